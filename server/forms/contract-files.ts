import type { FormFassung, FormService } from "#app/services.ts";
import type { FormFileProblem } from "#app/domain/official-form/lifecycle.ts";
import type { FormVerdict } from "#app/domain/official-form/proof.ts";
import type { FormProtocol } from "#app/domain/official-form/protocol.ts";
import { idSchema, type Id } from "#app/domain/values/ids.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import { VERDICT_SHORT } from "#app/wording/form-deviations.ts";
import { renderComparison, renderProof, withPages } from "../official-form/render.ts";
import { byOf, recordAudit } from "../vorhaben/audit.ts";
import { cleanLine } from "../vorhaben/clean-line.ts";
import { readLive } from "../vorhaben/snapshot.ts";
import { certain, formRefusal } from "./answers.ts";
import { attempt, gapsOf } from "./attempt.ts";
import type { FormDeps } from "./deps.ts";
import { formFassungen, protocolOf } from "./form-fassungen.ts";
import { bytesOf } from "./form-store.ts";
import { recognise } from "./recognise.ts";

type ContractFiles = Pick<FormService, "gaps" | "fassungen" | "protocol" | "verify">;

/** What concerns contracts made with a form: what they still lack, their proof, and files that come back. */
export function createContractFiles(deps: FormDeps): ContractFiles {
  const { db, policy, workshop, office, now } = deps;

  return {
    async gaps(actor, vorhaben, vertrag) {
      const role = await policy.demand(actor, "vorhaben.read", vorhaben);
      if (!role.ok) return role;
      const live = await readLive(db, deps.texts, vorhaben);
      if (!live?.snapshot.facts.vertraege.some(({ id }) => id === vertrag)) return refuse("not-found");
      const tried = await attempt(deps, live.snapshot, vertrag);
      return ok(tried ? { form: tried.form, gaps: gapsOf(tried) } : null);
    },

    async fassungen(actor, vorhaben) {
      const role = await policy.demand(actor, "vorhaben.read", vorhaben);
      return role.ok ? ok((await formFassungen(db, { vorhaben })).map(shown)) : role;
    },

    async protocol(actor, fassung) {
      const found = idSchema.safeParse(fassung).success ? (await formFassungen(db, { fassung }))[0] : undefined;
      if (!found) return refuse("not-found");
      const role = await policy.demand(actor, "vorhaben.export", found.vorhaben);
      if (!role.ok) return role;
      return ok({ vorhaben: found.vorhaben, fassung: shown(found), protocol: await provenPages(found.id) });
    },

    async verify(actor, vorhaben, file, fassung) {
      const role = await policy.demand(actor, "vorhaben.export", vorhaben);
      if (!role.ok) return role;
      const all = await formFassungen(db, { vorhaben });
      if (all.length === 0) return refuse("form-refused", { problem: "nothing-made" satisfies FormFileProblem });
      const meant = fassung === null ? await recognise(deps, all, file) : all.find(({ id }) => id === fassung);
      if (!meant) return refuse("invalid-input", { field: "fassung" });
      const verdict = await compared(meant, file.bytes);
      if (!verdict.ok) return verdict;
      await recordAudit(db, { vorhaben, by: byOf(actor), event: "form-file-verified", params: { file: cleanLine(file.fileName, 160) ?? "", verdict: VERDICT_SHORT[verdict.value.verdict] } }, now());
      return ok({ fassung: shown(meant), verdict: verdict.value });
    },
  };

  async function compared(meant: FormFassung & { form: Id }, returned: Uint8Array): Promise<Result<FormVerdict>> {
    const { mapping, values } = await protocolOf(db, meant.id);
    const form = await bytesOf(db, meant.form);
    const answer = await workshop.verify(form, mapping, values, returned);
    if (!answer.ok) return formRefusal(answer.problems);
    const verdict = answer.value;
    // The file that was sent counts. What is made again for the comparison must be the same, or nothing can be said.
    if (verdict.hashes.expected !== meant.sha256) return refuse("form-refused", { problem: "made-otherwise" satisfies FormFileProblem });
    if (verdict.verdict !== "harmless") return ok(verdict);
    const expected = certain(await workshop.fill(form, mapping, values)).bytes;
    return ok(withPages(verdict, await renderComparison(expected, returned, office)));
  }

  /** The proof with the check of the pages, which takes seconds and so is made when somebody first looks; a server without LibreOffice says so and tries again. */
  async function provenPages(fassung: Id): Promise<FormProtocol> {
    const protocol = await protocolOf(db, fassung);
    if (protocol.proof.checks.some(({ id, passed }) => id === "render" && passed !== "not-done")) return protocol;
    const { bytes } = await db.selectFrom("fassung_file").select("bytes").where("fassung", "=", fassung).executeTakeFirstOrThrow();
    const check = await renderProof(new Uint8Array(bytes), protocol.proof.text, office);
    const checks = [...protocol.proof.checks.filter(({ id }) => id !== "render"), check];
    const complete: FormProtocol = { ...protocol, proof: { ...protocol.proof, valid: protocol.proof.valid && check.passed !== false, checks } };
    if (check.passed !== "not-done") await db.updateTable("fassung_form").set({ protocol: JSON.stringify(complete) }).where("fassung", "=", fassung).execute();
    return complete;
  }
}

const shown = ({ id, vertrag, number, kind, at, by, fileName, formTitle, sha256: hash }: FormFassung): FormFassung => ({ id, vertrag, number, kind, at, by, fileName, formTitle, sha256: hash });
