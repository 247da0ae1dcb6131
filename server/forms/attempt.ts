import type { Kysely } from "kysely";
import { formValueOf } from "#app/domain/contract/form-values/catalogue.ts";
import { contractFormValues, type ContractFormValues } from "#app/domain/contract/form-values/values.ts";
import type { FormProblem } from "#app/domain/official-form/problem.ts";
import { formFor, type ReleasedForm } from "#app/domain/official-form/released-form.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { FormGap } from "#app/services.ts";
import { formProblemText, missingValueText } from "#app/wording/form-problems.ts";
import type { FilledForm, FormWorkshop } from "../official-form/index.ts";
import type { Database } from "../storage/database.ts";
import { bytesOf, mappingsOf, type StoredMapping } from "./form-store.ts";

export interface Tools {
  db: Kysely<Database>;
  workshop: FormWorkshop;
}

type Attempt = { form: ReleasedForm; values: ContractFormValues; mapping: StoredMapping; bytes: Uint8Array; answer: { ok: true; value: FilledForm } | { ok: false; problems: readonly FormProblem[] } };

/** Fills the form of a contract with what the register says; undefined without a released form. */
export async function attempt({ db, workshop }: Tools, snapshot: VorhabenSnapshot, vertrag: Id): Promise<Attempt | undefined> {
  const form = formFor(snapshot, vertrag);
  if (!form) return undefined;
  const mapping = await mappingInForce(db, form);
  const bytes = await bytesOf(db, form.id);
  const values = contractFormValues(snapshot, vertrag);
  return { form, values, mapping, bytes, answer: await workshop.fill(bytes, mapping.mapping, values.values) };
}

/** The version of the mapping that was released with the form, in force or not. */
export async function mappingInForce(db: Kysely<Database>, form: ReleasedForm): Promise<StoredMapping> {
  const mapping = (await mappingsOf(db, [form.id])).find(({ version }) => version === form.mapping.version);
  if (!mapping) throw new Error(`the released mapping ${form.mapping.version} of form ${form.id} is gone`);
  return mapping;
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
