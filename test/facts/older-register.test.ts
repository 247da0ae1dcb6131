import { describe, expect, it } from "vitest";
import { distribution } from "#app/domain/calculations/verteilung.ts";
import { emptyFacts, factsSchema } from "#app/domain/facts/register.ts";
import { factsOf, type StoredRow } from "#server/vorhaben/stored-register.ts";

/** A register as files and databases hold it that were written before the whole register was there. */
const OLD_POST = { bezeichnung: "Case Management 1", baustein: "2", funktion: "case-management", vzae: 1, besetzt: true };

const stored = (part: StoredRow["part"], rowId: string, data: StoredRow["data"]): StoredRow => ({ part, rowId, position: 1, data, versions: {}, removed: false });

describe("a register from before", () => {
  it("is read from a file: what it could not know is empty", () => {
    const facts = factsSchema.parse({ foerderung: { foerderjahr: 2026 }, stellen: [{ id: "cm-1", ...OLD_POST }], kommunen: [{ id: "k", name: "Altena", zielgruppe: 900 }], offenePunkte: [{ id: "o", punkt: "Räume" }] });
    expect(facts.stellen[0]).toMatchObject({ ...OLD_POST, team: null, arbeitsplatz: null, zusaetzlichAusnahme: null, lehrkraft: null });
    expect([facts.offenePunkte[0]!.stand, facts.kommunen[0]!.zuteilung, facts.foerderung.eigenanteil]).toEqual([null, null, null]);
    const { bescheide, beschluesse, fristen, stellenanteile, fallzahlen, verteilung, fallarbeit, finanzierung } = emptyFacts();
    expect(facts).toMatchObject({ bescheide, beschluesse, fristen, stellenanteile, fallzahlen, verteilung, fallarbeit, finanzierung });
  });

  it("is read from stored rows, and is reckoned with", () => {
    const facts = factsOf([stored("stellen", "cm-1", OLD_POST), stored("kommunen", "k", { name: "Altena", zielgruppe: 900 })]);
    expect(facts.stellen[0]).toMatchObject({ ...OLD_POST, team: null });
    expect(distribution(facts)?.rows.map((row) => row.given.value)).toEqual([1]);
  });
});
