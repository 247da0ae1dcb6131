import { joinBackward, lift, setBlockType, splitBlock, wrapIn } from "@tiptap/pm/commands";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "@tiptap/pm/schema-list";
import type { NodeType } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";
import { addRowBefore, deleteRow } from "@tiptap/pm/tables";
import { redo, undo } from "@tiptap/y-tiptap";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editorSchema } from "#app/document-model/schema.ts";
import { seedUpdate } from "#server/collab/documents.ts";
import { HeadlessEditor } from "./headless-editor.ts";

type Pair = readonly [HeadlessEditor, HeadlessEditor];
interface Block {
  type: string;
  attrs?: Record<string, unknown>;
  content?: (Block | { type: "text"; text: string } | { type: "footnote"; attrs: { text: string } })[];
}

/** A command for the schema of the editor at hand. */
const on =
  (type: string, make: (type: NodeType) => Command): Command =>
  (state, dispatch) =>
    make(state.schema.nodes[type]!)(state, dispatch);
const p = (text: string): Block => ({ type: "paragraph", ...(text && { content: [{ type: "text", text }] }) });
const list = (...items: string[]): Block => ({ type: "bulletList", content: items.map((text) => ({ type: "listItem", content: [p(text)] })) });
const table = (...rows: string[][]): Block => ({ type: "table", content: rows.map((cells) => ({ type: "tableRow", content: cells.map((text) => ({ type: "tableCell", content: [p(text)] })) })) });

function pairOf(...content: Block[]): Pair {
  const start = seedUpdate(editorSchema, { type: "doc", content } as never);
  return [new HeadlessEditor(11, start), new HeadlessEditor(22, start)];
}

function exchangeAll([one, other]: Pair): void {
  while (one.deliverTo(other) || other.deliverTo(one)) continue;
}

const TEXT = "Anfang des Absatzes und sein Ende. Ich schreibe";

/** The blank behind "#": the sign goes in the same change. */
const byShorthand: Command = (state, dispatch) => {
  dispatch?.(state.tr.delete(1, 2).setBlockType(1, 1, state.schema.nodes.heading!, { level: 3 }));
  return true;
};

/** What a colleague does where their caret is, and what stands before. */
const CASES: [name: string, content: Block[], mine: string, theirs: string, command: Command, shown: string][] = [
  ["Enter in the middle of my paragraph", [p(TEXT)], "Ich schreibe|", "Absatzes |und", splitBlock, "Anfang des Absatzes \nund sein Ende. Ich schreibe weiter|"],
  ["Enter before my caret in the middle of a sentence", [p(TEXT)], "sein| Ende", "Absatzes |und", splitBlock, "Anfang des Absatzes \nund sein weiter| Ende. Ich schreibe"],
  ["Enter behind my caret", [p(TEXT)], "Anfang| des", "Absatzes |und", splitBlock, "Anfang weiter| des Absatzes \nund sein Ende. Ich schreibe"],
  ["Enter at the start of my paragraph", [p(TEXT)], "Ich schreibe|", "|Anfang", splitBlock, "\nAnfang des Absatzes und sein Ende. Ich schreibe weiter|"],
  ["Backspace at the start of my paragraph", [p("Davor."), p(TEXT), p("Danach.")], "Ich schreibe|", "|Anfang", joinBackward, `Davor.${TEXT} weiter|\nDanach.`],
  ["Backspace at the start of my paragraph with my caret there", [p("Davor."), p(TEXT)], "|Anfang", "|Anfang", joinBackward, `Davor. weiter|${TEXT}`],
  ["Backspace behind my paragraph", [p(TEXT), p("Danach.")], "Ich schreibe|", "|Danach", joinBackward, `${TEXT} weiter|Danach.`],
  ["a heading of my paragraph", [p("Davor."), p(TEXT)], "sein| Ende", "|Anfang", on("heading", (type) => setBlockType(type, { level: 3 })), "Davor.\nAnfang des Absatzes und sein weiter| Ende. Ich schreibe"],
  ["a heading of my paragraph by # and a blank", [p(`#${TEXT}`)], "sein| Ende", "#|Anfang", byShorthand, "Anfang des Absatzes und sein weiter| Ende. Ich schreibe"],
  ["a heading of my paragraph by # and a blank, with my caret there", [p(`#${TEXT}`)], "#|Anfang", "#|Anfang", byShorthand, ` weiter|${TEXT}`],
  ["a heading of my empty paragraph", [p("Davor."), p(""), p(""), p("Danach.")], "Davor.|", "|Danach", on("heading", (type) => setBlockType(type, { level: 3 })), "Davor. weiter|\n\n\nDanach."],
  ["a quote of my paragraph", [p(TEXT), p("Danach.")], "Ich schreibe|", "Absatzes |und", on("blockquote", (type) => wrapIn(type)), `${TEXT} weiter|\nDanach.`],
  ["a list of my paragraph", [p(TEXT), p("Danach.")], "Ich schreibe|", "Absatzes |und", on("bulletList", (type) => wrapInList(type)), `${TEXT} weiter|\nDanach.`],
  ["an indent of my list item", [list("eins", "zwei", "drei")], "zwei|", "|zwei", on("listItem", sinkListItem), "eins\nzwei weiter|\ndrei"],
  ["an indent of equal list items", [list("ja", "ja", "ja"), p("Ende")], "|Ende", "ja|", on("listItem", splitListItem), "ja\n\nja\nja\n weiter|Ende"],
  ["an outdent of my list item", [p("Davor."), list("eins", "zwei", "drei")], "zw|ei", "|zwei", on("listItem", liftListItem), "Davor.\neins\nzw weiter|ei\ndrei"],
  ["Enter within my list item", [list("eins zwei", "drei")], "zwei|", "eins |zwei", on("listItem", splitListItem), "eins \nzwei weiter|\ndrei"],
  ["a quote undone", [{ type: "blockquote", content: [p("Davor."), p(TEXT)] }], "Ich schreibe|", "|Anfang", lift, `Davor.\n${TEXT} weiter|`],
  ["a row before mine", [table(["a", "b"], ["c", "d"])], "d|", "|c", addRowBefore, "a\nb\n\n\nc\nd weiter|"],
  ["the row before mine deleted", [table(["a", "b"], ["c", "d"])], "d|", "|a", deleteRow, "c\nd weiter|"],
];

describe("the caret stays with its words when others change the text around it", () => {
  test.each(CASES)("%s", (_, content, mine, theirs, command, shown) => {
    const people = pairOf(...content);
    people[0].select(mine);
    people[1].select(theirs);
    expect(people[1].press(command)).toBe(true);
    exchangeAll(people);
    people[0].type(" weiter");
    expect(people[0].shown).toBe(shown);
    exchangeAll(people);
    expect(people[1].text).toBe(people[0].text);
  });

  test.each(CASES)("also while letters are on their way: %s", (_, content, mine, theirs, command, shown) => {
    const people = pairOf(...content);
    people[0].select(mine);
    people[1].select(theirs);
    people[0].type(" wei");
    people[1].press(command);
    exchangeAll(people);
    people[0].type("ter");
    expect(people[0].shown).toBe(shown);
    exchangeAll(people);
    expect(people[1].text).toBe(people[0].text);
  });

  test("in an empty paragraph that becomes a heading", () => {
    const people = pairOf(p("Davor."), p(""), p(""), p("Danach."));
    people[0].putCaret(2, 0);
    people[1].putCaret(2, 0);
    people[1].press(on("heading", (type) => setBlockType(type, { level: 3 })));
    exchangeAll(people);
    people[0].type("Titel");
    expect(people[0].shown).toBe("Davor.\n\nTitel|\nDanach.");
  });

  test("behind a footnote", () => {
    const people = pairOf({ type: "paragraph", content: [{ type: "text", text: "Anfang und Ende" }, { type: "footnote", attrs: { text: "Quelle" } }] });
    people[0].select("Ende*|");
    people[1].select("Anfang| und");
    people[1].press(splitBlock);
    exchangeAll(people);
    people[0].type(".");
    expect(people[0].shown).toBe("Anfang\n und Ende*.|");
  });

  test("a selection keeps its words", () => {
    const people = pairOf(p(TEXT));
    people[0].select("und sein Ende");
    people[1].select("Absatzes |und");
    people[1].press(splitBlock);
    exchangeAll(people);
    expect(people[0].shown).toBe("Anfang des Absatzes \n[und sein Ende]. Ich schreibe");
  });

  test("words that are deleted for good leave the caret where they were", () => {
    const people = pairOf(p("Davor."), p(TEXT), p("Danach."));
    people[0].select("sein| Ende");
    people[1].select("und sein Ende. ");
    people[1].type("x");
    exchangeAll(people);
    expect(people[0].shown).toMatch(/^Davor\.\nAnfang des Absatzes (?:\|x|x\|)Ich schreibe\nDanach\.$/);
  });

  test.each<[name: string, content: Block[], at: string, command: Command]>([
    ["a line begun by Enter", [p("Davor."), p(TEXT)], "Absatzes |und", splitBlock],
    ["an item begun by Enter", [list("eins", "zwei drei", "vier")], "zwei |drei", on("listItem", splitListItem)],
    ["a list", [p(TEXT), p("Danach.")], "Absatzes |und", on("bulletList", (type) => wrapInList(type))],
    ["an indent", [list("eins", "zwei drei", "vier")], "zwei |drei", on("listItem", sinkListItem)],
    ["a heading", [p(TEXT), p("Danach.")], "Absatzes |und", on("heading", (type) => setBlockType(type, { level: 3 }))],
    ["a quotation", [p(TEXT), p("Danach.")], "Absatzes |und", on("blockquote", (type) => wrapIn(type))],
    ["a row", [table(["zwei drei", "b"], ["c", "d"])], "zwei |drei", addRowBefore],
  ])("%s that is taken back leaves what others have written into it", (_, content, at, command) => {
    for (const clients of [[0, 1], [1, 0]] as const) {
      const people = pairOf(...content);
      const [one, other] = [people[clients[0]], people[clients[1]]];
      one.select(at);
      one.press(command);
      exchangeAll(people);
      other.select(one.text.includes("\n\n") ? "|" : `|${at.split("|")[1]}`);
      for (const letter of "MEINS") {
        other.type(letter);
        exchangeAll(people);
        if (letter === "I") one.press(undo);
      }
      exchangeAll(people);
      expect(other.text.replaceAll("\n", "")).toContain("MEINS");
      expect(one.text).toBe(other.text);
    }
  });

  test.each<[name: string, content: Block[], at: string, command: Command]>([
    ["Enter", [p("Davor."), p(TEXT)], "Absatzes |und", splitBlock],
    ["Enter in a list", [list("eins", "zwei drei", "vier")], "zwei |drei", on("listItem", splitListItem)],
    ["a list", [p(TEXT), p("Danach.")], "Absatzes |und", on("bulletList", (type) => wrapInList(type))],
    ["a heading", [p(TEXT), p("Danach.")], "Absatzes |und", on("heading", (type) => setBlockType(type, { level: 3 }))],
    ["Backspace at the start", [p("Davor."), p(TEXT)], "|Anfang", joinBackward],
    ["a row", [table(["zwei drei", "b"], ["c", "d"])], "zwei |drei", addRowBefore],
  ])("Strg+Z and Strg+Y lead back to where it was: %s", (_, content, at, command) => {
    const people = pairOf(...content);
    const [one, other] = people;
    one.select(at);
    const before = one.shown;
    one.press(command);
    one.type("neu");
    const after = one.shown;
    exchangeAll(people);
    for (let round = 0; round < 2; round += 1) {
      one.press(undo);
      expect(one.shown).toBe(before);
      one.press(redo);
      expect(one.shown).toBe(after);
    }
    one.press(undo);
    // And not again with what comes next from somebody else.
    one.type("mein");
    exchangeAll(people);
    other.putCaret(0, 0);
    other.type("X");
    exchangeAll(people);
    expect(one.shown).toContain("mein|");
  });

  test("undo takes back letters that were fetched", () => {
    const people = pairOf(p(TEXT));
    people[0].select("Ich schreibe|");
    people[1].select("Absatzes |und");
    people[0].type(" wei");
    people[1].press(splitBlock);
    exchangeAll(people);
    people[0].type("ter");
    for (let step = 0; step < 3; step += 1) people[0].press(undo);
    exchangeAll(people);
    expect(people[0].text).toBe("Anfang des Absatzes \nund sein Ende. Ich schreibe");
    expect(people[1].text).toBe(people[0].text);
  });

  test("letters that somebody deletes do not come back", () => {
    const people = pairOf(p(TEXT));
    people[0].select("Ich schreibe|");
    people[0].type(" weiter");
    exchangeAll(people);
    people[1].select("Ende. Ich schreibe weiter");
    people[1].type("Schluss");
    exchangeAll(people);
    expect(people[0].text).toBe("Anfang des Absatzes und sein Schluss");
    expect(people[1].text).toBe(people[0].text);
  });
});

/** What a colleague may do to blocks without touching a letter. */
const STRUCTURE: Command[] = [
  splitBlock,
  joinBackward,
  lift,
  on("heading", (type) => setBlockType(type, { level: 3 })),
  on("paragraph", (type) => setBlockType(type)),
  on("blockquote", (type) => wrapIn(type)),
  on("bulletList", (type) => wrapInList(type)),
  on("listItem", splitListItem),
  on("listItem", sinkListItem),
  on("listItem", liftListItem),
];
const happening = fc.record({
  what: fc.constantFrom("types", "types", "changes", "changes", "I am heard", "they are heard"),
  command: fc.nat(STRUCTURE.length - 1),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  atStart: fc.boolean(),
});

test("whatever others do to the blocks, what I type stays one word at its place", () => {
  const LETTERS = ["abcdefgh", "ijklmnop", "qrstuvwx"];
  fc.assert(
    fc.property(fc.nat(LETTERS.join("").length), fc.array(happening, { maxLength: 30 }), (letter, order) => {
      const [me, other] = pairOf(p(LETTERS[0]!), list(LETTERS[1]!, LETTERS[2]!));
      const flat = LETTERS.join("");
      me.select(letter === 0 ? `|${flat[0]}` : `${flat[letter - 1]}|`);
      let word = "";
      for (const { what, command, at, atStart } of order) {
        if (what === "types") {
          word += String(word.length % 10);
          me.type(word.at(-1)!);
        } else if (what === "I am heard") me.deliverTo(other);
        else if (what === "they are heard") other.deliverTo(me);
        else {
          // Not within my word: to split it is their right.
          other.select(at === 1 ? `${flat.at(-1)}|` : `|${flat[Math.floor(at * flat.length)]}`);
          if (atStart) other.putCaretAtStartOfBlock();
          other.press(STRUCTURE[command]!);
        }
      }
      exchangeAll([me, other]);
      me.type("!");
      exchangeAll([me, other]);
      expect(me.text.replaceAll("\n", "")).toBe(`${flat.slice(0, letter)}${word}!${flat.slice(letter)}`);
      expect(other.text).toBe(me.text);
    }),
    { numRuns: 150, seed: 20261121 },
  );
});
