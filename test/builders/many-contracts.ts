import { readExample } from "#test/examples/read-example.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import { vorhabenFileText } from "#server/vorhaben/vorhaben-file.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { addRow, row } from "./vorhaben.ts";

/** The same as a Vorhaben file. */
export function fileWithContracts(count: number, change: (facts: Facts) => void = () => {}): string {
  const snapshot = withContracts(count);
  change(snapshot.facts);
  return vorhabenFileText(snapshot, { roles: {}, provenance: readExample("rhein-sieg-kreis").file.provenance });
}

/** The sample Rhein-Sieg-Kreis with so many complete contracts, each with a Träger and a post of its own. */
function withContracts(count: number): VorhabenSnapshot {
  const { snapshot } = readExample("rhein-sieg-kreis");
  const { facts } = snapshot;
  const [contract] = facts.vertraege;
  const post = row(facts, "stellen", contract!.stellen![0]!);
  for (let index = facts.vertraege.length; index < count; index += 1) {
    const id = `weiterer-${index}`;
    addRow(facts, "organisationen", id, { ...row(facts, "organisationen", contract!.traeger!), name: `Träger ${index} e. V.`, kurzname: `T${index}` });
    addRow(facts, "stellen", id, { ...post, bezeichnung: `Case Management ${index}`, anstellungstraeger: id });
    addRow(facts, "vertraege", id, { ...contract!, traeger: id, stellen: [id], betrag: 100_000 });
  }
  facts.foerderung.cmStellenZuweisung = null;
  facts.foerderung.bescheidBetrag = null;
  return snapshot;
}
