import type { FormFassung, FormService } from "#app/services.ts";
import type { FormFileProblem } from "#app/domain/official-form/lifecycle.ts";
import type { FormVerdict } from "#app/domain/official-form/proof.ts";
import { idSchema, type Id } from "#app/domain/values/ids.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { VERDICT_SHORT } from "#app/wording/form-deviations.ts";
import type { ContractForms } from "../fassungen/deps.ts";
import { renderComparison, withPages } from "../official-form/render.ts";
import { byOf, recordAudit } from "../vorhaben/audit.ts";
import { cleanLine } from "../vorhaben/clean-line.ts";
import { readLive } from "../vorhaben/snapshot.ts";
import { certain, formRefusal } from "./answers.ts";
import { attempt, gapsOf } from "./attempt.ts";
import type { FormDeps } from "./deps.ts";
import { formFassungen, protocolOf } from "./form-fassungen.ts";
import { bytesOf } from "./form-store.ts";
import { provenPages } from "./pages.ts";
import { recognise } from "./recognise.ts";

type ContractFiles = Pick<FormService, "gaps" | "frame" | "fassungen" | "protocol" | "verify">;

/** What concerns contracts made with a form: what they still lack, their proof, and files that come back. */
export function createContractFiles(deps: FormDeps & { forms: Pick<ContractForms, "frame"> }): ContractFiles {
  const { db, policy, workshop, office, now } = deps;

  return {
    async gaps(actor, vorhaben, vertrag) {
      const snapshot = await entered(actor, vorhaben, vertrag);
      if (!snapshot.ok) return snapshot;
      const tried = await attempt(deps, snapshot.value, vertrag);
      return ok(tried ? { form: tried.form, gaps: gapsOf(tried) } : null);
    },

    async frame(actor, vorhaben, vertrag) {
      const snapshot = await entered(actor, vorhaben, vertrag);
      return snapshot.ok ? ok(await deps.forms.frame(snapshot.value, vertrag)) : snapshot;
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
      return ok({ vorhaben: found.vorhaben, fassung: shown(found), protocol: await provenPages(deps, found.id) });
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

  async function entered(actor: Actor, vorhaben: Id, vertrag: Id): Promise<Result<VorhabenSnapshot>> {
    const role = await policy.demand(actor, "vorhaben.read", vorhaben);
    if (!role.ok) return role;
    const live = await readLive(db, deps.texts, vorhaben);
    return live?.snapshot.facts.vertraege.some(({ id }) => id === vertrag) ? ok(live.snapshot) : refuse("not-found");
  }

  async function compared(meant: FormFassung & { form: Id }, returned: Uint8Array): Promise<Result<FormVerdict>> {
    const { mapping, values } = await protocolOf(db, meant.id);
    const form = await bytesOf(db, meant.form);
    const answer = await workshop.verify(form, mapping, values, returned);
    if (!answer.ok) return formRefusal(answer.problems);
    const verdict = answer.value;
    // The file that was sent counts. What is made again for the comparison must be the same, or nothing can be said.
    if (verdict.hashes.expected !== meant.sha256) return refuse("form-refused", { problem: "made-otherwise" satisfies FormFileProblem });
    if (verdict.verdict !== "harmless") return ok(verdict);
    const expected = certain(await workshop.refill(form, mapping, values)).bytes;
    return ok(withPages(verdict, await renderComparison(expected, returned, office)));
  }
}

const shown = ({ id, vertrag, number, kind, at, by, fileName, formTitle, sha256: hash }: FormFassung): FormFassung => ({ id, vertrag, number, kind, at, by, fileName, formTitle, sha256: hash });
