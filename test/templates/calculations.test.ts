import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivationOf } from "#app/domain/calculations/derivation.ts";
import { isDerived } from "#app/domain/calculations/figure.ts";
import { capacityOf, capacityOfPlan, casesPerVzae } from "#app/domain/calculations/kapazitaet.ts";
import { fundableAmountOf, fundableTotal } from "#app/domain/calculations/personnel-amount.ts";
import { cmVzaeByVerortung, municipalShare, peakVzae, stellenOf, vzaeFigure, vzaeOf } from "#app/domain/calculations/stellen-summen.ts";
import { distribution } from "#app/domain/calculations/verteilung.ts";
import { contractMaximum, forwardedVzae, postInContract } from "#app/domain/calculations/weiterleitung.ts";
import { emptyFacts, rowOf } from "#app/domain/facts/register.ts";
import { VERORTUNGEN, type Verortung } from "#app/domain/facts/register/stellenplan.ts";
import { fullFacts } from "../assembly/sample.ts";

const cm = (id: string, vzae: number, verortung: Verortung = "ki", more = {}) => rowOf("stellen", id, { baustein: "2", funktion: "case-management", vzae, verortung, ...more });

const shareReached = (ki: number, traeger: number) => {
  const facts = emptyFacts();
  facts.stellen.push(cm("a", ki), cm("b", traeger, "freie-wohlfahrtspflege"));
  return municipalShare(facts, 2027)?.reached;
};

describe("fundable personnel cost of a post (R-06)", () => {
  it("is the planned cost below the cap and the cap above it", () => {
    expect(fundableAmountOf(cm("a", 1, "ki", { kosten: 5_000_000 }), 2027)?.value).toBe(5_000_000);
    expect(fundableAmountOf(cm("a", 1, "ki", { kosten: 6_500_000 }), 2027)?.value).toBe(5_700_000);
  });

  it("shrinks with share and months and shows how", () => {
    const half = fundableAmountOf(cm("a", 0.5, "ki", { kosten: 9_000_000, von: "2027-07-01" }), 2027);
    expect([half?.value, half && isDerived(half)]).toEqual([1_425_000, true]);
    expect(half && derivationOf(half).replaceAll("\u00a0", " ")).toBe("kleinerer Betrag von 90.000 € (geplante Personalausgaben) und 14.250 € (Höchstbetrag: 57.000 € × 0,5 VZÄ × 6/12)");
  });

  it("does not exist for Baustein 3 or a post without a share", () => {
    expect(fundableAmountOf(rowOf("stellen", "x", { baustein: "3", funktion: "auslaenderbehoerde", vzae: 1 }), 2027)).toBeUndefined();
    expect(fundableAmountOf(rowOf("stellen", "x", { funktion: "koordination" }), 2027)).toBeUndefined();
  });

  it("never exceeds cost or cap, and the total is the sum of its posts", () => {
    const post = fc.record({ hundredths: fc.integer({ min: 50, max: 400 }), kosten: fc.option(fc.integer({ min: 0, max: 30_000_000 })) });
    fc.assert(
      fc.property(fc.array(post, { maxLength: 6 }), (posts) => {
        const rows = posts.map(({ hundredths, kosten }, index) => cm(`p${index}`, hundredths / 100, "ki", { kosten }));
        const amounts = rows.map((row) => fundableAmountOf(row, 2027)!.value);
        rows.forEach((row, index) => {
          expect(amounts[index]).toBeLessThanOrEqual(row.kosten ?? Number.POSITIVE_INFINITY);
          expect(amounts[index]).toBeLessThanOrEqual(Math.floor(5_700_000 * row.vzae!) + 1);
          expect(Number.isInteger(amounts[index])).toBe(true);
        });
        expect(fundableTotal(rows, 2027).value).toBe(amounts.reduce((sum, amount) => sum + amount, 0));
      }),
    );
  });
});

describe("sums of posts", () => {
  it("add up by Baustein and by place without rounding dust", () => {
    const facts = emptyFacts();
    facts.stellen.push(cm("a", 0.1), cm("b", 0.2), cm("c", 0.7, "freie-wohlfahrtspflege"), rowOf("stellen", "d", { baustein: "2", vzae: 1 }), rowOf("stellen", "e", { baustein: "1", vzae: 3.5 }));
    expect((["1", "2", "3"] as const).map((baustein) => vzaeOf(stellenOf(facts, baustein)))).toEqual([3.5, 2, 0]);
    expect(cmVzaeByVerortung(facts)).toMatchObject({ ki: 0.3, "freie-wohlfahrtspflege": 0.7, offen: 1 });
  });

  it("the places of all posts add up to the Baustein", () => {
    const post = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.constantFrom(...(Object.keys(VERORTUNGEN) as Verortung[]), null));
    fc.assert(
      fc.property(fc.array(post, { maxLength: 12 }), (posts) => {
        const facts = emptyFacts();
        facts.stellen.push(...posts.map(([hundredths, place], index) => rowOf("stellen", `p${index}`, { baustein: "2", vzae: hundredths / 100, verortung: place })));
        const sum = Object.values(cmVzaeByVerortung(facts)).reduce((total, vzae) => total + Math.round(vzae * 100), 0);
        expect(sum).toBe(Math.round(vzaeOf(stellenOf(facts, "2")) * 100));
      }),
    );
  });

  it("a post that follows another in the year counts once, in every figure", () => {
    const facts = emptyFacts();
    facts.foerderung.foerderjahr = 2027;
    facts.kommunen.push(rowOf("kommunen", "k", { name: "Altena", zielgruppe: 100 }));
    facts.stellen.push(
      cm("nord", 1, "ki", { bis: "2027-06-30" }),
      cm("nachfolge", 1, "ki", { von: "2027-07-01" }),
      cm("a", 1, "freie-wohlfahrtspflege"),
      cm("b", 1.4, "freie-wohlfahrtspflege"),
      cm("vorbei", 1, "ki", { bis: "2026-12-31" }),
    );
    facts.fallzahlen.push(rowOf("fallzahlen", "f", { laufendeFaelle: 170, stand: "geplant" }));
    expect(peakVzae(facts.stellen, 2027)).toBe(3.4);
    expect(capacityOfPlan(facts, 2027)?.low.value).toBe(170);
    expect(casesPerVzae(facts, facts.fallzahlen[0]!)?.value).toBe(50);
    expect(municipalShare(facts, 2027)).toMatchObject({ municipal: 1, total: 3.4, reached: false });
    expect(cmVzaeByVerortung(facts)).toMatchObject({ ki: 1, "freie-wohlfahrtspflege": 2.4 });
    expect(distribution(facts)?.available.value).toBe(3.4);
  });

  it("one third exactly is enough for the municipal share, less is not (R-27)", () => {
    expect(shareReached(1, 2)).toBe(true);
    expect(shareReached(0.99, 2.01)).toBe(false);
    expect(municipalShare(emptyFacts(), 2027)).toBeUndefined();
  });
});

describe("a forwarding contract", () => {
  it("counts its posts, also one that another contract names", () => {
    const facts = fullFacts();
    facts.vertraege.push(rowOf("vertraege", "v2", { stellen: ["cm-1"] }));
    expect(facts.vertraege.map((vertrag) => forwardedVzae(facts, vertrag))).toEqual([1.5, 1]);
  });

  it("is limited by cost and cap of each post (R-06)", () => {
    const facts = fullFacts();
    // 54.500,50 € planned for the full post, 28.500 € cap for the half one.
    expect(contractMaximum(facts, facts.vertraege[0]!)?.value).toBe(5_450_050 + 2_850_000);
  });

  it("pays for the contract period only", () => {
    const facts = fullFacts();
    facts.vertraege[0]!.bis = "2027-06-30";
    expect(contractMaximum(facts, facts.vertraege[0]!)?.value).toBe(2_850_000 + 1_425_000);
  });

  it("has no maximum outside the Förderjahr, without posts, or with posts of another time", () => {
    const facts = fullFacts();
    const vertrag = facts.vertraege[0]!;
    expect(contractMaximum(facts, { ...vertrag, von: "2026-01-01", bis: "2026-12-31" })).toBeUndefined();
    expect(contractMaximum(facts, { ...vertrag, stellen: null })).toBeUndefined();
    expect(postInContract(cm("x", 1, "ki", { von: "2028-01-01" }), vertrag)).toBeUndefined();
  });
});

it("capacity is 50 to 60 running cases for each full post, a third of them Case Management (R-30 to R-32)", () => {
  const { low, high, cmLow, cmHigh } = capacityOf(vzaeFigure("Stellen", [cm("a", 3), cm("b", 0.5)]), 2027);
  expect([low, high, cmLow, cmHigh].map((figure) => figure.value)).toEqual([175, 210, 58, 70]);
  expect([derivationOf(low), derivationOf(cmHigh)].map((text) => text.replaceAll("\u00a0", " "))).toEqual(["3,5 VZÄ × 50 Fälle = 175 Fälle", "210 Fälle × 1/3 = 70 Fälle"]);
});
