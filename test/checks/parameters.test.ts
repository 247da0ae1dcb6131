import { describe, expect, it, vi } from "vitest";
import type * as ParameterTable from "#app/domain/calculations/parameter-table.ts";
import { lineAt, parameterAt, PARAMETER_NAMES } from "#app/domain/calculations/parameters.ts";
import { RULES } from "#app/domain/checks/rules/index.ts";
import { runChecks } from "#app/domain/checks/run-checks.ts";
import { isIsoDate } from "#app/domain/values/date.ts";
import { formatEuro } from "#app/domain/values/money.ts";
import { findingSentence, RULE_WORDINGS } from "#app/wording/findings.ts";
import { checkInput, row } from "#test/builders/vorhaben.ts";

/** Next year's news, as somebody would enter it: one line more. */
vi.mock("#app/domain/calculations/parameter-table.ts", async (original) => {
  const table = await original<typeof ParameterTable>();
  return { PARAMETER_TABLE: [{ name: "personalkostenHoechstbetrag", from: "2028-01-01", value: 5_900_000, source: { in: "faq", at: "Frage 13" } }, ...table.PARAMETER_TABLE] satisfies typeof ParameterTable.PARAMETER_TABLE };
});

/** A full Case-Management post of 58.000 € in an application for this year. */
const applyingFor = (year: number) =>
  runChecks(
    checkInput((facts) => {
      facts.foerderung.foerderjahr = year;
      Object.assign(row(facts, "stellen", "cm-1"), { von: `${year}-01-01`, bis: `${year}-12-31`, kosten: 5_800_000 });
    }),
  ).filter((finding) => finding.id === "R-06" && finding.key.includes("cm-1"));

describe("one line for 2028", () => {
  it("changes the value from that day on and no earlier", () => {
    expect(parameterAt("personalkostenHoechstbetrag", "2027-12-31")).toBe(5_700_000);
    expect(parameterAt("personalkostenHoechstbetrag", "2028-01-01")).toBe(5_900_000);
    expect(parameterAt("personalkostenHoechstbetrag", "2020-01-01")).toBe(5_700_000);
  });

  it("reaches the rules, the sentences and their arithmetic", () => {
    expect(applyingFor(2027).map(findingSentence)).toEqual([expect.stringContaining(formatEuro(5_700_000))]);
    expect(applyingFor(2028)).toEqual([]);
  });
});

describe("the table of parameters", () => {
  it("gives every figure a source and a day", () => {
    for (const name of PARAMETER_NAMES.filter((each) => each !== "zeitanteil")) expect(lineAt(name, "2027-01-01").source).toMatchObject({ in: "faq", at: expect.stringMatching(/^Frage \d+$/) as string });
    expect(lineAt("zeitanteil", "2027-01-01").source).toMatchObject({ in: "abgeleitet" });
    expect(isIsoDate(parameterAt("foerderperiodeEnde", "2027-01-01"))).toBe(true);
  });

  it("is the only place of its figures: no reason in German repeats an amount", () => {
    const amounts = /\d(?:\.\d{3})+(?!\d)|\d+,\d|31\.12\.2028/;
    expect(RULES.filter((rule) => amounts.test(RULE_WORDINGS[rule.id]!.why)).map((rule) => rule.id)).toEqual([]);
  });
});
