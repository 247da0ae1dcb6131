import { describe, expect, it } from "vitest";
import { SLOTS } from "#app/domain/contract/slots.ts";
import { slotsOfWording } from "#app/domain/contract/clause-text.ts";
import { VARIANT_IDS, VARIANT_PROFILES } from "#app/domain/template/contract-variant.ts";
import type { ContractBlock, ContractWording } from "#app/domain/template/template.ts";
import { latestTemplate } from "#templates/index.ts";

const { variants } = latestTemplate("weiterleitungsvertrag");
const template = variants.A;
const textsOf = (block: ContractBlock): string[] => (block.kind === "posts-table" ? [] : block.kind === "free-clause" ? [block.whenEmpty] : [block.text, ...(block.items ?? [])]);
const wholeOf = ({ rubrum, clauses }: ContractWording): string => [rubrum, ...clauses.map((clause) => clause.blocks)].flat().flatMap(textsOf).join("\n");
const whole = wholeOf(template);

describe("the contract's wording", () => {
  it("has the twenty paragraphs of the clause structure", () => {
    expect(template.clauses).toHaveLength(20);
  });

  it("names every slot that is defined but for the plain name, for which only an authority's form asks, and no other", () => {
    expect([...new Set(VARIANT_IDS.flatMap((variant) => slotsOfWording(variants[variant]))), "kommune-name"].toSorted()).toEqual(SLOTS.map((slot) => slot.id).toSorted());
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

describe.each(VARIANT_IDS)("variant %s", (variant) => {
  const own = wholeOf(variants[variant]);
  const { form, nature, nebenbestimmungen, geber, traeger } = VARIANT_PROFILES[variant];

  it("says what it is in law, and asks for the form that belongs to it", () => {
    expect(own).toContain(nature === "privatrechtlich" ? "privatrechtlicher Vertrag" : "öffentlich-rechtlicher Vertrag");
    expect(own.includes("§ 126b")).toBe(form === "textform");
    expect(own.includes("Schriftform (§ 57")).toBe(form === "schriftform");
  });

  it("binds the receiving party to its own Nebenbestimmungen and to no others", () => {
    const other = nebenbestimmungen === "ANBest-P" ? "ANBest-G" : "ANBest-P";
    expect(own).toContain(nebenbestimmungen);
    expect(`${own}${variants[variant].annexes.join()}`).not.toContain(other);
  });

  it("cites every annex that it lists, and only those", () => {
    const cited = new Set([...own.matchAll(/Anhang (\d+)/g)].map((match) => Number(match[1])));
    expect([...cited].toSorted((a, b) => a - b)).toEqual(variants[variant].annexes.map((_, index) => index + 1));
  });

  it("calls its parties by their names, which the articles fit", () => {
    expect(own).toContain(`im Folgenden „${geber}“`);
    expect(own).toContain(`im Folgenden „${traeger}“`);
    for (const name of [geber, traeger]) {
      expect(own).not.toMatch(new RegExp(`[Dd]ie ${name}\\b|des ${name}\\b(?!s)`));
      expect(name).toMatch(/er$/);
    }
  });

  it("keeps the order of the paragraphs, so that references fit", () => {
    expect(variants[variant].clauses.map(({ id }) => id)).toEqual(template.clauses.map(({ id }) => id));
  });
});
