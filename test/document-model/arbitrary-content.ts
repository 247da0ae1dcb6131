import * as fc from "fast-check";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";

/** Words with everything that Markdown could take for a sign of its own. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("Lenkungsgruppe", "Kreis", "57.000 €", "§ 9", "3,5", "Träger", "ABH/EBH", "Größe", "ﬁ", "😀", "a\u00a0b") },
  { weight: 2, arbitrary: fc.constantFrom("*", "_", "**x**", "# 1", "1.", "2)", "-", "+", ">", "|", "`c`", "<br>", "<b>", "[x]", "[^1]", "![y](z)", "~~w~~", "www.kim.nrw", "a@b.de", "https://x.de", "\\", "&amp;", "---", "===", ":--", "!", "~") },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }).filter((text) => /^[^\p{C}\p{Z}\s]+$/u.test(text)) },
);

/** A text without blanks at its ends; Markdown drops those at the ends of a block. */
const plainWords = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));

const marks = fc.subarray(["bold", "italic", "link"] as const).chain((types) =>
  fc.constantFrom("https://www.kim.nrw/faq?x=1&y=(2)", "mailto:ki@kreis.example", "http://a.de/ö_b*c").map((href) => types.map((type) => (type === "link" ? { type, attrs: { href } } : { type: type as string }))),
);

const marked = fc.tuple(plainWords, marks).map(([text, own]): EditorNode => ({ type: "text", text, ...(own.length > 0 ? { marks: own } : {}) }));
const footnote = plainWords.map((text): EditorNode => ({ type: "footnote", attrs: { text } }));
const hardBreak = fc.constant<EditorNode>({ type: "hardBreak" });

/** Texts, with footnotes and line breaks between them, never at the ends, where Markdown has no place for them. */
const inlines = (between: fc.Arbitrary<EditorNode>) =>
  fc.tuple(marked, fc.array(fc.tuple(fc.option(between, { nil: undefined }), marked), { maxLength: 3 })).map(([first, rest]) => [first, ...rest.flatMap(([gap, text]) => (gap ? [gap, text] : [text]))]);

const lineInlines = inlines(fc.oneof(footnote, hardBreak));
const paragraph = lineInlines.map((content): EditorNode => ({ type: "paragraph", content }));
const heading = fc.tuple(fc.constantFrom(2, 3, 4), inlines(footnote)).map(([level, content]): EditorNode => ({ type: "heading", attrs: { level }, content }));

const { list } = fc.letrec<{ list: EditorNode; item: EditorNode }>((tie) => ({
  item: fc.tuple(paragraph, fc.array(fc.oneof({ maxDepth: 3, withCrossShrink: true }, paragraph, tie("list")), { maxLength: 2 })).map(([first, rest]) => ({ type: "listItem", content: [first, ...rest] })),
  list: fc
    .tuple(fc.boolean(), fc.integer({ min: 0, max: 999 }), fc.array(tie("item"), { minLength: 1, maxLength: 3 }))
    .map(([ordered, start, content]) => (ordered ? { type: "orderedList", attrs: { start }, content } : { type: "bulletList", content })),
}));

const quote = fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 3 }).map((content): EditorNode => ({ type: "blockquote", content }));

const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([columns, rows]) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(null, "left", "right", "center"), { minLength: columns, maxLength: columns }),
      fc.array(fc.option(inlines(footnote), { nil: undefined }), { minLength: columns * rows, maxLength: columns * rows }),
    )
    .map(([align, cells]): EditorNode => ({
      type: "table",
      content: Array.from({ length: rows }, (_, row) => ({
        type: "tableRow",
        content: align.map((own, column) => ({
          type: row === 0 ? "tableHeader" : "tableCell",
          attrs: { align: own },
          content: [{ type: "paragraph", ...(cells[row * columns + column] ? { content: cells[row * columns + column] } : {}) }],
        })),
      })),
    })),
);

/** Documents that Markdown can say completely. */
export const sayableDocument = fc.array(fc.oneof(paragraph, heading, list, quote, table), { minLength: 1, maxLength: 6 }).map((content): EditorNode => ({ type: "doc", content }));

const anyName = fc.constantFrom("doc", "paragraph", "heading", "text", "bulletList", "orderedList", "listItem", "blockquote", "table", "tableRow", "tableCell", "tableHeader", "hardBreak", "footnote", "image", "codeBlock", "taskList");
const anyAttrs = fc.dictionary(fc.constantFrom("level", "text", "start", "colspan", "align", "alt", "href"), fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxKeys: 3 });

/** Anything that looks like editor JSON, right or wrong. */
export const hostileJson = fc.letrec<{ node: EditorNode }>((tie) => ({
  node: fc.record(
    {
      type: anyName,
      attrs: anyAttrs,
      content: fc.array(fc.oneof({ maxDepth: 5 }, fc.constant({ type: "text", text: "x" }), tie("node")), { maxLength: 4 }) as fc.Arbitrary<EditorNode[]>,
      marks: fc.array(fc.record({ type: fc.constantFrom("bold", "italic", "link", "underline"), attrs: anyAttrs }), { maxLength: 2 }),
      text: fc.string({ unit: "binary", maxLength: 8 }),
    },
    { requiredKeys: ["type"] },
  ) as fc.Arbitrary<EditorNode>,
})).node;
