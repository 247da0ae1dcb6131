import { joinBackward, setBlockType, splitBlock } from "@tiptap/pm/commands";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "@tiptap/pm/schema-list";
import type { Command } from "@tiptap/pm/state";
import { undo } from "@tiptap/y-tiptap";
import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { editorSchema } from "#app/document-model/schema.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { seedUpdate } from "#server/collab/documents.ts";
import { HeadlessEditor } from "./headless-editor.ts";

type Pair = readonly [HeadlessEditor, HeadlessEditor];

const LINES = ["eins", "zwei", "drei"];
const item = (text: string, ...below: EditorNode[]): EditorNode => ({ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text }] }, ...below] });
const list = (...content: EditorNode[]): EditorNode => ({ type: "bulletList", content });
const IN_LISTS: readonly Command[] = [sinkListItem, liftListItem, splitListItem].map((command): Command => (state, dispatch) => command(state.schema.nodes.listItem!)(state, dispatch));
const ITEMS = ["abcd", "efgh", "ijkl", "mnop"];
const heading: Command = (state, dispatch) => setBlockType(state.schema.nodes.heading!, { level: 3 })(state, dispatch);

function pairOf(lines: readonly string[]): Pair {
  const start = seedUpdate(editorSchema, { type: "doc", content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) });
  return [new HeadlessEditor(11, start), new HeadlessEditor(22, start)];
}

function exchangeAll([one, other]: Pair): void {
  while (one.deliverTo(other) || other.deliverTo(one)) continue;
}

describe("words that were just moved into a block come along when somebody else moves that block in the same moment", () => {
  test.each<[string, Command, string, string]>([
    ["joined to the line before", joinBackward, "einszwei|drei", "eins|zweidrei"],
    ["made a heading", heading, "eins\nzwei|drei", "eins\n|zweidrei"],
  ])("a line joined to one that is %s", (_, command, mine, theirs) => {
    for (const clients of [[0, 1], [1, 0]] as const) {
      const people = pairOf(LINES);
      const [one, other] = [people[clients[0]], people[clients[1]]];
      one.select("|drei");
      one.press(joinBackward);
      other.select("|zwei");
      other.press(command);
      exchangeAll(people);
      expect([one.shown, other.shown]).toEqual([mine, theirs]);
      one.press(undo);
      exchangeAll(people);
      for (const words of LINES) expect(one.text).toContain(words);
      expect(other.text).toBe(one.text);
    }
  });

  test.each([0, 3])("also when it is the %i letters and the Enter before them that somebody takes back", (letters) => {
    for (const clients of [[0, 1], [1, 0]] as const) {
      const people = pairOf(LINES);
      const [one, other] = [people[clients[0]], people[clients[1]]];
      one.select("zw|ei");
      other.select("zwe|i");
      for (const letter of "MEI") other.type(letter);
      one.press(splitBlock);
      for (const letter of "abc".slice(0, letters)) one.type(letter);
      one.deliverTo(other);
      one.press(undo);
      for (const letter of "NS") other.type(letter);
      exchangeAll(people);
      expect([one.text, other.text]).toEqual(["eins\nzweMEINSi\ndrei", "eins\nzweMEINSi\ndrei"]);
    }
  });

  test("also when the line is made a list and goes on being written and split in the same moment", () => {
    for (const clients of [[0, 1], [1, 0]] as const) {
      const people = pairOf(["Der Anfang der Zeile", "danach"]);
      const [one, other] = [people[clients[0]], people[clients[1]]];
      one.select("Anf|ang");
      one.press(splitBlock);
      exchangeAll(people);
      other.select("der| Zeile");
      for (const letter of "MEINS") other.type(letter);
      one.press((state, dispatch) => wrapInList(state.schema.nodes.bulletList!)(state, dispatch));
      one.type("m");
      one.press(IN_LISTS[2]!);
      exchangeAll(people);
      expect(one.text).toBe("Der Anf\nm\nang derMEINS Zeile\ndanach");
      expect(other.text).toBe(one.text);
    }
  });

  test("but not what somebody takes out while making the line a heading who has had time to read it", () => {
    vi.useFakeTimers({ now: 0, toFake: ["Date"] });
    const people = pairOf(["Der Anfang der Zeile"]);
    people[1].select("der| Zeile");
    people[1].type("MEINS");
    exchangeAll(people);
    vi.setSystemTime(2000);
    people[0].press((state, dispatch) => {
      dispatch?.(state.tr.insertText("!", 15, 20).setBlockType(1, 1, state.schema.nodes.heading!, { level: 3 }));
      return true;
    });
    exchangeAll(people);
    vi.useRealTimers();
    expect(people.map(({ text }) => text)).toEqual(["Der Anfang der! Zeile", "Der Anfang der! Zeile"]);
  });

  test("but what somebody deletes on purpose stays gone", () => {
    const people = pairOf(LINES);
    people[0].select("|drei");
    people[0].press(joinBackward);
    exchangeAll(people);
    people[1].select("eidrei");
    people[1].type("x");
    exchangeAll(people);
    expect(people.map(({ text }) => text)).toEqual(["eins\nzwx", "eins\nzwx"]);
  });
});

describe("neighbouring items of a list, which two indent, outdent, join or split before they hear of each other", () => {
  const start = seedUpdate(editorSchema, { type: "doc", content: [list(item("abcd", list(item("efgh"), item("ijkl"))), item("mnop"))] });
  const pair = (): Pair => [new HeadlessEditor(11, start), new HeadlessEditor(22, start)];

  test("keep every letter, whoever does what where", () => {
    const act = fc.record({ command: fc.constantFrom(...IN_LISTS, joinBackward), words: fc.constantFrom(...ITEMS) });
    fc.assert(
      fc.property(act, act, (...acts) => {
        const people = pair();
        acts.forEach(({ command, words }, who) => {
          people[who]!.select(command === IN_LISTS[2] ? `${words.slice(0, 2)}|${words.slice(2)}` : `|${words}`);
          people[who]!.press(command);
        });
        exchangeAll(people);
        expect(people[1].text).toBe(people[0].text);
        for (const letter of ITEMS.join("")) expect(people[0].text).toContain(letter);
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });

  test.each<[string, string, Command, string, Command, string]>([
    ["indented under an item that is outdented", "|mnop", IN_LISTS[0]!, "|abcd", IN_LISTS[1]!, "abcd\nefgh\nijkl\nmnop"],
    ["joined to an item that is joined itself", "|ijkl", joinBackward, "|efgh", joinBackward, "abcd\nefgh\nijkl\nmnop"],
  ])("one %s stays a line of its own", (_, mine, command, theirs, other, text) => {
    const people = pair();
    people[0].select(mine);
    people[0].press(command);
    people[1].select(theirs);
    people[1].press(other);
    exchangeAll(people);
    expect(people.map((one) => one.text)).toEqual([text, text]);
  });
});

const doing = fc.record({ at: fc.nat(11), atStart: fc.boolean(), command: fc.constantFrom(joinBackward, joinBackward, splitBlock, heading), letters: fc.nat(3) });

test("whatever two do to blocks before they hear of each other, no word and no letter typed at once is lost", () => {
  fc.assert(
    fc.property(fc.tuple(doing, doing), fc.array(fc.nat(1), { maxLength: 8 }), (does, heard) => {
      const people = pairOf(["abcd", "efgh", "ijkl"]);
      does.forEach(({ at, atStart, command, letters }, who) => {
        const person = people[who]!;
        person.select(`|${"abcdefghijkl"[at]}`);
        if (atStart) person.putCaretAtStartOfBlock();
        person.press(command);
        for (let letter = 0; letter < letters; letter += 1) person.type("XY"[who]! + String(letter));
      });
      for (const who of heard) people[who]!.deliverTo(people[1 - who]!);
      exchangeAll(people);
      expect(people[1].text).toBe(people[0].text);
      const typed = does.flatMap(({ letters }, who) => Array.from({ length: letters }, (_, letter) => "XY"[who]! + String(letter)));
      for (const word of [..."abcdefghijkl", ...typed]) expect(people[0].text).toContain(word);
    }),
    { numRuns: 80, seed: 20261121 },
  );
});
