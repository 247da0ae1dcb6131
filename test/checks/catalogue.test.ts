import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULES } from "#app/domain/checks/rules/index.ts";
import { SEVERITY_WORDS } from "#app/wording/findings.ts";
import { sourcesText } from "#app/wording/sources.ts";

const CHECKS = new URL("../../app/domain/checks/", import.meta.url);

interface Line {
  id: string;
  severity: string;
  derived: string;
  source: string;
  file: string;
}

const lines = readFileSync(new URL("RULES.md", CHECKS), "utf8")
  .split("\n")
  .filter((line) => /^\| [A-Z]+-\d/.test(line))
  .map((line): Line => {
    const cells = line.split("|").map((cell) => cell.trim());
    return { id: cells[1]!, severity: cells[3]!, derived: cells[4]!, source: cells[5]!, file: /\(rules\/(.+)\)/.exec(cells[6]!)![1]! };
  });

describe("RULES.md", () => {
  it("names every rule of the code once, in the same order, and none besides", () => {
    expect(lines.map((line) => line.id)).toEqual(RULES.map((rule) => rule.id));
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))("tells of %s what the code does", (id, rule) => {
    const line = lines.find((candidate) => candidate.id === id)!;
    expect(line.severity.split(" / ")[0]).toBe(SEVERITY_WORDS[rule.severity]);
    expect(line.derived).toBe(rule.derived ? "ja" : "");
    expect(line.source).toBe(sourcesText(rule.sources));
    expect(line.file.startsWith(`${id.toLowerCase()}-`)).toBe(true);
  });

  it("has a file for every rule and a rule in every file", () => {
    const files = readdirSync(new URL("rules/", CHECKS)).filter((name) => name !== "index.ts");
    expect(files.toSorted()).toEqual(lines.map((line) => line.file).toSorted());
    for (const { id, file } of lines) expect(readFileSync(new URL(`rules/${file}`, CHECKS), "utf8")).toContain(`id: "${id}"`);
  });

  it("covers what the main job demands", () => {
    const demanded = ["R-02", "R-03", "R-04", "R-05", "R-06", "R-17", "R-20", "R-21", "R-22", "R-23", "R-24", "R-25", "R-26", "R-27", "R-28", "R-29", "R-29a", "R-29b", "R-40", "R-41", "R-42", "R-57"];
    expect(demanded.filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([]);
  });
});
