import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentToMarkdown, markdownToContent } from "#app/document-model/markdown.ts";
import { cleanContent } from "#app/document-model/clean-content.ts";
import { plainText } from "#app/domain/vorhaben/section-content.ts";
import { sayableDocument } from "./arbitrary-content.ts";

const read = (markdown: string) => markdownToContent(markdown).content.content;
const notes = (markdown: string) => markdownToContent(markdown).notes.map((note) => note.what);
const wordsOf = (markdown: string) => plainText(markdownToContent(markdown).content);

describe("markdownToContent", () => {
  it("reads the first heading level as the first below the section title, and deeper ones as far as the editor goes", () => {
    expect(read("# Eins\n\n## Zwei\n\n### Drei")?.map((node) => node.attrs?.level)).toEqual([2, 3, 4]);
    expect(read("#### Vier")?.[0]?.attrs?.level).toBe(4);
    expect(notes("#### Vier")).toEqual(["heading"]);
  });

  it("reads bold, italic, links, breaks and footnotes", () => {
    expect(read("**a** _b_ [c](https://c.de)  \nd[^1]\n\n[^1]: Note.")).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "a", marks: [{ type: "bold" }] },
          { type: "text", text: " " },
          { type: "text", text: "b", marks: [{ type: "italic" }] },
          { type: "text", text: " " },
          { type: "text", text: "c", marks: [{ type: "link", attrs: { href: "https://c.de", target: null, rel: null, class: null, title: null } }] },
          { type: "hardBreak" },
          { type: "text", text: "d" },
          { type: "footnote", attrs: { text: "Note." } },
        ],
      },
    ]);
  });

  it("gives ragged table rows the width of the widest", () => {
    const table = read("| a | b |\n|---|---|\n| c |")?.[0];
    expect(table?.content?.map((row) => row.content?.map((cell) => cell.type))).toEqual([
      ["tableHeader", "tableHeader"],
      ["tableCell", "tableCell"],
    ]);
  });

  it.each([
    ["image", "![Plan](https://x.de/p.png)", "Plan (https://x.de/p.png)"],
    ["code", "```\nZeile 1\nZeile 2\n```", "Zeile 1\nZeile 2"],
    ["inlineCode", "Das `Wort`.", "Das Wort."],
    ["html", "<div>Text</div>", "<div>Text</div>"],
    ["html", "Ein <kbd>Strg</kbd>", "Ein <kbd>Strg</kbd>"],
    ["delete", "~~alt~~ neu", "alt neu"],
    ["link", "[hier](javascript:alert(1))", "hier (javascript:alert(1))"],
    ["taskListItem", "- [x] fertig", "[x] fertig"],
    ["footnoteDefinition", "Text\n\n[^1]: Ohne Verweis.", "Text\nOhne Verweis."],
    ["footnoteFormatting", "Text[^1]\n\n[^1]: Mit **Fett**.", "Text [Mit Fett.]"],
  ])("keeps the words of %s and says so", (what, markdown, words) => {
    expect(wordsOf(markdown).trim()).toBe(words);
    expect(notes(markdown)).toContain(what);
  });

  it("names the line of what it does not know", () => {
    expect(markdownToContent("Eins\n\n---\n").notes).toEqual([{ what: "thematicBreak", line: 3 }]);
  });

  it("finds nothing to report in what the editor knows", () => {
    expect(notes("# T\n\n- a\n  1. b\n\n> q\n\n| a |\n|---|\n| b |\n\nText[^a]\n\n[^a]: n")).toEqual([]);
  });
});

describe("contentToMarkdown", () => {
  it("is read back as the same content, whatever the document", () => {
    fc.assert(
      fc.property(sayableDocument, (document) => {
        const { content } = cleanContent(document);
        const { markdown, losses } = contentToMarkdown(content);
        expect(losses).toEqual([]);
        const back = markdownToContent(markdown);
        expect(back.content).toEqual(content);
        expect(back.notes).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("names what Markdown cannot say, and keeps the words", () => {
    const { content } = cleanContent({
      type: "doc",
      content: [
        {
          type: "table",
          content: [{ type: "tableRow", content: [{ type: "tableCell", attrs: { colspan: 2 }, content: [{ type: "paragraph", content: [{ type: "text", text: "a" }] }, { type: "paragraph", content: [{ type: "text", text: "b" }] }] }] }],
        },
      ],
    });
    const { markdown, losses } = contentToMarkdown(content);
    expect(markdown).toContain("a b");
    expect(losses.toSorted()).toEqual(["cell-blocks", "merged-cells", "no-header-row"]);
  });
});

describe("Markdown nested deeper than the editor allows", () => {
  it.each([
    ["quotes", ">".repeat(5000)],
    ["lists in one line", "- ".repeat(5000) + "x"],
    ["lists line by line", Array.from({ length: 100 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n")],
    ["emphasis", `${"*".repeat(400)}a${"*".repeat(400)}`],
  ])("is not read: %s", (_name, markdown) => {
    expect(markdownToContent(markdown)).toMatchObject({ tooDeep: true });
  });

  it("a long rule is no list", () => expect(markdownToContent("Eins\n\n" + "- ".repeat(200))).toMatchObject({ notes: [{ what: "thematicBreak" }] }));
});
