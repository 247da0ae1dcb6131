import { array, assert, asyncProperty, constant, constantFrom, integer, oneof, tuple, type Arbitrary } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "#app/document-model/content.ts";
import { fillForm } from "#server/official-form/fill/fill.ts";
import { inspectForm } from "#server/official-form/inspect.ts";
import { redline } from "#server/official-form/redline/redline.ts";
import { absatz, b, cell, documentOf, gap, h, note, ol, p, table, text, ul } from "#test/builders/document-content.ts";
import { plainWord } from "#test/builders/plain-word.ts";
import { fillingOf, form, FORMS } from "#test/official-form/forms.ts";
import { plainWords, storiesOf } from "./settle.ts";

const REVISION = { author: "KIM-Werkstatt", date: "2026-11-21T12:00:00Z" };

const contract = (...blocks: Block[]): Promise<Uint8Array> => plainWord(documentOf(blocks, { contents: false }));

/** Which numbering instance a list has is counted anew in each file. */
const withoutNumbering = (stories: Record<string, string[]>): Record<string, string[]> => Object.fromEntries(Object.entries(stories).map(([part, lines]) => [part, lines.map((line) => line.replace(/ ?w:numPr[^)]*?w:numId w:val="\d+"/, ""))]));

/** What the redline of two files says with all changes taken and all turned down, beside what it must say. */
function settled(older: Uint8Array, newer: Uint8Array) {
  const result = redline(older, newer, REVISION);
  const [found, asked] = [
    [storiesOf(result, "accept"), storiesOf(result, "reject")],
    [storiesOf(newer), storiesOf(older)],
  ].map((both) => both.map(withoutNumbering));
  return { result, found, asked };
}

const body = (bytes: Uint8Array): string => plainWords(storiesOf(bytes)["word/document.xml"]!).join("\n");

describe("a redline", () => {
  test("strikes out and puts in the words that changed, and leaves the others alone", async () => {
    const older = await contract(h(1, "Zuwendung", "§ 3"), p("Die Höchstsumme beträgt 57.000,00 Euro im Jahr 2027."));
    const newer = await contract(h(1, "Zuwendung", "§ 3"), p("Die Höchstsumme beträgt 58.500,00 Euro im Jahr 2027."));
    const { result, found, asked } = settled(older, newer);
    expect(found).toEqual(asked);
    expect(body(result)).toContain("Die Höchstsumme beträgt 57.000,0058.500,00\u00a0Euro im Jahr 2027.");
  });

  test("moves nothing: a new paragraph is put in, an old one struck out, a changed one changed", async () => {
    const [first, second, third] = ["Der Träger beschäftigt Fachkräfte mit Hochschulabschluss.", "Er legt bis zum 31. März einen Nachweis vor.", "Die Kündigung bedarf der Schriftform."];
    const { found, asked } = settled(await contract(p(first), p(second), p(third)), await contract(p("Vorweg etwas ganz Neues."), p(first.replace("Fachkräfte", "zwei Fachkräfte")), p(third)));
    expect(found).toEqual(asked);
  });

  test("works on rows and cells of a table, also when its columns become wider", async () => {
    const head = ["Stelle", "Umfang", "Betrag"];
    const older = await contract(table([40, 20, -20], [head, ["Fachkraft Mitte", "1,0", "57.000,00 €"], ["Fachkraft Nord", "0,5", "28.500,00 €"]]));
    const newer = await contract(table([40, 20, -20], [head, ["Fachkraft Mitte und eine sehr lange Bezeichnung des Sozialraums", "1,0", "58.000,00 €"], ["Springkraft", "0,25", "14.250,00 €"]]));
    const { found, asked } = settled(older, newer);
    expect(found).toEqual(asked);
  });

  test("tells another number of columns as another table", async () => {
    const { found, asked } = settled(await contract(p("Davor"), table([50, 50], [["A", "B"], ["1", "2"]]), p("Danach")), await contract(p("Davor"), table([30, 30, 40], [["A", "B", "C"], ["1", "2", "3"]]), p("Danach")));
    expect(found).toEqual(asked);
  });

  test("keeps the note of a struck out sentence", async () => {
    const { found, asked } = settled(await contract(p("Ein Satz", note("Die alte Fundstelle."), " bleibt."), p("Mit", note("Eine zweite."), ".")), await contract(p("Ein Satz", note("Die neue Fundstelle."), " bleibt.")));
    expect(found).toEqual(asked);
  });

  test("notes a change of look as a change", async () => {
    const { found, asked } = settled(await contract(p("Der Betrag ", gap("[offen]"), " gilt.")), await contract(p("Der Betrag ", b("57.000 Euro"), " gilt.")));
    expect(found).toEqual(asked);
  });

  test("of equal files is the newer one, to the byte", async () => {
    const file = await contract(h(1, "Eins"), p("Text"), ul("a", "b"));
    expect(redline(file, file, REVISION)).toEqual(file);
  });

  test("of the same two files is the same file", async () => {
    const [older, newer] = [await contract(p("eins zwei")), await contract(p("eins drei"))];
    expect(redline(older, newer, REVISION)).toEqual(redline(older, newer, REVISION));
  });

  test("of any two documents gives each of them back", { timeout: 120_000 }, async () => {
    await assert(
      asyncProperty(documents, async ([before, after]) => {
        const { found, asked } = settled(await contract(...before), await contract(...after));
    expect(found).toEqual(asked);
      }),
      { numRuns: 40 },
    );
  });

  test.each(FORMS)("of the official form %s, filled in two ways, gives both back", (name) => {
    const bytes = form(name);
    const { mapping, values } = fillingOf(inspectForm(bytes));
    const other = JSON.parse(JSON.stringify(values).replaceAll("Wert ", "Angabe der neuen Fassung ").replaceAll(".000,00", ".500,00")) as typeof values;
    const [older, newer] = [fillForm(bytes, mapping, values).bytes, fillForm(bytes, mapping, other).bytes];
    const { found, asked } = settled(older, newer);
    expect(found).toEqual(asked);
  });
});

/** Sentences of few words, so that paragraphs resemble each other; a document and a copy of it with blocks taken out, put in, exchanged. */
const sentence = array(constantFrom("Träger", "Kreis", "zahlt", "57.000", "Euro", "bis", "31.03.2027", "§", "nicht", "und"), { minLength: 0, maxLength: 9 }).map((words) => words.join(" "));
const inline = oneof(sentence.map(text), sentence.map(b), sentence.map(gap), sentence.filter((words) => words !== "").map(note));
const paragraph = array(inline, { minLength: 0, maxLength: 4 }).map((inlines) => p(...inlines));
const block: Arbitrary<Block> = oneof(
  { weight: 5, arbitrary: paragraph },
  sentence.map((title) => h(1, `Titel ${title}`)),
  array(sentence, { minLength: 1, maxLength: 4 }).map((items) => ol(...items)),
  tuple(sentence, array(sentence, { maxLength: 3 })).map(([words, items]) => absatz("(1)", [words], items.map((item, at) => ({ label: `${"abc"[at]!})`, parts: [item] })))),
  tuple(integer({ min: 2, max: 3 }), array(array(oneof(sentence, array(paragraph, { minLength: 1, maxLength: 3 }).map((blocks) => cell(blocks))), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 })).map(([columns, rows]) =>
    table(Array.from({ length: columns }, () => 30), [["Kopf", "Wert", "Rest"].slice(0, columns), ...rows.map((row) => row.slice(0, columns))]),
  ),
);
const documents = array(block, { minLength: 1, maxLength: 8 }).chain((before) =>
  tuple(constant(before), array(tuple(constantFrom("keep", "keep", "drop", "change", "add"), block), { minLength: before.length, maxLength: before.length }).map((steps) => steps.flatMap(([step, other], at): Block[] => (step === "drop" ? [] : step === "change" ? [other] : step === "add" ? [before[at]!, other] : [before[at]!])))),
);
