import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isBlocking, type Finding } from "#app/domain/checks/finding.ts";
import { checkInputOf, runChecks } from "#app/domain/checks/run-checks.ts";
import { RULES } from "#app/domain/checks/rules/index.ts";
import { findingSentence } from "#app/wording/findings.ts";
import { readVorhabenFile } from "#server/vorhaben/read-vorhaben-file.ts";
import { builtInTemplates } from "#templates/index.ts";

/** What is found in a file written by hand (`files/`), on a day on which the application for 2027 is late. Empty sections are left out. */
function findingsIn(name: string): Finding[] {
  const read = readVorhabenFile(readFileSync(new URL(`files/${name}.json`, import.meta.url), "utf8"), builtInTemplates);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return runChecks(checkInputOf(read.value.snapshot, builtInTemplates, "2026-11-21")).filter((finding) => finding.params.fall !== "leerer-abschnitt");
}
const rulesIn = (findings: readonly Finding[]): string[] => [...new Set(findings.map((finding) => finding.id))].toSorted();

describe("whole Vorhaben: nothing missed, no false alarm", () => {
  it("a kreisfreie Stadt with the least that is asked has nothing to mend", () => {
    expect(findingsIn("kreisfreie-stadt").map(findingSentence)).toEqual([]);
  });

  it("a Stadt that forwards every post hears of the third, and of nothing else about its figures", () => {
    const findings = findingsIn("alle-stellen-bei-traegern");
    expect(findings.filter((finding) => isBlocking(finding.severity)).map(findingSentence)).toEqual([]);
    expect(rulesIn(findings)).toEqual(["L-19", "R-27"]);
  });

  it("a Kreis with every kind of mistake hears of each: every rule speaks but those that something begun or a Kreis cannot break", () => {
    const found = rulesIn(findingsIn("viele-fehler"));
    expect(RULES.map((rule) => rule.id).filter((id) => !found.includes(id))).toEqual(["S-01", "R-03", "R-22", "R-42", "R-57", "W-21"]);
    expect(found.filter((id) => !RULES.some((rule) => rule.id === id))).toEqual(["L-01"]);
  });

  it("a Vorhaben of empty rows is told what it begins with, and nothing about what nobody has entered", () => {
    expect(rulesIn(findingsIn("fast-leer"))).toEqual(
      "CM-02 CM-09 HK-03 HK-30 R-01 R-18 R-20 R-21 R-22 R-23 R-25 R-29 R-42 R-45 R-46 R-57 S-01 S-02 S-03 S-04 W-06 W-07 W-12 W-21 W-22 W-23 W-24".split(" "),
    );
  });
});
