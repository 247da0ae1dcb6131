import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isBlocking } from "#app/domain/checks/finding.ts";
import { RULE_STANDS } from "#app/domain/checks/rule-stands.ts";
import { RULES } from "#app/domain/checks/rules/index.ts";
import { fieldsOf, type PartId } from "#app/domain/facts/register.ts";
import { formatDate } from "#app/domain/values/date.ts";
import { WORDING_RULES } from "#app/domain/wording-checks/rules/index.ts";
import { SEVERITY_WORDS } from "#app/wording/findings.ts";
import { sourcesText } from "#app/wording/sources.ts";
import { FACT_COVERAGE } from "#templates/coverage.ts";
import { latestTemplate } from "#templates/index.ts";
import { KIM_FACTS } from "./kim-facts.ts";

const CHECKS = new URL("../../app/domain/checks/", import.meta.url);
const CHAPTERS = readFileSync(new URL("RULES.md", CHECKS), "utf8").split(/^## /m);
/** The rows of the table in a chapter, cell by cell, without its head. */
const rowsOf = (title: string): string[][] =>
  CHAPTERS.find((chapter) => chapter.startsWith(`${title}\n`))!
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(1)
    .map((line) => line.slice(2).split("|").map((cell) => cell.trim()));

const ruleRows = rowsOf("Rules");
const ids = RULES.map((rule) => rule.id);

describe("the list of rules", () => {
  it("names every rule of the code once, in the same order, and none besides", () => {
    expect(ruleRows.map(([id]) => id)).toEqual(ids);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))("tells of %s what the code says", (id, rule) => {
    const [, statement, severity, derived, source, link] = ruleRows.find(([listed]) => listed === id)!;
    const file = /\(rules\/(.+)\)/.exec(link!)![1]!;
    expect(severity!.split(" / ")[0]).toBe(SEVERITY_WORDS[rule.severity]);
    expect(derived).toBe(rule.derived ? "ja" : "");
    expect(source).toBe(sourcesText(rule.sources));
    expect(file.startsWith(`${id.toLowerCase()}-`)).toBe(true);
    const code = readFileSync(new URL(`rules/${file}`, CHECKS), "utf8");
    expect(code).toContain(`id: "${id}"`);
    expect(code).toContain(`${statement} */\nexport const`);
  });

  it("has a file for every rule and a rule in every file", () => {
    const files = readdirSync(new URL("rules/", CHECKS)).filter((name) => name !== "index.ts");
    expect(files.toSorted()).toEqual(ruleRows.map(([, , , , , link]) => /\(rules\/(.+)\)/.exec(link!)![1]!).toSorted());
  });

  it("names the states of the rules with the dates of Richtlinie and FAQ", () => {
    expect(rowsOf("State").map((cells) => cells.slice(0, 4))).toEqual(RULE_STANDS.map((stand) => [stand.id, formatDate(stand.richtlinie), formatDate(stand.faq), stand.from.slice(0, 4)]));
  });
});

const sections = (["handlungskonzept", "case-management-konzept"] as const).flatMap((kind) =>
  latestTemplate(kind)
    .sections.filter((section) => !section.heading)
    .map((section) => ({ name: `section ${kind === "handlungskonzept" ? "HK" : "CM"}/${section.id}`, ...section })),
);
const clauses = latestTemplate("weiterleitungsvertrag").variants.A.clauses.map((clause) => ({ name: `clause ${clause.id}`, ...clause }));

/** Where the code itself says that it answers an id. */
const homesInCode = (id: string): string[] => [
  ...RULES.filter((rule) => rule.id === id).map((rule) => `rule ${rule.id}`),
  ...WORDING_RULES.filter((rule) => rule.id === id).map((rule) => `wording ${rule.id}`),
  ...[...sections, ...clauses].filter((part) => part.requirements.includes(id)).map((part) => part.name),
  ...FACT_COVERAGE.filter((entry) => entry.requirement === id).flatMap((entry) => entry.facts.map((fact) => `fact ${fact}`)),
];

const catalogue = rowsOf("Every id of the catalogue").map(([id, severity, home, note]) => ({ id: id!, severity: severity!, homes: home === "" ? [] : home!.split(", "), note: note! }));

describe("the catalogue of requirements", () => {
  it("lists every id of kim-facts once and none besides", () => {
    expect(catalogue.map((entry) => entry.id).toSorted()).toEqual([...KIM_FACTS.keys()].toSorted());
  });

  it.each(catalogue.map((entry) => [entry.id, entry] as const))("%s is at home where the list says, with its severity", (id, { severity, homes, note }) => {
    expect(severity).toBe(SEVERITY_WORDS[KIM_FACTS.get(id)!]);
    expect(homesInCode(id).filter((home) => !homes.includes(home))).toEqual([]);
    // Rules and wording rules may serve several ids; sections, clauses and facts must say themselves that they answer this one.
    const known = new Set([...ids.map((rule) => `rule ${rule}`), ...WORDING_RULES.map((rule) => `wording ${rule.id}`), ...homesInCode(id)]);
    expect(homes.filter((home) => !known.has(home))).toEqual([]);
    expect(/^Not checkable: .{30,}/.test(note), note).toBe(homes.length === 0);
  });

  it.each(catalogue.filter(({ id }) => isBlocking(KIM_FACTS.get(id)!)).map((entry) => [entry.id, entry] as const))("%s can block: by a rule, a section or a clause", (_id, { homes }) => {
    const blocking = homes.some((home) => {
      const name = home.split(" ")[1]!;
      if (home.startsWith("rule ")) return isBlocking(RULES.find((rule) => rule.id === name)!.severity);
      return sections.some((section) => section.name === home && section.status !== "empfehlung") || clauses.some((clause) => clause.name === home);
    });
    expect(blocking).toBe(true);
  });

  it("gives a rule of the catalogue the severity that the catalogue gives it", () => {
    const differing = RULES.filter((rule) => KIM_FACTS.has(rule.id) && rule.severity !== KIM_FACTS.get(rule.id)).map((rule) => rule.id);
    expect(differing).toEqual([]);
    expect(ids.filter((id) => !KIM_FACTS.has(id) && !id.startsWith("S-"))).toEqual([]);
  });

  it("asks for no section harder than the catalogue does for any of its ids", () => {
    const rank = { info: 0, empfehlung: 1, bedingt: 2, pflicht: 2 } as const;
    const harder = sections.filter((section) => section.status !== "empfehlung" && section.requirements.every((id) => rank[KIM_FACTS.get(id) ?? "pflicht"] < 2)).map((section) => section.id);
    expect(harder).toEqual([]);
  });

  it("names only facts that exist", () => {
    for (const { homes } of catalogue) {
      for (const home of homes.filter((name) => name.startsWith("fact "))) {
        const [part, field] = home.slice("fact ".length).split(".") as [PartId, string];
        expect(fieldsOf(part), home).toHaveProperty(field);
      }
    }
  });
});

describe("the wording rules", () => {
  it("are all listed, with severity and source, and none besides", () => {
    const listed = rowsOf("Wording rules").map((cells) => cells.slice(0, 3));
    expect(listed).toEqual(WORDING_RULES.filter((rule) => !ids.includes(rule.id)).map((rule) => [rule.id, SEVERITY_WORDS[rule.severity], sourcesText(rule.sources)]));
  });

  it("share an id with a rule only where the list says so", () => {
    expect(WORDING_RULES.map((rule) => rule.id).filter((id) => ids.includes(id))).toEqual(["R-47"]);
  });
});
