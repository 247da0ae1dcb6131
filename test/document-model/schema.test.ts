import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import type { ContentMatch } from "@tiptap/pm/model";
import { allowedHref, editorSchema, mayStandIn, validateContent } from "#app/document-model/schema.ts";
import { cleanContent } from "#app/document-model/clean-content.ts";
import { plainText, type EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { hostileJson, sayableDocument } from "./arbitrary-content.ts";

const doc = (...content: EditorNode[]): EditorNode => ({ type: "doc", content });
const text = (words: string, ...marks: NonNullable<EditorNode["marks"]>): EditorNode => ({ type: "text", text: words, ...(marks.length > 0 ? { marks } : {}) });
const p = (...content: EditorNode[]): EditorNode => (content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" });

const edges = (match: ContentMatch) => Array.from({ length: match.edgeCount }, (_, index) => match.edge(index));

describe("editorSchema", () => {
  it("is built without a browser", () => {
    expect(typeof globalThis.window).toBe("undefined");
    expect(Object.keys(editorSchema.nodes).toSorted()).toEqual(
      ["blockquote", "bulletList", "doc", "footnote", "hardBreak", "heading", "listItem", "orderedList", "paragraph", "table", "tableCell", "tableHeader", "tableRow", "text"].toSorted(),
    );
    expect(Object.keys(editorSchema.marks).toSorted()).toEqual(["bold", "italic", "link"]);
  });

  it("fills a new cell and a new item with a paragraph, so that there is a place for the cursor", () => {
    for (const name of ["tableCell", "tableHeader", "listItem", "blockquote"]) expect(editorSchema.nodes[name]!.createAndFill()!.firstChild!.type.name).toBe("paragraph");
  });

  it("accepts what is left when two people delete different blocks of one item, so that the rest is not deleted for everybody", () => {
    const list = { type: "bulletList", content: [{ type: "listItem", content: [p(text("rest"))] }] };
    expect(validateContent(doc({ type: "bulletList", content: [{ type: "listItem", content: [list] }] }))).toEqual([]);
  });

  it("asks of children only what they are: wherever one may stand, it may stand beside any others in any order, so that each can be judged alone", () => {
    for (const { name, contentMatch } of Object.values(editorSchema.nodes)) {
      const here = edges(contentMatch).map(({ type }) => type.name);
      for (const { next } of edges(contentMatch)) expect(edges(next).map(({ type }) => type.name).toSorted()).toEqual(here.toSorted());
      for (const child of Object.keys(editorSchema.nodes)) expect(mayStandIn(name, child), `${child} in ${name}`).toBe(here.includes(child));
    }
  });

  it("comes through a Yjs document unchanged", () => {
    fc.assert(
      fc.property(sayableDocument, (document) => {
        const { content } = cleanContent(document);
        const fragment = prosemirrorJSONToYXmlFragment(editorSchema, content, new Y.Doc().getXmlFragment("default"));
        expect(cleanContent(yXmlFragmentToProsemirrorJSON(fragment))).toEqual({ content, losses: [] });
      }),
      { numRuns: 50 },
    );
  });
});

describe("validateContent", () => {
  it.each<[string, EditorNode, string, string]>([
    ["not-a-document", p(), "", "paragraph"],
    ["unknown-node", doc({ type: "image" }), "content.0", "image"],
    ["unknown-mark", doc(p(text("a", { type: "underline" }))), "content.0.content.0", "underline"],
    ["repeated-mark", doc(p(text("a", { type: "bold" }, { type: "bold" }))), "content.0.content.0", "bold"],
    ["misplaced-node", doc({ type: "bulletList", content: [p()] }), "content.0.content.0", "paragraph"],
    ["misplaced-node", doc({ type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", content: [{ type: "table" }] }] }] }), "content.0.content.0.content.0.content.0", "table"],
    ["incomplete-node", doc({ type: "bulletList" }), "content.0", "bulletList"],
    ["bad-attribute", doc({ type: "heading", attrs: { level: 1 } }), "content.0", "heading.level"],
    ["bad-attribute", doc({ type: "heading" }), "content.0", "heading.level"],
    ["bad-attribute", doc(p({ type: "footnote", attrs: { text: "" } })), "content.0.content.0", "footnote.text"],
    ["bad-attribute", doc({ type: "paragraph", attrs: { style: "x" } }), "content.0", "paragraph.style"],
    ["bad-attribute", doc(p(text("a", { type: "link", attrs: { href: "javascript:alert(1)" } }))), "content.0.content.0", "link.href"],
    ["forbidden-characters", doc(p(text("a\u202eb"))), "content.0.content.0", "text"],
    ["empty-text", doc(p(text(""))), "content.0.content.0", "text"],
  ])("finds %s", (code, content, path, what) => {
    expect(validateContent(content)).toContainEqual({ code, path, what });
  });

  it("does not exhaust the stack on a hostile depth", () => {
    let node: EditorNode = p(text("tief"));
    for (let depth = 0; depth < 5000; depth += 1) node = { type: "blockquote", content: [node] };
    expect(validateContent(doc(node)).map((problem) => problem.code)).toContain("too-deep");
    const cleaned = cleanContent(doc(node));
    expect(validateContent(cleaned.content)).toEqual([]);
    expect(plainText(cleaned.content)).toContain("tief");
  });
});

describe("cleanContent", () => {
  it("makes a valid document of anything, and cleaning again changes nothing", () => {
    fc.assert(
      fc.property(fc.oneof(hostileJson, fc.anything()), (json) => {
        const { content } = cleanContent(json);
        expect(validateContent(content)).toEqual([]);
        expect(cleanContent(content)).toEqual({ content, losses: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("leaves what the editor can hold as it is", () => {
    fc.assert(
      fc.property(sayableDocument, (document) => {
        expect(cleanContent(document).losses).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, EditorNode, string, object]>([
    ["an unknown mark", doc(p(text("a", { type: "underline" }))), "a", { kind: "mark", what: "underline", count: 1 }],
    ["an unknown block", doc({ type: "codeBlock", content: [text("let x")] }), "let x", { kind: "node", what: "codeBlock", count: 1 }],
    ["an image", doc(p({ type: "image", attrs: { alt: "Plan" } })), "Plan", { kind: "node", what: "image", count: 1 }],
    ["a dangerous link", doc(p(text("a", { type: "link", attrs: { href: "javascript:x" } }))), "a", { kind: "link", what: "javascript:x", count: 1 }],
    ["forbidden characters", doc(p(text("a\u0007b"))), "ab", { kind: "characters", what: "forbidden", count: 1 }],
    ["a heading in a cell", doc({ type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", content: [{ type: "heading", attrs: { level: 2 }, content: [text("T")] }] }] }] }), "T", { kind: "node", what: "heading", count: 1 }],
    ["a table in a table", doc({ type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", content: [{ type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", content: [p(text("i"))] }] }] }] }] }] }), "i", { kind: "node", what: "table", count: 1 }],
  ])("keeps the words of %s and reports it", (_name, content, words, loss) => {
    const cleaned = cleanContent(content);
    expect(plainText(cleaned.content).trim()).toBe(words);
    expect(cleaned.losses).toContainEqual(loss);
  });
});

describe("allowedHref", () => {
  it.each(["https://www.kim.nrw", "http://a.de/x?y=1", "mailto:ki@kreis.example"])("takes %s", (href) => expect(allowedHref(` ${href} `)).toBe(href));
  it.each(["javascript:alert(1)", "data:text/html,x", "/intern", "ftp://a.de", "file:///etc/passwd", "java\nscript:x", "", 7, null])("refuses %s", (href) => expect(allowedHref(href)).toBeUndefined());
});
