import { describe, expect, it } from "vitest";
import { assembleContract } from "#app/document-model/assemble-contract.ts";
import { slotsOfWording } from "#app/domain/contract/clause-text.ts";
import { rowOf } from "#app/domain/facts/register.ts";
import { euroInWords, formatEuroExact } from "#app/domain/values/money.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { latestTemplate } from "#templates/index.ts";
import { inlinesOf, linesOf, wordsOf } from "./read.ts";
import { emptySnapshot, fullSnapshot, options } from "./sample.ts";

const template = latestTemplate("weiterleitungsvertrag");
const assemble = (snapshot: VorhabenSnapshot, more = {}, id = "v1") => assembleContract(snapshot, id, template, options(more));
const opens = (snapshot: VorhabenSnapshot) => assemble(snapshot).blocks.find((block) => block.kind === "heading" && block.id === "offene-pflichtpunkte");
const withBlankContract = (): VorhabenSnapshot => {
  const snapshot = emptySnapshot();
  snapshot.facts.vertraege.push(rowOf("vertraege", "v1"));
  return snapshot;
};

describe("a contract with everything entered", () => {
  const content = assemble(fullSnapshot());
  const lines = linesOf(content.blocks);

  it("counts its paragraphs literally from § 1 to § 20 and its Absätze from (1)", () => {
    const headings = content.blocks.flatMap((block) => (block.kind === "heading" && block.number ? [block.number] : []));
    expect(headings).toEqual(Array.from({ length: 20 }, (_, index) => `§\u00a0${index + 1}`));
    const labels = content.blocks.flatMap((block) => (block.kind === "heading" ? ["§"] : block.kind === "numbered" ? [block.label] : []));
    const restarted = labels.map((label, index) => (label === "§" ? "§" : `(${index - labels.lastIndexOf("§", index)})`));
    expect(labels).toEqual(restarted);
    for (const items of content.blocks.flatMap((block) => (block.kind === "numbered" ? [block.items] : []))) expect(items.map((item) => item.label)).toEqual(items.map((_, index) => `${String.fromCharCode(97 + index)})`));
  });

  it("has no gap and no brace left", () => {
    expect(inlinesOf(content.blocks).filter((inline) => inline.kind === "text" && inline.missing)).toEqual([]);
    expect(wordsOf(content)).not.toMatch(/[{}]|\[/);
  });

  it("inflects the parties", () => {
    expect(lines[0]).toBe("Zwischen dem Märkischen Kreis, Musterstraße 1, 58509 Lüdenscheid, vertreten durch den Landrat, im Folgenden „Zuwendungsempfänger“,");
    expect(lines[1]).toContain("und dem Träger Musterverband Lenne e. V., Sitz: Altena, Uferweg 2, 58762 Altena, vertreten durch den Vorstand,");
  });

  it("reads as sentences where people have entered words of their own", () => {
    const words = wordsOf(content);
    expect(words).toContain("nimmt das Kommunale Integrationszentrum Märkischer Kreis wahr");
    expect(words).toContain("Die Frist beträgt: drei Monate zum Monatsende.");
    expect(words).toContain("gilt folgender Rhythmus: monatlich.");
    expect(words).toContain("Die Erklärung des Trägers hierzu liegt vor.");
  });

  it("a short list of open points needs no page of its own, a long one does", () => {
    expect(opens(fullSnapshot())).not.toHaveProperty("pageBreakBefore");
    expect(opens(withBlankContract())).toHaveProperty("pageBreakBefore", true);
  });

  it("states one amount in figures and in words", () => {
    expect(wordsOf(content)).toContain(`${formatEuroExact(8_300_050)} (in Worten: ${euroInWords(8_300_050)})`);
  });

  it("lists the posts with their share of the maximum, which adds up to the contract's maximum", () => {
    const table = content.blocks.find((block) => block.kind === "table");
    expect(linesOf([table!]).slice(1)).toEqual([
      "Stelle | Umfang (VZÄ) | Einsatzort | Zeitraum | Zuwendungsfähig bis zu",
      "Case Management Nord | 1,0 | Altena | 01.01.2027 bis 31.12.2027 | 54.500,50\u00a0€",
      "Case Management Süd | 0,5 | Plettenberg | 01.01.2027 bis 31.12.2027 | 28.500,00\u00a0€",
      "Summe | 1,5 |  |  | 83.000,50\u00a0€",
    ]);
  });

  it("marks every filled blank with its slot, so that the form finds it", () => {
    const onPage = new Set(inlinesOf(content.blocks).flatMap((inline) => (inline.kind === "text" && inline.slot ? [inline.slot] : [])));
    // Optional blanks that come to nothing leave no trace.
    expect(slotsOfWording(template.variants.A).filter((slot) => !onPage.has(slot))).toEqual(["traeger-rechtsform", "traeger-eintrag"]);
  });

  it("prints the free clause line by line inside its Absatz", () => {
    expect(lines).toContain("(1) Die Parteien vereinbaren ergänzend:\nEin Dienstzimmer wird gestellt.\nZweiter Absatz.");
  });

  it("is signed by one to n people of each party, and says on every page what it is", () => {
    expect(content.pageNotice).toBe(template.variants.A.pageNotice);
    const block = content.blocks.find((candidate) => candidate.kind === "signatures");
    expect(linesOf([block!])).toEqual(["Für den Zuwendungsempfänger", "Märkischer Kreis", "Lüdenscheid /  / Landrat", "Für den Träger", "Musterverband Lenne e. V.", " / N. N. / Vorstand", " / N. N. / stellvertretender Vorstand"]);
  });
});

describe("a contract with nothing entered", () => {
  const content = assemble(withBlankContract());

  it("shows each missing blank as a gap with its name, and lists them in the draft", () => {
    const gaps = inlinesOf(content.blocks).flatMap((inline) => (inline.kind === "text" && inline.missing && inline.slot ? [inline.text] : []));
    expect(gaps).toContain("[Höchstbetrag]");
    expect(gaps).toContain("[IBAN]");
    const lines = linesOf(content.blocks);
    const open = lines.slice(lines.indexOf("Noch nicht ausgefüllt:") + 1).map((line) => `[${line.slice(2)}]`);
    expect(new Set(open)).toEqual(new Set(gaps));
  });

  it("says that no special agreement was made, and leaves no empty line for the missing resolution", () => {
    const lines = linesOf(content.blocks);
    expect(lines).toContain("(1) Besondere Vereinbarungen wurden nicht getroffen.");
    expect(lines).not.toContain("");
  });

  it("a frozen file has no list of open points", () => {
    expect(wordsOf(assemble(withBlankContract(), { draft: false }))).not.toMatch(/Offene Pflichtpunkte|Noch nicht ausgefüllt/);
  });
});

const finding = (vertrag: string) => ({ id: "R-29", key: vertrag, severity: "pflicht" as const, derived: false, place: { kind: "contract" as const, vertrag }, sources: [], params: {} });

describe("variants", () => {
  it("kreisangehörige Städte and Gemeinden are named only where there are any", () => {
    const stadt = fullSnapshot();
    Object.assign(stadt.facts.antragsteller, { name: "Stadt Köln", art: "kreisfreie-stadt", vertretungFunktion: "Oberbürgermeister" });
    expect(wordsOf(assemble(fullSnapshot()))).toContain("kreisangehörigen Städten");
    expect(wordsOf(assemble(stadt))).not.toContain("kreisangehörigen Städten");
    expect(linesOf(assemble(stadt).blocks)[0]).toContain("Zwischen der Stadt Köln,");
  });

  it("findings of other contracts do not show", () => {
    const words = wordsOf(assemble(fullSnapshot(), { findings: [finding("v1"), finding("v2")] }));
    expect(words.split("Hinweis R-29")).toHaveLength(2);
  });

  it("an unknown contract is a defect", () => {
    expect(() => assemble(fullSnapshot(), {}, "gibt-es-nicht")).toThrow("gibt-es-nicht");
  });
});
