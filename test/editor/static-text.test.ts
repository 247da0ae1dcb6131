import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { editorSchema } from "#app/document-model/schema.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { footnotesOf, StaticText } from "#app/screens/document/static-text.tsx";

const text = (words: string, ...marks: NonNullable<EditorNode["marks"]>): EditorNode => ({ type: "text", text: words, ...(marks.length > 0 ? { marks } : {}) });
const note = (words: string): EditorNode => ({ type: "footnote", attrs: { text: words } });
const paragraph = (...content: EditorNode[]): EditorNode => ({ type: "paragraph", content });
const html = (...content: EditorNode[]): string => renderToStaticMarkup(createElement(StaticText, { content: { type: "doc", content } }));

describe("a section's text without an editor", () => {
  test("shows every node of the schema as the element that the editor makes of it", () => {
    const expected: Record<string, [EditorNode, string]> = {
      paragraph: [paragraph(text("Wort")), "<p>Wort</p>"],
      heading: [{ type: "heading", attrs: { level: 3 }, content: [text("Titel")] }, "<h3>Titel</h3>"],
      bulletList: [{ type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("a"))] }] }, "<ul><li><p>a</p></li></ul>"],
      orderedList: [{ type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [paragraph(text("c"))] }] }, '<ol start="3"><li><p>c</p></li></ol>'],
      listItem: [{ type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("b"))] }] }, "<ul><li><p>b</p></li></ul>"],
      blockquote: [{ type: "blockquote", content: [paragraph(text("Zitat"))] }, "<blockquote><p>Zitat</p></blockquote>"],
      hardBreak: [paragraph(text("a"), { type: "hardBreak" }, text("b")), "<p>a<br/>b</p>"],
      footnote: [paragraph(text("a"), { type: "footnote", attrs: { text: "Note" } }), '<p>a<sup class="footnote" data-footnote="Note" title="Note"></sup></p>'],
      table: [{ type: "table", content: [{ type: "tableRow", content: [{ type: "tableHeader", attrs: { colspan: 2, rowspan: 1 }, content: [paragraph(text("Kopf"))] }] }] }, '<table><tbody><tr><th colSpan="2"><p>Kopf</p></th></tr></tbody></table>'],
      tableRow: [{ type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", content: [paragraph(text("1"))] }] }] }, "<table><tbody><tr><td><p>1</p></td></tr></tbody></table>"],
      tableHeader: [{ type: "table", content: [{ type: "tableRow", content: [{ type: "tableHeader", content: [paragraph(text("H"))] }] }] }, "<table><tbody><tr><th><p>H</p></th></tr></tbody></table>"],
      tableCell: [{ type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", attrs: { colspan: 1, rowspan: 2 }, content: [paragraph(text("Z"))] }] }] }, '<table><tbody><tr><td rowSpan="2"><p>Z</p></td></tr></tbody></table>'],
    };
    const nodes = Object.keys(editorSchema.nodes).filter((name) => name !== "doc" && name !== "text");
    expect(nodes.toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const [node, wanted] of Object.values(expected)) expect(html(node).toLowerCase()).toBe(wanted.toLowerCase());
  });

  test("shows every mark of the schema, nested as in the editor", () => {
    expect(Object.keys(editorSchema.marks).toSorted()).toEqual(["bold", "italic", "link"]);
    expect(html(paragraph(text("w", { type: "bold" }, { type: "italic" })))).toBe("<p><strong><em>w</em></strong></p>");
    expect(html(paragraph(text("w", { type: "link", attrs: { href: "https://a.example/" } })))).toContain('<a href="https://a.example/" target="_blank" rel="noopener noreferrer nofollow">w</a>');
  });

  test("an empty paragraph keeps its line", () => {
    expect(html({ type: "paragraph" })).toBe("<p><br/></p>");
  });

  test("a link that runs a script is only its words", () => {
    expect(html(paragraph(text("w", { type: "link", attrs: { href: "javascript:alert(1)" } })))).toBe("<p>w</p>");
  });

  test("a node of a newer program is shown by its words, not dropped", () => {
    expect(html({ type: "callout", content: [paragraph(text("bleibt"))] })).toBe("<p>bleibt</p>");
  });

  test("footnotes are listed in reading order, also from tables and lists", () => {
    expect(footnotesOf({ type: "doc", content: [paragraph(note("eins")), { type: "bulletList", content: [{ type: "listItem", content: [paragraph(note("zwei"))] }] }] })).toEqual(["eins", "zwei"]);
    expect(footnotesOf(null)).toEqual([]);
  });
});
