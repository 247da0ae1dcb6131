import { describe, expect, it } from "vitest";
import { derivationOf } from "#app/domain/calculations/derivation.ts";
import { fundingOverview } from "#app/domain/calculations/finanzierung.ts";
import { emptyFacts, rowOf, type Facts } from "#app/domain/facts/register.ts";

function atFullUse(koordination: number): Facts {
  const facts = emptyFacts();
  facts.foerderung.foerderjahr = 2027;
  facts.stellen.push(rowOf("stellen", "k", { baustein: "1", funktion: "koordination", vzae: koordination }), rowOf("stellen", "v", { baustein: "1", funktion: "verwaltungsassistenz", vzae: 0.5 }));
  facts.massnahmen.push(rowOf("massnahmen", "m1", { art: "veranstaltung", betrag: 900_000 }), rowOf("massnahmen", "m2", { art: "analyse", betrag: 1_000_000 }));
  return facts;
}

describe("the funding overview", () => {
  it("reaches the derived yearly maximum of a Kreis and of a kreisfreie Stadt", () => {
    expect(fundingOverview(atFullUse(3.5))?.total.value).toBe(25_980_000);
    expect(fundingOverview(atFullUse(2.5))?.total.value).toBe(19_710_000);
  });

  it("never offsets events against measures (R-12b)", () => {
    const facts = atFullUse(1);
    facts.massnahmen[1]!.betrag = 100_000;
    const amounts = fundingOverview(facts)?.positions.slice(-2).map((position) => [position.planned?.value, position.fundable.value]);
    expect(amounts).toEqual([[900_000, 500_000], [100_000, 100_000]]);
  });

  it("does not shrink a workplace with the months, but with the share (R-08)", () => {
    const facts = atFullUse(0.5);
    facts.stellen[0]!.von = "2027-12-01";
    const workplace = fundingOverview(facts)?.positions.find((position) => position.label === "Arbeitsplätze Koordination");
    expect(workplace?.fundable.value).toBe(285_000);
    expect(workplace && derivationOf(workplace.fundable).replaceAll("\u00a0", " ")).toBe("5.700 € × 0,5 VZÄ = 2.850 €");
  });

  it("has no workplace and no training for a post that is not there in the year", () => {
    const facts = atFullUse(1);
    Object.assign(facts.stellen[0]!, { von: "2025-01-01", bis: "2025-12-31", arbeitsplatz: 570_000, fortbildungskosten: 100_000 });
    expect(fundingOverview(facts)?.positions.map(({ label, fundable }) => [label, fundable.value]).slice(0, 3)).toEqual([
      ["Personal: Koordination", 0],
      ["Personal: Verwaltungsassistenz", 2_250_000],
      ["Arbeitsplatz Verwaltungsassistenz", 285_000],
    ]);
  });

  it("knows no workplace for Case Management and no Baustein 3 (R-10)", () => {
    const facts = emptyFacts();
    facts.foerderung.foerderjahr = 2027;
    facts.stellen.push(rowOf("stellen", "c", { baustein: "2", funktion: "case-management", vzae: 1 }), rowOf("stellen", "a", { baustein: "3", funktion: "auslaenderbehoerde", vzae: 1 }));
    expect(fundingOverview(facts)).toMatchObject({ positions: [{ label: "Personal: Case Management", fundable: { value: 5_700_000 } }], total: { value: 5_700_000 } });
  });

  it("does not exist without a Förderjahr or without anything to fund", () => {
    expect(fundingOverview(emptyFacts())).toBeUndefined();
    const facts = emptyFacts();
    facts.foerderung.foerderjahr = 2027;
    expect(fundingOverview(facts)).toBeUndefined();
  });
});
