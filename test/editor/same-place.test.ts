import { deleteSelection, selectAll } from "@tiptap/pm/commands";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editorSchema } from "#app/document-model/schema.ts";
import { seedUpdate } from "#server/collab/documents.ts";
import { HeadlessEditor } from "./headless-editor.ts";

type Pair = readonly [HeadlessEditor, HeadlessEditor];

/** What may happen next: one of the two types the next letter, or the other receives the oldest change that is on its way. */
const happening = fc.record({ who: fc.constantFrom(0, 1), what: fc.constantFrom("types", "is heard") });
/** Few and equal letters: that is what a comparison of texts cannot tell apart. */
const words = fc.string({ unit: fc.constantFrom("K", "[", "."), maxLength: 8 }).map((inner) => `<${inner}>`);

const p = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });

const pairOf = (text: string): Pair => {
  const start = seedUpdate(editorSchema, { type: "doc", content: [{ type: "paragraph", ...(text && { content: [{ type: "text", text }] }) }] });
  return [new HeadlessEditor(11, start), new HeadlessEditor(22, start)];
};

function exchangeAll([one, other]: Pair): void {
  while (one.deliverTo(other) || other.deliverTo(one)) continue;
}

/** Both type their words where their carets are, in the given order; afterwards everybody has everything. */
function typeAtOnce(people: Pair, texts: readonly [string, string], order: readonly { who: number; what: string }[]): void {
  const left: string[][] = texts.map((text) => [...text]);
  const type = (who: number) => {
    const letter = left[who]!.shift();
    if (letter) people[who]!.type(letter);
  };
  for (const { who, what } of order) {
    if (what === "types") type(who);
    else people[who]!.deliverTo(people[1 - who]!);
  }
  for (const who of [0, 1]) while (left[who]!.length > 0) type(who);
  exchangeAll(people);
}

const property = (check: (texts: readonly [string, string], order: { who: number; what: string }[]) => void) =>
  fc.assert(
    fc.property(fc.tuple(words, words), fc.array(happening, { maxLength: 40 }), check),
    { numRuns: 150, seed: 20261121 },
  );

describe("two people who type at the same place at once each keep their words together", () => {
  test.each([
    ["at the end of a line", "Anfang.", 7],
    ["within a line", "Anfang.", 3],
    ["at the start of a line", "Anfang.", 0],
    ["in an empty section", "", 0],
  ])("%s", (_, text, offset) => {
    property((texts, order) => {
      const people = pairOf(text);
      for (const person of people) person.putCaret(0, offset);
      typeAtOnce(people, texts, order);
      expect(people[0].text).toBe(people[1].text);
      const around = (middle: string) => text.slice(0, offset) + middle + text.slice(offset);
      expect([around(texts[0] + texts[1]), around(texts[1] + texts[0])]).toContain(people[0].text);
    });
  });

  test("in a line that one of them has just begun", () => {
    property((texts, order) => {
      const people = pairOf("Anfang.");
      people[0].putCaret(0, 7);
      people[0].enter();
      exchangeAll(people);
      people[1].putCaret(1, 0);
      typeAtOnce(people, texts, order);
      expect(people[0].text).toBe(people[1].text);
      expect([`Anfang.\n${texts[0]}${texts[1]}`, `Anfang.\n${texts[1]}${texts[0]}`]).toContain(people[0].text);
    });
  });
});

test("in a line that one of them has emptied of a footnote, too", () => {
  const footnote = { type: "footnote", attrs: { text: "Quelle" } };
  const start = seedUpdate(editorSchema, { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "vor" }, footnote, { type: "text", text: "nach" }] }] });
  for (const [first, second] of [[11, 22], [22, 11]] as const) {
    const people: Pair = [new HeadlessEditor(first, start), new HeadlessEditor(second, start)];
    people[0].press(selectAll);
    people[0].press(deleteSelection);
    exchangeAll(people);
    for (const person of people) person.putCaret(0, 0);
    typeAtOnce(people, ["[KKK1]", "[KKK2]"], [0, 1].map((who) => ({ who, what: "types" })));
    expect(["[KKK1][KKK2]", "[KKK2][KKK1]"]).toContain(people[0].text);
    expect(people[1].text).toBe(people[0].text);
  }
});

test("letters typed one by one in a list, a quote or a table land where they are shown", () => {
  const start = seedUpdate(editorSchema, {
    type: "doc",
    content: [
      { type: "bulletList", content: [{ type: "listItem", content: [p("eins")] }, { type: "listItem", content: [p("zwei")] }] },
      { type: "blockquote", content: [p("drei"), p("vier")] },
      { type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", content: [p("fünf")] }, { type: "tableCell", content: [p("sechs")] }] }] },
      p("Ende"),
    ],
  } as never);
  const people: Pair = [new HeadlessEditor(11, start), new HeadlessEditor(22, start)];
  for (const words of ["eins", "zwei", "drei", "vier", "fünf", "sechs"]) {
    people[0].select(`${words}|`);
    for (const letter of " und mehr") people[0].type(letter);
  }
  exchangeAll(people);
  expect(people[0].text).toBe("eins und mehr\nzwei und mehr\ndrei und mehr\nvier und mehr\nfünf und mehr\nsechs und mehr\nEnde");
  expect(people[1].text).toBe(people[0].text);
});
