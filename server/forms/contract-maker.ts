import type { FormProtocol } from "#app/domain/official-form/protocol.ts";
import { ok, refuse } from "#app/domain/values/result.ts";
import { canonicalJson } from "../bytes/canonical-json.ts";
import { sha256 } from "../bytes/sha256.ts";
import type { ContractForms } from "../fassungen/deps.ts";
import { certain, formRefusal } from "./answers.ts";
import { attempt, gapsOf } from "./attempt.ts";
import { createContractText } from "./contract-text.ts";
import { createPages, type PageTools } from "./pages.ts";

/** Makes the file of a contract with its form, and proves it. @returns null without a released form: then the built-in Arbeitsfassung is used */
export const createContractForms = (tools: PageTools): ContractForms => ({
  ...createContractText(tools),
  pages: createPages(tools),

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
