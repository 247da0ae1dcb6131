import { describe, expect, it } from "vitest";
import { editorBlocks, MAPPED_MARKS, MAPPED_NODES } from "#app/document-model/editor-blocks.ts";
import { editorSchema } from "#app/document-model/schema.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { doc, para, textNode } from "./sample.ts";

const section = { id: "lenkungsgruppe", level: 2, title: "Lenkungsgruppe" } as const;
const blocks = (...content: EditorNode[]) => editorBlocks(doc(...content), section);
const heading = (level: number, text: string): EditorNode => ({ type: "heading", attrs: { level }, content: [textNode(text)] });
const cell = (type: "tableCell" | "tableHeader", text: string, attrs: Record<string, unknown> = {}): EditorNode => ({ type, attrs, content: text === "" ? [{ type: "paragraph" }] : [para(text)] });
const row = (...cells: EditorNode[]): EditorNode => ({ type: "tableRow", content: cells });

describe("editor text as blocks", () => {
  it("knows every node and mark of the editor schema, and no other", () => {
    expect(MAPPED_NODES.toSorted()).toEqual(Object.keys(editorSchema.nodes).toSorted());
    expect(MAPPED_MARKS.toSorted()).toEqual(Object.keys(editorSchema.marks).toSorted());
  });

  it("an unknown node or mark is an error that names it", () => {
    expect(() => blocks({ type: "video" })).toThrow('"video"');
    expect(() => blocks({ type: "constructor" })).toThrow('"constructor"');
    expect(() => blocks({ type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "blink" }] }] })).toThrow('"blink"');
    expect(() => blocks({ type: "listItem", content: [para("a")] })).toThrow('"listItem"');
  });

  it("puts the authors' headings below their section", () => {
    const content = doc(heading(2, "a"), heading(3, "b"), heading(4, "c"));
    expect(editorBlocks(content, { ...section, level: 1 })).toMatchObject([{ level: 2, inContents: false }, { level: 3, inContents: false }, { level: 4, inContents: false }]);
    expect(editorBlocks(content, { ...section, level: 2 })).toMatchObject([{ level: 3, inContents: false }, { level: 4 }, { level: 5 }]);
  });

  it("gives every heading an id of its own that starts with the section", () => {
    expect(blocks(heading(2, "a"), heading(2, "a")).map((block) => block.kind === "heading" && block.id)).toEqual(["lenkungsgruppe-u1", "lenkungsgruppe-u2"]);
  });

  it("keeps bold, italic, links, breaks and footnotes", () => {
    const content: EditorNode[] = [
      { type: "text", text: "fett", marks: [{ type: "bold" }, { type: "italic" }] },
      { type: "hardBreak" },
      { type: "text", text: "Verweis", marks: [{ type: "link", attrs: { href: "https://example.org" } }] },
      { type: "footnote", attrs: { text: "Quelle" } },
    ];
    expect(blocks({ type: "paragraph", content })).toEqual([
      { kind: "paragraph", inlines: [{ kind: "text", text: "fett", bold: true, italic: true }, { kind: "break" }, { kind: "text", text: "Verweis", link: "https://example.org" }, { kind: "footnote", text: "Quelle" }] },
    ]);
  });

  it("drops empty paragraphs, headings and list items", () => {
    expect(blocks({ type: "paragraph" }, heading(2, " "), { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph" }] }] }, para("da"))).toHaveLength(1);
  });

  it("keeps nested lists and the number a list starts with", () => {
    const inner: EditorNode = { type: "bulletList", content: [{ type: "listItem", content: [para("innen")] }] };
    expect(blocks({ type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [para("außen"), inner] }] })).toMatchObject([
      { kind: "list", ordered: true, start: 3, items: [[{ kind: "paragraph" }, { kind: "list", ordered: false, items: [[{ kind: "paragraph" }]] }]] },
    ]);
  });

  it("keeps spans, head rows and empty cells of tables and sets figures right-aligned", () => {
    const table: EditorNode = {
      type: "table",
      content: [
        row(cell("tableHeader", "Ort", { rowspan: 2 }), cell("tableHeader", "Zahlen", { colspan: 2 })),
        row(cell("tableHeader", "Fälle"), cell("tableHeader", "Anteil")),
        row(cell("tableCell", "Altena"), cell("tableCell", "1.250"), cell("tableCell", "")),
        row(cell("tableCell", "Werdohl"), cell("tableCell", "–"), cell("tableCell", "12 %")),
      ],
    };
    const [block] = blocks(table);
    expect(block).toMatchObject({ kind: "table", table: { headerRows: 2, columns: [{ align: "left" }, { align: "right" }, { align: "right" }] } });
    const rows = block!.kind === "table" ? block!.table.rows : [];
    expect(rows[0]![0]).toMatchObject({ rowspan: 2 });
    expect(rows[0]![1]).toMatchObject({ colspan: 2 });
    expect(rows[2]![2]!.blocks).toHaveLength(1);
  });

  it("untouched text is nothing", () => {
    expect(editorBlocks(null, section)).toEqual([]);
  });
});
