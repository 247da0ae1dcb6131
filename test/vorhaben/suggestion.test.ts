import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { changeOf, findPassage, normalWords, textBlocks } from "#app/domain/vorhaben/suggestion.ts";

const BLOCKS = ["Die Lenkungsgruppe tagt. Die Lenkungsgruppe berät.", "Sie tagt.", "Die Lenkungsgruppe tagt."];

describe("a passage is found again", () => {
  test.each([
    ["by itself", "Sie tagt", "", { block: 1, offset: 0 }],
    ["among equal words, by those before it", "Die Lenkungsgruppe", "Die Lenkungsgruppe tagt.", { block: 0, offset: 25 }],
    ["although the words before it were changed, when it is long and stands once", "Die Lenkungsgruppe berät.", "Heute:", { block: 0, offset: 25 }],
    ["not when short words stand behind other words now", "berät.", "Der Beirat", undefined],
    ["not when equal words have equal words before them", "Die Lenkungsgruppe tagt.", "", undefined],
    ["not when its words were changed", "Sie tagen", "", undefined],
    ["not without words", "", "", undefined],
  ])("%s", (_, quote, before, place) => {
    expect(findPassage(BLOCKS, { quote, before })).toEqual(place);
  });

  test("wherever it was quoted from, or reported as not to be told apart", () => {
    const words = fc.array(fc.constantFrom("die", "Stadt", "plant", "und"), { minLength: 1, maxLength: 12 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), fc.nat(), (blocks, at, from, length) => {
        const block = at % blocks.length;
        const offset = from % blocks[block]!.length;
        const quote = normalWords(blocks[block]!.slice(offset, offset + 1 + (length % 20)));
        const start = blocks[block]!.indexOf(quote, offset);
        fc.pre(quote !== "" && start >= 0);
        const found = findPassage(blocks, { quote, before: normalWords(blocks[block]!.slice(0, start)).slice(-60).trim() });
        expect([undefined, { block, offset: start }]).toContainEqual(found);
      }),
      { seed: 7 },
    );
  });
});

describe("the change that a proposal is", () => {
  test.each([
    ["other words in the middle", "a b c", "a x c", { from: 2, removed: "b", added: "x" }],
    ["an insertion", "a b", "a x b", { from: 2, removed: "", added: "x " }],
    ["words at the end", "a b", "a b c", { from: 3, removed: "", added: " c" }],
    ["a deletion", "a b c", "a c", { from: 2, removed: "b ", added: "" }],
    ["a whole word when a letter changes", "die Stadt", "die Städte", { from: 4, removed: "Stadt", added: "Städte" }],
    ["everything", "a", "", { from: 0, removed: "a", added: "" }],
  ])("%s", (_, quote, proposal, change) => {
    expect(changeOf(quote, proposal)).toEqual(change);
  });

  test("carried out it gives the proposal", () => {
    const words = fc.array(fc.constantFrom("a", "b", " ", "  ", "Stadt"), { maxLength: 10 }).map((all) => all.join(""));
    fc.assert(
      fc.property(words, words, (quote, proposal) => {
        const { from, removed, added } = changeOf(quote, proposal);
        expect(quote.slice(from).startsWith(removed)).toBe(true);
        expect(quote.slice(0, from) + added + quote.slice(from + removed.length)).toBe(proposal);
      }),
      { seed: 7 },
    );
  });
});

const paragraph = (...content: EditorNode[]): EditorNode => ({ type: "paragraph", content });

test("the blocks of a text are its paragraphs, also those inside lists and tables; footnotes do not count", () => {
  expect(
    textBlocks({
      type: "doc",
      content: [
        paragraph({ type: "text", text: "eins" }, { type: "footnote", attrs: { text: "Note" } }, { type: "hardBreak" }, { type: "text", text: "zwei" }),
        { type: "paragraph" },
        { type: "bulletList", content: [{ type: "listItem", content: [paragraph({ type: "text", text: "Punkt" })] }] },
      ],
    }),
  ).toEqual(["eins zwei", "Punkt"]);
});
