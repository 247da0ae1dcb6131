import type { Kysely } from "kysely";
import { formValueOf } from "#app/domain/contract/form-values/catalogue.ts";
import { contractFormValues, type ContractFormValues } from "#app/domain/contract/form-values/values.ts";
import type { FormProblem } from "#app/domain/official-form/problem.ts";
import type { FormProtocol } from "#app/domain/official-form/protocol.ts";
import { formFor, type ReleasedForm } from "#app/domain/official-form/released-form.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { ok, refuse } from "#app/domain/values/result.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { FormGap } from "#app/services.ts";
import { formProblemText, missingValueText } from "#app/wording/form-problems.ts";
import { canonicalJson } from "../bytes/canonical-json.ts";
import { sha256 } from "../bytes/sha256.ts";
import type { ContractForms } from "../fassungen/deps.ts";
import type { FilledForm, FormWorkshop } from "../official-form/index.ts";
import type { Database } from "../storage/database.ts";
import { certain, formRefusal } from "./answers.ts";
import { bytesOf, mappingsOf, type StoredMapping } from "./form-store.ts";

interface Tools {
  db: Kysely<Database>;
  workshop: FormWorkshop;
}

type Attempt = { form: ReleasedForm; values: ContractFormValues; mapping: StoredMapping; bytes: Uint8Array; answer: { ok: true; value: FilledForm } | { ok: false; problems: readonly FormProblem[] } };

/** Fills the form of a contract with what the register says; undefined without a released form. */
export async function attempt({ db, workshop }: Tools, snapshot: VorhabenSnapshot, vertrag: Id): Promise<Attempt | undefined> {
  const form = formFor(snapshot, vertrag);
  if (!form) return undefined;
  const mapping = (await mappingsOf(db, [form.id])).find(({ version }) => version === form.mapping.version);
  if (!mapping) throw new Error(`the released mapping ${form.mapping.version} of form ${form.id} is gone`);
  const bytes = await bytesOf(db, form.id);
  const values = contractFormValues(snapshot, vertrag);
  return { form, values, mapping, bytes, answer: await workshop.fill(bytes, mapping.mapping, values.values) };
}

/** What stops the contract, once for each value, with the places where it is mended. */
export function gapsOf({ values, answer }: Attempt): FormGap[] {
  if (answer.ok) return [];
  const gaps = new Map<string, FormGap>();
  for (const problem of answer.problems) {
    const name = problem.params?.["value"];
    const entry = name === undefined ? undefined : formValueOf(name);
    const sentence = problem.code === "missing-value" && entry ? missingValueText(entry.label, problem.params!) : formProblemText(problem);
    const key = problem.code === "missing-value" && name !== undefined ? name : sentence;
    if (!gaps.has(key)) gaps.set(key, { sentence, places: name === undefined ? [] : [...(values.places.get(name) ?? [])] });
  }
  return [...gaps.values()];
}

/** Makes the file of a contract with its form, and proves it. @returns null without a released form: then the built-in Arbeitsfassung is used */
export const createContractForms = (tools: Tools): ContractForms => ({
  async make(snapshot, vertrag, made) {
    const tried = await attempt(tools, snapshot, vertrag);
    if (!tried) return null;
    const { form, mapping, values, bytes, answer } = tried;
    if (!answer.ok) return refuse("form-refused", { sentences: gapsOf(tried).map(({ sentence }) => sentence).join("\n") });
    const { bytes: output, ...report } = answer.value;
    const proof = certain(await tools.workshop.prove(bytes, mapping.mapping, values.values, output));
    if (!proof.valid) throw new Error(`the proof of a filled form failed: ${JSON.stringify([proof.checks, proof.deviations])}`);
    const stored = await tools.db.selectFrom("official_form").select(["file_name", "issued_on"]).where("id", "=", form.id).executeTakeFirstOrThrow();
    const protocol: FormProtocol = {
      format: "kim-form-protocol",
      version: 1,
      form: stored.file_name,
      mapping: mapping.mapping,
      values: values.values,
      ...report,
      proof,
      source: {
        form: { title: form.title, issuer: form.issuer, issuedOn: stored.issued_on },
        mapping: { version: mapping.version, confirmed: mapping.confirmed!, released: mapping.released! },
        facts: sha256(canonicalJson(snapshot.facts)),
        made,
      },
    };
    return ok({ bytes: output, form: form.id, version: mapping.version, protocol });
  },

  async redline(older, newer, revision) {
    const answer = await tools.workshop.redline(older, newer, revision);
    return answer.ok ? answer : formRefusal(answer.problems);
  },
});
