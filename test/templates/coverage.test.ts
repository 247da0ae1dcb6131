import { describe, expect, it } from "vitest";
import { fieldsOf, PART_IDS, type PartId } from "#app/domain/facts/register.ts";
import { FACT_COVERAGE } from "#templates/coverage.ts";
import { latestTemplate } from "#templates/index.ts";
import { ALL_REQUIREMENTS } from "./requirements.ts";

const sections = [...latestTemplate("handlungskonzept").sections, ...latestTemplate("case-management-konzept").sections];
const { clauses } = latestTemplate("weiterleitungsvertrag").variants.A;
const inTexts = [...sections, ...clauses].flatMap((part) => part.requirements);

describe("coverage of the requirements", () => {
  it("every requirement is reachable from a section, a clause or a fact", () => {
    const reached = new Set([...inTexts, ...FACT_COVERAGE.map((entry) => entry.requirement)]);
    expect(ALL_REQUIREMENTS.filter((id) => !reached.has(id))).toEqual([]);
  });

  it("no section or clause names a requirement that does not exist", () => {
    const known = new Set(ALL_REQUIREMENTS);
    expect(inTexts.filter((id) => !known.has(id) && !/^R-\d{2}[a-b]?$/.test(id))).toEqual([]);
  });

  it("the fact coverage names only requirements and fields that exist, each with a reason", () => {
    for (const { requirement, facts, reason } of FACT_COVERAGE) {
      expect(ALL_REQUIREMENTS).toContain(requirement);
      expect(reason).not.toBe("");
      for (const fact of facts) {
        const [part, field] = fact.split(".") as [PartId, string];
        expect(PART_IDS, fact).toContain(part);
        expect(fieldsOf(part), fact).toHaveProperty(field);
      }
    }
  });

  it("every Pflicht or bedingter section answers a requirement", () => {
    for (const section of sections.filter((candidate) => !candidate.heading && candidate.status !== "empfehlung")) expect(section.requirements, section.id).not.toEqual([]);
  });

  it("every demand of the contract rules W-10 to W-25 stands in a clause", () => {
    const inClauses = new Set(clauses.flatMap((clause) => clause.requirements));
    const wanted = ["W-01", "W-02", "W-06", "W-07", "W-09", ...Array.from({ length: 16 }, (_, index) => `W-${index + 10}`)];
    expect(wanted.filter((id) => !inClauses.has(id))).toEqual([]);
  });
});
