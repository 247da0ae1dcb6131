import type { ContractRunService, FassungService } from "#app/services.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import { archiveName } from "../fassungen/file-name.ts";
import { fassungenOf } from "../fassungen/fassung-store.ts";
import type { FassungDeps } from "../fassungen/deps.ts";
import { readLive } from "../vorhaben/snapshot.ts";
import { contractsArchive, type FrozenContract } from "../fassungen/contracts-archive.ts";
import { contractLines } from "./bulk-lines.ts";
import { ContractRun } from "./bulk-run.ts";

export interface ContractRunDeps extends FassungDeps {
  fassungen: Pick<FassungService, "make">;
  log: { error(fields: object, message: string): void };
}

/** A signed contract says what it says; it is made again only as an amendment. */
const DONE = ["unterzeichnet", "ersetzt"];

/** The contracts of a Vorhaben together. The progress of a run lives in memory; what it made are Fassungen, so that a run that was cut off is simply begun again. */
export function createContractRuns(deps: ContractRunDeps): ContractRunService {
  const runs = new Map<Id, ContractRun>();

  async function enter(actor: Actor, vorhaben: Id, action: "vorhaben.read" | "vorhaben.export" | "fassung.freeze"): Promise<Result<VorhabenSnapshot>> {
    const role = await deps.policy.demand(actor, action, vorhaben);
    if (!role.ok) return role;
    const live = await readLive(deps.db, deps.texts, vorhaben);
    return live ? ok(live.snapshot) : refuse("not-found");
  }

  return {
    async overview(actor, vorhaben) {
      const entered = await enter(actor, vorhaben, "vorhaben.read");
      return entered.ok ? ok({ lines: await contractLines(deps, entered.value), run: runs.get(vorhaben)?.view ?? null }) : entered;
    },

    async progress(actor, vorhaben) {
      const role = await deps.policy.demand(actor, "vorhaben.read", vorhaben);
      return role.ok ? ok(runs.get(vorhaben)?.view ?? null) : role;
    },

    async start(actor, vorhaben) {
      const entered = await enter(actor, vorhaben, "fassung.freeze");
      if (!entered.ok) return entered;
      // Whoever presses the button while it runs watches the same run.
      if (runs.get(vorhaben)?.view.state === "running") return ok(null);
      const known = new Set((await fassungenOf(deps.db, vorhaben)).map(({ id }) => id));
      const vertraege = (await contractLines(deps, entered.value)).filter(({ stage, findings, gaps }) => !DONE.includes(stage) && findings.length === 0 && gaps.length === 0);
      if (runs.get(vorhaben)?.view.state === "running") return ok(null);
      const run = new ContractRun({
        vertraege: vertraege.map(({ vertrag, traeger }) => ({ id: vertrag, traeger })),
        by: actor.name,
        at: deps.now(),
        known,
        make: (vertragId) => deps.fassungen.make(actor, vorhaben, { kind: "weiterleitungsvertrag", vertragId }, "einreichung", ""),
        failed: (vertrag, error) => deps.log.error({ err: error, vorhaben, vertrag }, "a contract could not be made"),
      });
      runs.set(vorhaben, run);
      return ok(null);
    },

    async cancel(actor, vorhaben) {
      const role = await deps.policy.demand(actor, "fassung.freeze", vorhaben);
      if (!role.ok) return role;
      runs.get(vorhaben)?.cancel();
      return ok(null);
    },

    async archive(actor, vorhaben) {
      const entered = await enter(actor, vorhaben, "vorhaben.export");
      if (!entered.ok) return entered;
      const frozen: FrozenContract[] = [];
      for (const line of await contractLines(deps, entered.value)) {
        if (!line.fassung || !(line.current || DONE.includes(line.stage))) continue;
        const file = await deps.db.selectFrom("fassung_file").select("bytes").where("fassung", "=", line.fassung.id).where("format", "=", "docx").executeTakeFirstOrThrow();
        const form = await deps.db.selectFrom("fassung_form").select("protocol").where("fassung", "=", line.fassung.id).executeTakeFirst();
        frozen.push({ line, bytes: new Uint8Array(file.bytes), protocol: form ? `${JSON.stringify(JSON.parse(form.protocol), null, 2)}\n` : null });
      }
      if (frozen.length === 0) return refuse("not-found", { what: "vertraege" });
      const { antragsteller, foerderung } = entered.value.facts;
      return ok({ fileName: archiveName(antragsteller.name, foerderung.foerderjahr, "Vertraege"), bytes: contractsArchive(frozen), mediaType: "application/zip" });
    },
  };
}
