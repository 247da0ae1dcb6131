import { describe, expect, it } from "vitest";
import { conceptTemplateSchema, contractTemplateSchema, type ConceptTemplate } from "#app/domain/template/template.ts";
import { fieldsOf } from "#app/domain/facts/register.ts";
import { guidanceText } from "#app/domain/template/guidance.ts";
import { TEMPLATES, findTemplate, latestTemplate, templateVersions } from "#templates/index.ts";

const concepts: ConceptTemplate[] = [...templateVersions("handlungskonzept"), ...templateVersions("case-management-konzept")];

describe("templates", () => {
  it.each(concepts.map((template) => [template.shortTitle, template] as const))("%s is valid", (_name, template) => {
    expect(() => conceptTemplateSchema.parse(template)).not.toThrow();
  });

  it("the contract is valid", () => {
    for (const template of TEMPLATES.weiterleitungsvertrag) expect(() => contractTemplateSchema.parse(template)).not.toThrow();
  });

  it("section and appendix ids are unique within a concept", () => {
    for (const template of concepts) {
      const ids = [...template.sections.map((section) => section.id), ...template.appendix.map((part) => part.id)];
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("views and appendices name only columns that their register part has", () => {
    for (const template of concepts) {
      for (const section of template.sections)
        for (const [part, view] of Object.entries(section.views ?? {})) {
          expect(section.registers, section.id).toContain(part);
          for (const column of view.columns ?? []) expect(fieldsOf(part as never), `${section.id}: ${column}`).toHaveProperty(column);
        }
      for (const part of template.appendix.filter((entry) => entry.register !== undefined)) for (const column of part.columns ?? []) expect(fieldsOf(part.register), `${part.id}: ${column}`).toHaveProperty(column);
    }
  });

  it("every writable section explains itself with guidance, three or more questions and a source", () => {
    for (const template of concepts)
      for (const section of template.sections.filter((candidate) => !candidate.heading)) {
        expect(section.guidance.length, section.id).toBeGreaterThanOrEqual(2);
        expect(section.questions.length, section.id).toBeGreaterThanOrEqual(3);
        expect(section.questions.length, section.id).toBeLessThanOrEqual(6);
        expect(section.sources.length, section.id).toBeGreaterThan(0);
      }
  });

  it("guidance and clauses take figures of the programme from the table: none stands fixed in the text", () => {
    const fixed = /\d\s?€|\d Vollzeitäquivalent|\d+ bis \d+ laufende/;
    for (const paragraph of concepts.flatMap(({ sections }) => sections.flatMap(({ guidance }) => guidance))) {
      expect(paragraph).not.toMatch(fixed);
      expect(guidanceText(paragraph, 2027)).not.toMatch(/[{}]/);
    }
    expect(JSON.stringify(latestTemplate("weiterleitungsvertrag"))).not.toMatch(fixed);
    expect(guidanceText("Höchstens {veranstaltungen}, {faelleJeStelle} Fälle, etwa {anteilCaseManagement}", null).replaceAll("\u00a0", " ")).toBe("Höchstens 5.000 €, 50 bis 60 Fälle, etwa ein Drittel");
    expect(() => guidanceText("{gibtEsNicht}", 2027)).toThrow("gibtEsNicht");
  });

  it("a version that nobody knows is refused by name", () => {
    expect(findTemplate("handlungskonzept", "1999-01-01")).toEqual({ ok: false, error: { code: "not-found", params: { kind: "handlungskonzept", version: "1999-01-01" } } });
    expect(findTemplate("handlungskonzept", "2026-04-23")).toEqual({ ok: true, value: latestTemplate("handlungskonzept") });
    expect(findTemplate("weiterleitungsvertrag")).toEqual({ ok: true, value: latestTemplate("weiterleitungsvertrag") });
  });
});
