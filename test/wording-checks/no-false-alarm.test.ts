import { describe, expect, it } from "vitest";
import { findWording } from "#app/domain/wording-checks/find-wording.ts";
import { isWordingRule } from "#app/domain/wording-checks/rules/index.ts";
import { findingSentence } from "#app/wording/findings.ts";
import { builtInTemplates } from "#templates/index.ts";
import { EXAMPLES, findingsOf, readExample } from "#test/examples/read-example.ts";

/** Every sentence of a template; titles are not read. */
function textsIn(value: unknown, name = ""): string[] {
  if (typeof value === "string") return /title/i.test(name) ? [] : [value];
  return value !== null && typeof value === "object" ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, Array.isArray(value) ? name : key)) : [];
}

describe("no remark on words", () => {
  it.each(EXAMPLES)("in the sample of the %s, texts and register", (name) => {
    expect(findingsOf(readExample(name), "2026-11-21").filter((finding) => isWordingRule(finding.id)).map(findingSentence)).toEqual([]);
  });

  it("in what the templates themselves say, to whatever kind of applicant", () => {
    const templates = [builtInTemplates.concept("handlungskonzept"), builtInTemplates.concept("case-management-konzept"), builtInTemplates.contract()];
    const texts = templates.flatMap((template) => textsIn(template));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.flatMap((text) => findWording(text, { kreis: false, foerderjahr: 2027 }).map((hit) => `${hit.rule.id} „${hit.words}“: ${text}`))).toEqual([]);
  });
});
