import { joinBackward, setBlockType, splitBlock } from "@tiptap/pm/commands";
import { liftListItem, sinkListItem, splitListItem } from "@tiptap/pm/schema-list";
import type { NodeType } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";
import { undo, yUndoPluginKey } from "@tiptap/y-tiptap";
import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { UndoManager } from "yjs";
import { editorSchema } from "#app/document-model/schema.ts";
import { seedUpdate } from "#server/collab/documents.ts";
import { HeadlessEditor } from "./headless-editor.ts";

interface Block {
  type: string;
  attrs?: Record<string, unknown>;
  content?: (Block | { type: "text"; text: string; marks?: { type: string }[] } | { type: "footnote"; attrs: { text: string } })[];
}

const p = (...parts: (string | NonNullable<Block["content"]>[number])[]): Block => ({ type: "paragraph", content: parts.map((part) => (typeof part === "string" ? { type: "text", text: part } : part)) });
const list = (...items: string[]): Block => ({ type: "bulletList", content: items.map((text) => ({ type: "listItem", content: [p(text)] })) });
const on =
  (type: string, make: (type: NodeType) => Command): Command =>
  (state, dispatch) =>
    make(state.schema.nodes[type]!)(state, dispatch);

/** Several people over one server: it puts all changes in one order and tells everybody of all but their own, when told to. */
class Company {
  readonly people: readonly HeadlessEditor[];
  readonly #log: { from: HeadlessEditor; update: Uint8Array }[] = [];
  readonly #heard: Map<HeadlessEditor, number>;

  constructor(content: Block[], clients: readonly number[]) {
    const start = seedUpdate(editorSchema, { type: "doc", content } as never);
    this.people = clients.map((client) => new HeadlessEditor(client, start));
    this.#heard = new Map(this.people.map((person) => [person, 0]));
  }

  /** The server gets the person's oldest change. */
  sends(person: HeadlessEditor): boolean {
    const update = person.send();
    if (update) this.#log.push({ from: person, update });
    return update !== undefined;
  }

  /** The person gets the oldest change of others. */
  hears(person: HeadlessEditor): boolean {
    for (let next = this.#heard.get(person)!; next < this.#log.length; next += 1) {
      const { from, update } = this.#log[next]!;
      this.#heard.set(person, next + 1);
      if (from === person) continue;
      person.receive(update);
      return true;
    }
    return false;
  }

  exchangeAll(): void {
    while (this.people.map((person) => [this.sends(person), this.hears(person)]).flat().some(Boolean)) continue;
  }

  /** What is shown to each of them. */
  get texts(): string[] {
    return this.people.map(({ text }) => text);
  }
}

/** What follows is a step of its own for undo. */
const rest = (person: HeadlessEditor): void => (yUndoPluginKey.getState(person.state) as { undoManager: UndoManager }).undoManager.stopCapturing();
const lettersOf = (text: string): string => [...text.replaceAll("\n", "")].toSorted().join("");

const TEXT = [p("eins"), p("zwei"), p("drei")];
const MIXED = [p("eins"), p("zwei ", { type: "text", text: "fett", marks: [{ type: "bold" }] }, { type: "footnote", attrs: { text: "Quelle" } }, " Ende")];
const heading = on("heading", (type) => setBlockType(type, { level: 3 }));

/** What two do at once; every one of them makes a line of its own, so a line without words may be left. */
const CASES: [name: string, content: Block[], at: string, command: Command, both: string][] = [
  ["Backspace at the start of a line", TEXT, "|zwei", joinBackward, "eins|zwei\ndrei"],
  ["Backspace before a line of many pieces", MIXED, "|zwei", joinBackward, "eins|zwei fett* Ende"],
  ["Enter in a line", [p("eins zwei"), p("drei")], "eins |zwei", splitBlock, "eins \n\n|zwei\ndrei"],
  ["Enter in a line of many pieces", MIXED, "zwei |fett", splitBlock, "eins\n\nzwei \n|fett* Ende"],
  ["Enter in a list", [list("eins zwei", "drei")], "eins |zwei", on("listItem", splitListItem), "eins \n\n|zwei\ndrei"],
  ["a heading", TEXT, "|zwei", heading, "eins\n\n|zwei\ndrei"],
  ["an indent", [list("eins", "zwei", "drei")], "|zwei", on("listItem", sinkListItem), "eins\n\n|zwei\ndrei"],
  ["an outdent", [list("eins", "zwei"), p("Ende")], "|zwei", on("listItem", liftListItem), "eins\n\n|zwei\nEnde"],
];

/** Everybody does the same before hearing of the others. */
function allDo(company: Company, at: string, command: Command): void {
  for (const person of company.people) {
    person.select(at);
    rest(person);
    if (!person.press(command)) throw new Error("does nothing here");
    rest(person);
  }
}

describe("what several people do to the same words in the same moment leaves the words there once", () => {
  describe.each([[[11, 22]], [[22, 11]]])("clients %j", (clients) => {
    test.each(CASES)("%s, with both carets at their words", (_, content, at, command, both) => {
      const company = new Company(content, clients);
      allDo(company, at, command);
      company.exchangeAll();
      expect(company.people.map(({ shown }) => shown)).toEqual([both, both]);
    });

    test.each(CASES)("%s, also when it is undone", (_, content, at, command) => {
      for (const undoing of [[0], [1], [0, 1], [1, 0]]) {
        const company = new Company(content, clients);
        const before = lettersOf(company.texts[0]!);
        allDo(company, at, command);
        company.exchangeAll();
        for (const who of undoing) {
          company.people[who]!.press(undo);
          company.exchangeAll();
          expect(company.texts.map(lettersOf)).toEqual([before, before]);
        }
      }
    });
  });

  test.each(CASES)("%s, of three", (_, content, at, command, both) => {
    for (const clients of [[11, 22, 33], [33, 11, 22], [22, 33, 11]]) {
      const company = new Company(content, clients);
      allDo(company, at, command);
      company.exchangeAll();
      const words = both.replace("|", "").replaceAll("*", "");
      for (const text of company.texts) expect(text.replaceAll(/\n+/g, "\n")).toBe(words.replaceAll(/\n+/g, "\n"));
    }
  });
});

/** What two see who have joined two lines at once, the second of which is given. */
function joined(second: string, meanwhile: (company: Company) => void): string[] {
  const company = new Company([p("eins"), p(second)], [11, 22]);
  allDo(company, `|${second}`, joinBackward);
  meanwhile(company);
  company.exchangeAll();
  return company.texts;
}

describe("where it is not certain both copies stay", () => {
  test("when somebody has written on behind one", () => {
    const [text] = joined("zwei", ({ people: [one] }) => {
      one!.select("zwei|");
      one!.type("!");
    });
    expect(text).toBe("einszwei!zwei");
  });

  test("when it is fewer than three letters, which may be key presses", () => {
    expect(joined("ja", () => undefined)).toEqual(["einsjaja", "einsjaja"]);
  });

  test("when two seconds have passed, in which somebody may have mended it by hand", () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    expect(joined("zwei", () => vi.advanceTimersByTime(1900))).toEqual(["einszwei", "einszwei"]);
    expect(joined("zwei", () => vi.advanceTimersByTime(2100))).toEqual(["einszweizwei", "einszweizwei"]);
    vi.useRealTimers();
  });
});

const ofThree = { who: fc.nat(2), what: fc.constantFrom("types", "sends", "sends", "hears", "hears") } as const;

test("whoever goes on typing at once, and whenever each hears of the others: no letter is lost, none doubled", () => {
  // Where the words that moved stand before the caret, letters typed at once stand behind the copy, and it stays.
  const behind = CASES.filter(([name]) => name !== "Backspace before a line of many pieces");
  fc.assert(
    fc.property(fc.constantFrom(...behind), fc.shuffledSubarray([11, 22, 33], { minLength: 2 }), fc.array(fc.record(ofThree), { maxLength: 40 }), ([, content, at, command], clients, order) => {
      const company = new Company(content, clients);
      let wanted = company.texts[0]!;
      allDo(company, at, command);
      for (const { who, what } of order) {
        const person = company.people[who % clients.length]!;
        if (what === "sends") company.sends(person);
        else if (what === "hears") company.hears(person);
        else {
          const letter = String.fromCodePoint(0x41 + wanted.length);
          person.type(letter);
          wanted += letter;
        }
      }
      company.exchangeAll();
      expect(company.texts.map(lettersOf)).toEqual(clients.map(() => lettersOf(wanted)));
    }),
    { numRuns: 60, seed: 20261121 },
  );
});

const splitting = fc.record({ ...ofThree, what: fc.constantFrom("types", "splits", "splits", "joins or undoes", "sends", "hears"), at: fc.constantFrom(..."bdfj") });

test.each(["joins", "undoes"])("whatever three people split and one of them %s, all end with the same text and no word is lost", (joinsOrUndoes) => {
  fc.assert(
    fc.property(fc.array(splitting, { maxLength: 50 }), (order) => {
      const flat = "abcdefghijklm";
      const company = new Company([p(flat.slice(0, 6)), p(flat.slice(6))], [11, 22, 33]);
      for (const { who, what, at } of order) {
        const person = company.people[who]!;
        if (what === "sends") company.sends(person);
        else if (what === "hears") company.hears(person);
        else if (what === "types") person.type("-");
        else if (what === "splits" || joinsOrUndoes === "joins") {
          person.select(what === "splits" ? `|${at}` : `|${flat[6]}`);
          rest(person);
          person.press(what === "splits" ? splitBlock : joinBackward);
        } else person.press(undo);
      }
      company.exchangeAll();
      expect(new Set(company.texts).size).toBe(1);
      for (const letter of flat) expect(company.texts[0]).toContain(letter);
    }),
    { numRuns: 40, seed: 20261121 },
  );
});
