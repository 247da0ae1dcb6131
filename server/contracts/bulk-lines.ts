import { setImmediate } from "node:timers/promises";
import type { ContractLine } from "#app/domain/contract/contract-run.ts";
import { findingsConcerning } from "#app/domain/checks/concerns.ts";
import { holdsUp } from "#app/domain/checks/finding.ts";
import { forwardedVzae } from "#app/domain/calculations/weiterleitung.ts";
import { pruefungOf } from "#app/domain/contract/pruefung/evolve.ts";
import { isUnchanged, stageShown } from "#app/domain/contract/pruefung/pruefung.ts";
import { variantOf } from "#app/domain/contract/variant.ts";
import { rowName } from "#app/domain/facts/register.ts";
import { dateInGermany } from "#app/domain/values/date.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { fassungenOf } from "../fassungen/fassung-store.ts";
import type { FassungDeps } from "../fassungen/deps.ts";
import { contractTemplateOf } from "../vorhaben/assessment.ts";
import { contractHash, gapsOf } from "./contract-now.ts";
import { logsOf } from "./pruefung-log.ts";

type Deps = Pick<FassungDeps, "db" | "check" | "assemble" | "templates" | "forms" | "now">;

/** After so many contracts others get their turn: a hundred of them take the thread for a third of a second. */
const AT_ONCE = 4;

/** Every contract of a Vorhaben with what holds it up and the Fassung that is there: the dry run. */
export async function contractLines(deps: Deps, snapshot: VorhabenSnapshot): Promise<ContractLine[]> {
  const { facts } = snapshot;
  const contractTemplate = contractTemplateOf(snapshot, deps.templates);
  const today = dateInGermany(deps.now());
  const all = deps.check(snapshot, today);
  const logs = await logsOf(deps.db, snapshot.id);
  const frozen = (await fassungenOf(deps.db, snapshot.id)).filter(({ kind, document }) => kind === "einreichung" && document.kind === "weiterleitungsvertrag");
  const lines: ContractLine[] = [];
  for (const vertrag of facts.vertraege) {
    if (lines.length % AT_ONCE === 0) await setImmediate();
    const context = { facts, vertrag };
    const findings = findingsConcerning({ kind: "weiterleitungsvertrag", vertragId: vertrag.id }, all, { facts, contractTemplate }).filter(holdsUp);
    const gaps = await gapsOf(deps, { snapshot, vertrag: vertrag.id });
    const pruefung = pruefungOf(logs.get(vertrag.id) ?? [], today);
    // Newest first, so the first is the one that counts.
    const fassung = frozen.find(({ document }) => document.kind === "weiterleitungsvertrag" && document.vertragId === vertrag.id) ?? null;
    const hash = contractHash(deps, { snapshot, vertrag: vertrag.id });
    lines.push({
      vertrag: vertrag.id,
      traeger: rowName(facts, "vertraege", vertrag.id) ?? "",
      variant: variantOf(context),
      vzae: forwardedVzae(facts, vertrag),
      betrag: vertrag.betrag,
      stage: stageShown(pruefung.stage, Math.max(findings.length, gaps.length), isUnchanged(pruefung, hash)),
      signed: pruefung.chain.length > 0,
      findings,
      gaps: findings.length === 0 ? gaps : [],
      fassung: fassung && { id: fassung.id, number: fassung.number, at: fassung.at, fileName: fassung.files[0]?.fileName ?? "", sha256: fassung.files[0]?.sha256 ?? "" },
      current: fassung !== null && fassung.contentHash === hash,
    });
  }
  return lines;
}
