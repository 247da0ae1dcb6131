import { ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, NoBreakHyphen, Paragraph, Run, SoftHyphen, Tab, TextRun, type ParagraphChild } from "docx";
import type { Inline } from "#app/document-model/content.ts";
import { element } from "./ooxml.ts";
import { protectSpaces } from "./typography.ts";
import { STYLE } from "./styles.ts";
import type { Writing } from "./writing.ts";

type TextInline = Extract<Inline, { kind: "text" }>;

/** What a missing value shows when the frame gives no words for it. */
const GAP = "[offen]";

/**
 * The runs of one paragraph. Spacing rules see the whole paragraph, so that "57.000" from the register and " €" from the frame stay together.
 */
export function writeInlines(inlines: readonly Inline[], writing: Writing, bold?: true): ParagraphChild[] {
  const cleaned = inlines.map((inline) => (inline.kind === "text" ? { ...inline, text: visibleText(inline, writing) } : inline));
  const texts = splitLike(protectSpaces(cleaned.map((inline) => (inline.kind === "text" ? inline.text : "\n")).join("")), cleaned);
  return cleaned.flatMap((inline, index): ParagraphChild[] => {
    if (inline.kind === "break") return [new TextRun({ break: 1 })];
    if (inline.kind === "footnote") return [writeFootnote(inline.text, writing)];
    return writeText({ ...inline, ...(bold ? { bold } : {}), text: texts[index] ?? "" }, writing);
  });
}

/** Plain text as runs: line feeds become breaks, tabs and special hyphens their elements. */
export function writePlain(text: string, writing: Writing, formatting: { bold?: true; style?: string; color?: string } = {}): ParagraphChild[] {
  return text === "" ? [] : [new Run({ ...formatting, children: runChildren(protectSpaces(writing.clean(text))) })];
}

function visibleText(inline: TextInline, writing: Writing): string {
  const text = writing.clean(inline.text);
  return inline.missing && text.trim() === "" ? GAP : text;
}

/** Cuts the joined text back into the pieces it came from; the spacing rules keep every length. */
function splitLike(joined: string, inlines: readonly Inline[]): string[] {
  let at = 0;
  return inlines.map((inline) => {
    const length = inline.kind === "text" ? inline.text.length : 1;
    at += length;
    return joined.slice(at - length, at);
  });
}

function writeText(inline: TextInline, writing: Writing): ParagraphChild[] {
  if (inline.text === "") return [];
  const run = new Run({
    ...(inline.bold ? { bold: true } : {}),
    ...(inline.italic ? { italics: true } : {}),
    ...(inline.change === "removed" ? { strike: true } : {}),
    ...(inline.change === "added" ? { underline: { type: "single" } } : {}),
    ...(inline.missing ? { style: STYLE.gap } : {}),
    ...(inline.link && linkTarget(inline.link, writing) ? { style: STYLE.hyperlink } : {}),
    children: runChildren(inline.text),
  });
  const target = inline.link ? linkTarget(inline.link, writing) : undefined;
  if (target === undefined) return [run];
  return [target.kind === "anchor" ? new InternalHyperlink({ anchor: target.name, children: [run] }) : new ExternalHyperlink({ link: target.url, children: [run] })];
}

type LinkTarget = { kind: "anchor"; name: string } | { kind: "url"; url: string };

/** Only addresses a reader may follow from a Word file; everything else stays plain text. */
function linkTarget(link: string, writing: Writing): LinkTarget | undefined {
  if (link.startsWith("#")) {
    const name = writing.anchor(link.slice(1));
    return name === undefined ? undefined : { kind: "anchor", name };
  }
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  return ["http:", "https:", "mailto:"].includes(url.protocol) ? { kind: "url", url: url.href } : undefined;
}

function writeFootnote(text: string, writing: Writing): ParagraphChild {
  const number = Object.keys(writing.footnotes).length + 1;
  const paragraphs = text.trim() === "" ? [""] : [text];
  writing.footnotes[String(number)] = {
    children: paragraphs.map((paragraph) => new Paragraph({ style: STYLE.footnoteText, children: [new Run({ children: [new Tab()] }), ...writePlain(paragraph, writing)] })),
  };
  return new FootnoteReferenceRun(number);
}

type RunChild = NonNullable<ConstructorParameters<typeof Run>[0]["children"]>[number];

/** Line feed, tab, soft and non-breaking hyphen have elements of their own; as bare characters Word draws them wrongly. */
function runChildren(text: string): RunChild[] {
  return text.split(/([\n\t\u00ad\u2011])/).flatMap((piece): RunChild[] => {
    if (piece === "") return [];
    if (piece === "\n") return [element("w:br")];
    if (piece === "\t") return [new Tab()];
    if (piece === "\u00ad") return [new SoftHyphen()];
    if (piece === "\u2011") return [new NoBreakHyphen()];
    return [piece];
  });
}
