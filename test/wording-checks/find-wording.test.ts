import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "#app/domain/wording-checks/blocks.ts";
import { createWordingFinder, findWording } from "#app/domain/wording-checks/find-wording.ts";
import { sentencesOf } from "#app/domain/wording-checks/text/sentence.ts";
import { mendText } from "#app/domain/wording-checks/mend-text.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { readLabelled } from "./labelled-sentences.ts";

const KREIS = { kreis: true, foerderjahr: 2027 };
const suggested = (text: string): string => {
  const [hit, ...others] = findWording(text, KREIS);
  expect(others).toEqual([]);
  return hit ? text.slice(0, hit.from) + (hit.suggestion ?? "?") + text.slice(hit.to) : text;
};

describe("a suggestion leaves a correct sentence", () => {
  it.each([
    ["Die Kommunen benennen Ansprechpersonen.", "Die kreisangehörigen Kommunen benennen Ansprechpersonen."],
    ["In jeder Kommune gibt es Sprechzeiten.", "In jeder kreisangehörigen Kommune gibt es Sprechzeiten."],
    ["Kommunen ohne Jugendamt sind vertreten.", "Kreisangehörige Kommunen ohne Jugendamt sind vertreten."],
    ["Die beteiligten Kommunen stimmen zu.", "Die beteiligten kreisangehörigen Kommunen stimmen zu."],
    ["Die Zusammenarbeit mit Kommunen ist eng.", "Die Zusammenarbeit mit kreisangehörigen Kommunen ist eng."],
    ["Eine Kommune sucht noch Räume.", "Eine kreisangehörige Kommune sucht noch Räume."],
    ["Das Handlungskonzept gilt.", "Das kommunale Handlungskonzept gilt."],
    ["Ein Handlungskonzept liegt vor.", "Ein kommunales Handlungskonzept liegt vor."],
    ["Im Handlungskonzept steht mehr.", "Im kommunalen Handlungskonzept steht mehr."],
    ["Teil des Handlungskonzepts ist ein Zeitplan.", "Teil des kommunalen Handlungskonzepts ist ein Zeitplan."],
    ["Je Stelle werden höchstens 55.000 € gefördert.", "Je Stelle werden höchstens 57.000 € gefördert."],
    ["Je Stelle werden höchstens 55\u00a0000\u00a0€ gefördert.", "Je Stelle werden höchstens 57\u00a0000\u00a0€ gefördert."],
    ["Je Stelle werden höchstens 55 TEUR gefördert.", "Je Stelle werden höchstens 57 TEUR gefördert."],
    ["Der strategische Overhead berichtet.", "Die KIM-Koordination berichtet."],
    ["Das liegt beim strategischen Overhead.", "Das liegt bei der KIM-Koordination."],
    ["Das Modul 2 umfasst elf Stellen.", "Der Baustein 2 umfasst elf Stellen."],
    ["Die Stellen des Moduls III sind besetzt.", "Die Stellen des Bausteins 3 sind besetzt."],
    ["Grundlage ist die Richtlinie vom 25. November 2020.", "Grundlage ist die Richtlinie vom 12. Dezember 2024."],
    ["Die Förderung läuft bis Ende 2022.", "Die Förderung läuft bis zum 31.12.2028."],
    ["Der Kreis verpflichtet die kreisangehörigen Städte, mitzuwirken.", "Der Kreis vereinbart mit den kreisangehörigen Städten, mitzuwirken."],
    ["Der Kreis weist die Gemeinden an, Daten zu liefern.", "Der Kreis vereinbart mit den Gemeinden, Daten zu liefern."],
    ["Die Stellen liegen außerhalb des JMD und der MBE.", "Die Stellen liegen außerhalb des JMD, der MBE und der Flüchtlingsberatung."],
    ["Das Konzept wird nachgereicht.", "Das Konzept wird mit dem Antrag eingereicht."],
  ])("%s", (text, expected) => expect(suggested(text)).toBe(expected));

  it("follows the parameters of the Förderjahr, not a figure of its own", () => {
    expect(findWording("Je Stelle werden höchstens 57.000 € gefördert.", KREIS)).toEqual([]);
  });
});

const split = (block: string): string[] => sentencesOf(block).map((sentence) => sentence.text.trim());
const text = (words: string): EditorNode => ({ type: "text", text: words });
const paragraph = (...content: EditorNode[]): EditorNode => ({ type: "paragraph", content });

describe("what is read", () => {
  it("is running text: no headings, heads of tables or quotations, and leaves count one character", () => {
    const doc: EditorNode = {
      type: "doc",
      content: [
        { type: "heading", content: [text("Kommunen")] },
        paragraph(text("Die "), { type: "footnote", attrs: { text: "Kommunen" } }, text("Kommunen"), { type: "hardBreak" }, text("wirken mit.")),
        { type: "blockquote", content: [paragraph(text("Die Kommunen sagen das."))] },
        { type: "table", content: [{ type: "tableRow", content: [{ type: "tableHeader", content: [paragraph(text("Kommunen"))] }, { type: "tableCell", content: [paragraph(text("Zelle"))] }] }] },
      ],
    };
    expect(blocksOf(doc)).toEqual(["Die \ufffcKommunen\nwirken mit.", "Zelle"]);
  });

  it.each([
    ["Er sagte: „Die Kommunen zahlen.“", 0],
    ["Die »Kommunen« zahlen.", 0],
    ['Die "Kommunen" zahlen.', 0],
    ["„Die Kommunen zahlen", 1],
  ])("leaves quotations alone: %s", (words, count) => expect(findWording(words, KREIS)).toHaveLength(count));

  it("splits sentences, not abbreviations, ordinals and amounts", () => {
    expect(split("Am 31. Dezember 2028 endet z. B. die Förderung gem. Nr. 4 der Richtlinie. Bis zu 57.000 € sind möglich. Und dann?")).toEqual([
      "Am 31. Dezember 2028 endet z. B. die Förderung gem. Nr. 4 der Richtlinie.",
      "Bis zu 57.000 € sind möglich.",
      "Und dann?",
    ]);
  });

  it("is asked of a Kreis only where only a Kreis is meant", () => expect(findWording("Die Kommunen benennen Personen.", { ...KREIS, kreis: false })).toEqual([]));
});

describe("any text whatever", () => {
  const snippets = readLabelled("first-half").map((sentence) => sentence.text);
  const anything = fc.array(fc.oneof(fc.constantFrom(...snippets), fc.string({ unit: "grapheme", maxLength: 30 }), fc.constantFrom("„", "“", "\ufffc", "\n", "\u00a0", "55.000", "Kommunen")), { maxLength: 8 }).map((parts) => parts.join(" "));

  it("gives hits in order, without overlap, on the words they name, the same every time", () => {
    const find = createWordingFinder();
    fc.assert(
      fc.property(anything, (block) => {
        const hits = findWording(block, KREIS);
        let end = 0;
        for (const hit of hits) {
          expect(hit.from).toBeGreaterThanOrEqual(end);
          expect(hit.to).toBeGreaterThan(hit.from);
          expect(block.slice(hit.from, hit.to)).toBe(hit.words);
          end = hit.to;
        }
        expect(find(block, KREIS)).toEqual(hits);
        expect(find(block, KREIS)).toEqual(hits);
      }),
      { numRuns: 100 },
    );
  });

  it("of 100.000 characters is read in the blink of an eye", () => {
    const started = performance.now();
    for (const block of ["Kommune ".repeat(12_500), "a".repeat(100_000), "„".repeat(100_000), "Der Kreis ".repeat(10_000), "verpflichtet die ".repeat(6000), "1.".repeat(50_000)]) findWording(block, KREIS);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("mending a text", () => {
  it("puts the suggestion at every place that the rule names, and nowhere else", () =>
    expect(mendText("Bis 2021 hieß es MKFFI. Der Brief nennt „MKFFI“. Das MKFFI fördert. Das MKFFI berät.", "L-08", "MKFFI", KREIS)).toBe("Bis 2021 hieß es MKFFI. Der Brief nennt „MKFFI“. Das MKJFGFI fördert. Das MKJFGFI berät."));
  it("leaves a text as it is when the rule knows nothing better or its words are gone", () => {
    for (const text of ["Wer fehlt, muss mit Sanktionen rechnen.", "Alles gut."]) expect(mendText(text, "R-47", "Sanktionen", KREIS)).toBe(text);
  });
});
