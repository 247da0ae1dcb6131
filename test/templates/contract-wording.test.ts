import { describe, expect, it } from "vitest";
import { SLOTS } from "#app/domain/contract/slots.ts";
import { slotsOf } from "#app/domain/contract/clause-text.ts";
import type { ContractBlock } from "#app/domain/template/template.ts";
import { latestTemplate } from "#templates/index.ts";

const template = latestTemplate("weiterleitungsvertrag");
const textsOf = (block: ContractBlock): string[] => (block.kind === "posts-table" ? [] : block.kind === "free-clause" ? [block.whenEmpty] : [block.text, ...(block.items ?? [])]);
const wording = [template.rubrum, ...template.clauses.map((clause) => clause.blocks)].flat().flatMap(textsOf);
const whole = wording.join("\n");

describe("the contract's wording", () => {
  it("has the twenty paragraphs of the clause structure", () => {
    expect(template.clauses).toHaveLength(20);
  });

  it("names every slot that is defined, and no other", () => {
    expect(slotsOf(template).toSorted()).toEqual(SLOTS.map((slot) => slot.id).toSorted());
  });

  it("does not pass federal law off as that of the Land", () => {
    expect(whole).not.toMatch(/VV\s*Nr\.?\s*12|12\.6/);
    expect(whole).not.toMatch(/VV-BHO|§\s*64 GO|§\s*57 VwVfG/);
  });

  it("makes no processor of the Träger: joint controllership for the KIM-Datenbank (Art. 26, not 28)", () => {
    expect(whole).toContain("Art. 26");
    expect(whole).not.toMatch(/Art\. 28|Auftragsverarbeit/);
  });

  it("asks for Textform, excludes double funding and limits repayment by weighing", () => {
    expect(whole).toContain("§ 126b");
    expect(whole).toContain("§ 9 Abs. 4");
    const erstattung = template.clauses.find((clause) => clause.id === "erstattung")!.blocks.flatMap(textsOf).join("\n");
    expect(erstattung).toMatch(/soweit/);
    expect(erstattung).toMatch(/wägt/);
  });

  it("speaks of a grant, never of a paid service", () => {
    expect(whole).not.toMatch(/Vergütung|Honorar|beauftragt den Träger|Beauftragung/);
  });

  it("refers only to annexes that the list has, and lists none in vain", () => {
    const named = new Set([...whole.matchAll(/Anhang (\d+)/g)].map((match) => Number(match[1])));
    expect([...named].toSorted((a, b) => a - b)).toEqual(template.annexes.map((_, index) => index + 1));
  });

  it.each([
    ["den in § 3 genannten Stellen", "hoehe"],
    ["mit dem Durchführungszeitraum nach § 5", "zeitraum"],
    ["innerhalb der Frist des § 8", "auszahlung"],
  ])("refers to its own paragraph by the right number: %s", (phrase, clause) => {
    expect(whole).toContain(phrase);
    expect(template.clauses.findIndex((candidate) => candidate.id === clause) + 1).toBe(Number(/§ (\d+)/.exec(phrase)![1]));
  });

  it("says on every page that it is a working text", () => {
    expect(template.pageNotice).toBe("Arbeitsfassung, ersetzt nicht das verbindliche Muster der Anlage 4");
  });
});
