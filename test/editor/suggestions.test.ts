import { EditorState } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { editorSchema } from "#app/document-model/schema.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { suggestionMarks, suggestionsKey } from "#app/editor/suggestions/suggestion-marks.ts";
import { takeOver, type Proposal } from "#app/editor/suggestions/take-over.ts";

const text = (words: string, ...marks: string[]): EditorNode => ({ type: "text", text: words, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) });
const paragraph = (...content: EditorNode[]): EditorNode => ({ type: "paragraph", content });
const stateOf = (...content: EditorNode[]): EditorState => EditorState.create({ doc: editorSchema.nodeFromJSON({ type: "doc", content }), plugins: [suggestionMarks()] });

/** The document after taking over; undefined when it is refused. */
function taken(state: EditorState, proposal: Proposal): EditorState | undefined {
  const { tr } = state;
  const done = takeOver(proposal)({ tr, state, dispatch: () => undefined } as unknown as Parameters<ReturnType<typeof takeOver>>[0]);
  return done ? state.apply(tr) : undefined;
}
const linesOf = (state: EditorState | undefined): string | undefined => state?.doc.textBetween(0, state.doc.content.size, "|", (leaf) => (leaf.type.name === "hardBreak" ? "/" : "*"));

const GROUP = paragraph(text("Die Lenkungsgruppe  tagt "), text("viermal", "bold"), text(" im Jahr. Sie berät den Landrat."));

describe("taking a proposal over", () => {
  test.each<[string, EditorNode[], Proposal, string | undefined]>([
    ["puts words in the place of others", [GROUP], { quote: "viermal im Jahr", before: "Die Lenkungsgruppe tagt", proposal: "monatlich" }, "Die Lenkungsgruppe  tagt monatlich. Sie berät den Landrat."],
    ["inserts", [GROUP], { quote: "Die Lenkungsgruppe", before: "", proposal: "Die Lenkungsgruppe des Kreises" }, "Die Lenkungsgruppe des Kreises  tagt viermal im Jahr. Sie berät den Landrat."],
    ["deletes, with the space that nobody needs then", [GROUP], { quote: "viermal", before: "Die Lenkungsgruppe tagt", proposal: "" }, "Die Lenkungsgruppe  tagt im Jahr. Sie berät den Landrat."],
    ["deletes a sentence at the end", [GROUP], { quote: "Sie berät den Landrat.", before: "viermal im Jahr.", proposal: "" }, "Die Lenkungsgruppe  tagt viermal im Jahr."],
    ["finds the words across a line break", [paragraph(text("eins"), { type: "hardBreak" }, text("zwei"))], { quote: "eins zwei", before: "", proposal: "eins drei" }, "eins/drei"],
    ["adds paragraphs at the end of a section", [GROUP], { quote: "", before: "", proposal: "Neu.\nUnd neuer." }, "Die Lenkungsgruppe  tagt viermal im Jahr. Sie berät den Landrat.|Neu.|Und neuer."],
    ["begins an empty section", [paragraph()], { quote: "", before: "", proposal: "Neu." }, "Neu."],
    ["is refused when the words were changed", [GROUP], { quote: "fünfmal im Jahr", before: "Die Lenkungsgruppe tagt", proposal: "monatlich" }, undefined],
    ["is refused when a footnote would go with the words", [paragraph(text("eins"), { type: "footnote", attrs: { text: "Note" } }, text(" zwei"))], { quote: "eins zwei", before: "", proposal: "drei" }, undefined],
  ])("%s", (_, content, proposal, expected) => {
    expect(linesOf(taken(stateOf(...content), proposal))).toBe(expected);
  });

  test("leaves the look of the words around as it is", () => {
    const after = taken(stateOf(GROUP), { quote: "viermal im Jahr", before: "Die Lenkungsgruppe tagt", proposal: "viermal im Monat" });
    expect(after?.doc.toJSON()).toMatchObject({ content: [{ content: [{ text: "Die Lenkungsgruppe  tagt " }, { text: "viermal", marks: [{ type: "bold" }] }, { text: " im Monat. Sie berät den Landrat." }] }] });
  });
});

const marksOf = (state: EditorState) =>
  suggestionsKey
    .getState(state)!
    .marks.find()
    .map(({ from, to }) => state.doc.textBetween(from, to));

describe("open proposals in the text", () => {
  const shown = { id: "s1", quote: "viermal im Jahr", before: "Die Lenkungsgruppe tagt", proposal: "monatlich" };
  test("are struck through and followed by the new words, without becoming content", () => {
    const before = stateOf(GROUP);
    const after = before.apply(before.tr.setMeta(suggestionsKey, [shown]));
    expect(marksOf(after)).toEqual(["viermal im Jahr", ""]);
    expect(after.doc.eq(before.doc)).toBe(true);
  });

  test("follow their words, and disappear with them", () => {
    let state = stateOf(GROUP);
    state = state.apply(state.tr.setMeta(suggestionsKey, [shown]));
    state = state.apply(state.tr.insert(0, editorSchema.nodeFromJSON(paragraph(text("Davor.")))));
    expect(marksOf(state)).toEqual(["viermal im Jahr", ""]);
    const at = state.doc.textBetween(0, state.doc.content.size, " ").indexOf("viermal") + 1;
    state = state.apply(state.tr.insertText("fünf", at + 1, at + 5));
    expect(marksOf(state)).toEqual([]);
  });
});
