import { describe, expect, it, vi } from "vitest";
import { timeShare } from "#app/domain/calculations/foerderjahr.ts";
import type * as ParameterTable from "#app/domain/calculations/parameter-table.ts";
import { personnelCapOf } from "#app/domain/calculations/personnel-cap.ts";
import { rowOf } from "#app/domain/facts/register.ts";

/** The Richtlinie may come to reckon otherwise: one line for each year in which it does. */
vi.mock("#app/domain/calculations/parameter-table.ts", async (original) => {
  const table = await original<typeof ParameterTable>();
  const source = { in: "richtlinie", at: "Ziffer 5.4.1" } as const;
  return {
    PARAMETER_TABLE: [
      ...table.PARAMETER_TABLE,
      { name: "zeitanteil", from: "2028-01-01", value: "tage", source },
      { name: "zeitanteil", from: "2029-01-01", value: "volle-monate", source },
    ] satisfies typeof ParameterTable.PARAMETER_TABLE,
  };
});

const post = (year: number) => rowOf("stellen", "cm-1", { funktion: "case-management", vzae: 1, von: `${year}-02-15`, bis: `${year}-06-30` });

describe("the part of a year in which a post is there", () => {
  it.each([
    [2027, { unit: "monate", count: 5, ofYear: 12 }, 2_375_000, "5/12"],
    [2028, { unit: "tage", count: 137, ofYear: 366 }, 2_133_606, "137/366"],
    [2029, { unit: "monate", count: 4, ofYear: 12 }, 1_900_000, "4/12"],
  ] as const)("of %d counts as %o by the rule of that year, and the cap with it", (year, share, amount, formula) => {
    expect(timeShare(post(year), year)).toEqual(share);
    const cap = personnelCapOf(post(year), year)!;
    expect(cap).toMatchObject({ amount, derived: true });
    expect(cap.formula).toContain(formula);
  });

  it("is the whole year or nothing by every rule", () => {
    for (const year of [2027, 2028, 2029]) {
      const whole = timeShare({ von: null, bis: null }, year);
      expect(whole.count).toBe(whole.ofYear);
      expect(timeShare({ von: `${year + 1}-01-01`, bis: null }, year).count).toBe(0);
    }
  });

  it("has no complete month within two halves", () => {
    expect(timeShare({ von: "2029-03-10", bis: "2029-03-20" }, 2029).count).toBe(0);
    expect(timeShare({ von: "2029-03-10", bis: "2029-04-29" }, 2029).count).toBe(0);
    expect(timeShare({ von: "2029-03-01", bis: "2029-04-30" }, 2029).count).toBe(2);
  });
});
