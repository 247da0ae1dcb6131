import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivationOf } from "#app/domain/calculations/derivation.ts";
import { distribution } from "#app/domain/calculations/verteilung.ts";
import { emptyFacts, rowOf, type Facts } from "#app/domain/facts/register.ts";
import { STUFEN, type Stufe } from "#app/domain/facts/register/verteilung.ts";

function withCounts(counts: readonly number[], umfang: number, stufe: Stufe | null = "100"): Facts {
  const facts = emptyFacts();
  Object.assign(facts.verteilung, { umfang, stufe });
  facts.kommunen.push(...counts.map((zielgruppe, index) => rowOf("kommunen", `k${index}`, { name: `Kommune ${index}`, zielgruppe })));
  return facts;
}
const given = (facts: Facts) => distribution(facts)?.rows.map((row) => row.given.value);

describe("the distribution key", () => {
  it("gives whole steps first and the rest to the largest remainders", () => {
    expect(given(withCounts([5_300, 2_400, 2_300], 7))).toEqual([4, 2, 1]);
    expect(given(withCounts([5_300, 2_400, 2_300], 7, "50"))).toEqual([4, 1.5, 1.5]);
  });

  it("prefers the larger headcount among equal remainders, then the order of the table", () => {
    expect(given(withCounts([100, 100, 100], 1))).toEqual([1, 0, 0]);
    expect(given(withCounts([150, 50], 2))).toEqual([2, 0]);
  });

  it("leaves over what is smaller than a step and says so", () => {
    const key = distribution(withCounts([60, 40], 2.25, "50"))!;
    expect([key.given.value, key.left.value]).toEqual([2, 0.25]);
  });

  it("lets people round by hand without touching what the others get", () => {
    const facts = withCounts([60, 40], 4);
    Object.assign(facts.kommunen[0]!, { zuteilung: 2.5, zuteilungGrund: "Wege" });
    const key = distribution(facts)!;
    expect(key.rows.map((row) => [row.rounded.value, row.given.value])).toEqual([[2, 2.5], [2, 2]]);
    expect([key.rows[0]!.byHand?.reason, key.left.value]).toEqual(["Wege", -0.5]);
  });

  it("counts the posts of Baustein 2 when no other number is entered, and the spatial shares of each Kommune", () => {
    const facts = withCounts([60, 40], 1);
    facts.verteilung.umfang = null;
    facts.stellen.push(rowOf("stellen", "a", { bezeichnung: "CM 1", baustein: "2", vzae: 1.5 }), rowOf("stellen", "b", { baustein: "1", vzae: 3 }));
    facts.stellenanteile.push(rowOf("stellenanteile", "x", { stelle: "a", kommune: "k1", vzae: 0.5 }), rowOf("stellenanteile", "y", { stelle: "a", kommune: "k1", vzae: 0.25 }));
    const key = distribution(facts)!;
    expect(key.available.value).toBe(1.5);
    expect(key.rows.map((row) => row.placed.value)).toEqual([0, 0.75]);
  });

  it("explains itself", () => {
    const { rounded, share } = distribution(withCounts([5_300, 4_700], 7, "50"))!.rows[0]!;
    expect(derivationOf(share).replaceAll("\u00a0", " ")).toBe("5.300/10.000 = 53,0 %");
    expect(derivationOf(rounded).replaceAll("\u00a0", " ")).toBe("3,71 VZÄ, auf 0,5 VZÄ abgerundet und nach den größten Resten aufgefüllt = 3,5 VZÄ");
  });

  it("does not exist without posts or headcounts", () => {
    expect(distribution(emptyFacts())).toBeUndefined();
    expect(distribution(withCounts([], 5))).toBeUndefined();
    expect(distribution(withCounts([0, 0], 5))).toBeUndefined();
  });

  it("gives out every whole step, each Kommune within one step of its exact share", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 1, maxLength: 24 }), fc.integer({ min: 1, max: 4_000 }), fc.constantFrom(...(Object.keys(STUFEN) as Stufe[])), (counts, hundredths, stufe) => {
        fc.pre(counts.some((count) => count > 0));
        const key = distribution(withCounts(counts, hundredths / 100, stufe))!;
        const step = Number(stufe);
        expect(Math.round(key.given.value * 100)).toBe(Math.floor(hundredths / step) * step);
        for (const row of key.rows) {
          expect(Math.abs(row.given.value - row.exact.value) * 100).toBeLessThan(step + 1e-6);
          expect(Number.isInteger(Math.round(row.given.value * 1e6) / 1e4 / step)).toBe(true);
        }
      }),
    );
  });
});
