import { expect, test } from "vitest";
import { editorSchema, validateContent } from "#app/document-model/schema.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { seedUpdate } from "#server/collab/documents.ts";
import { HeadlessEditor } from "./headless-editor.ts";

const p = (...content: EditorNode[]): EditorNode => ({ type: "paragraph", content });
const text = (words: string, ...marks: NonNullable<EditorNode["marks"]>): EditorNode => ({ type: "text", text: words, marks });
const item = (words: string): EditorNode => ({ type: "listItem", content: [p(text(words))] });

test.each<[string, EditorNode, string]>([
  ["a list that begins at 50000", { type: "orderedList", attrs: { start: 50_000 }, content: [item("Euro")] }, "Euro"],
  ["a list with letters", { type: "orderedList", attrs: { type: "a" }, content: [item("Euro")] }, "Euro"],
  ["a span of a hundred columns", { type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", attrs: { colspan: 100 }, content: [p(text("Summe"))] }] }] }, "Summe"],
  ["a heading of the first level", { type: "heading", attrs: { level: 1 }, content: [text("Titel")] }, "Titel"],
  ["a footnote with a line break", p(text("Wort"), { type: "footnote", attrs: { text: "eins\nzwei" } }), "Wort"],
  ["a link that runs a program", p(text("Klick", { type: "link", attrs: { href: "javascript:alert(1)" } })), "Klick"],
  ["signs that turn text around", p(text("vor\u202ewärts")), "vorwärts"],
])("%s, however it came in, is brought to the schema before it leaves the browser; its words stay, and so do its neighbours", (_, block, words) => {
  const anna = new HeadlessEditor(11, seedUpdate(editorSchema, { type: "doc", content: [p({ type: "text", text: "Anfang." })] }));
  const { doc, tr, schema } = anna.state;
  // A change the room would refuse makes the headless editor throw.
  anna.dispatch(tr.insert(doc.content.size, schema.nodeFromJSON(block)));
  expect(validateContent(anna.state.doc.toJSON() as EditorNode)).toEqual([]);
  expect(anna.state.doc.children.map((child) => child.textContent)).toEqual(["Anfang.", words]);
});
