import type { Atom, Paragraph, Story } from "../story/story.ts";
import { paragraphProperty, runFlag, type Styles } from "../story/styles.ts";
import { attributeOf, childOf, elementsOf, valueOf, type XmlElement } from "../xml/xml-node.ts";
import { inParagraph, type Candidate } from "./candidate.ts";
import { overParagraphs } from "./typed.ts";

/** Whole marked sentences are rather a remark than a blank. */
const LONG_HIGHLIGHT = 160;

/** Words marked by a highlighter or a coloured background. */
export const highlightCandidates = (story: Story, styles: Styles): Candidate[] =>
  overParagraphs(story, (paragraph) =>
    stretches(paragraph, (atom) => atom.kind === "text" && isHighlighted(styles, atom.run))
      .map(([from, to]) => trimmed(paragraph, from, to))
      .filter(([from, to]) => to > from)
      .map(([from, to]) => ({ kind: "highlight", story, span: inParagraph(paragraph.index, from, to), target: { how: "text" }, label: paragraph.text.slice(from, to), confidence: to - from > LONG_HIGHLIGHT ? 0.4 : 0.8 })),
  );

function isHighlighted(styles: Styles, run: XmlElement): boolean {
  if (runFlag(styles, run, "w:highlight")) return true;
  const shading = childOf(childOf(run, "w:rPr"), "w:shd");
  const fill = attributeOf(shading, "w:fill")?.toUpperCase();
  return fill !== undefined && !["AUTO", "FFFFFF"].includes(fill);
}

/** Underlined blanks and tabs: a line to write on. */
export const underlineCandidates = (story: Story, styles: Styles): Candidate[] =>
  overParagraphs(story, (paragraph) =>
    stretches(paragraph, (atom) => atom.kind !== "break" && /^[ \u00a0\u2002\u2003\t]*$/.test(paragraph.text.slice(atom.at, atom.at + atom.length)) && runFlag(styles, atom.run, "w:u") !== undefined).flatMap(([from, to]): Candidate[] => {
      const text = paragraph.text.slice(from, to);
      if (!text.includes("\t") && text.length < 4) return [];
      const tab = paragraph.atoms.find((atom) => atom.at >= from && atom.at < to && atom.kind === "tab");
      return [{ kind: "underline", story, span: tab ? inParagraph(paragraph.index, tab.at, tab.at) : inParagraph(paragraph.index, from, to), target: tab ? { how: "before-tab", atom: tab } : { how: "text" }, confidence: 0.85 }];
    }),
  );

const LEADERS = ["dot", "underscore", "hyphen", "middleDot", "heavy"];

/** Tabs that draw dots or a line up to their stop, or to the margin to which they are aligned. */
export const leaderCandidates = (story: Story, styles: Styles): Candidate[] =>
  overParagraphs(story, (paragraph) => {
    const stops = stopsOf(styles, paragraph.element);
    let line = 0;
    return paragraph.atoms.flatMap((atom): Candidate[] => {
      if (atom.kind === "break") line = 0;
      if (atom.kind !== "tab") return [];
      const isPlaced = atom.element.name === "w:ptab";
      const hasLeader = isPlaced ? LEADERS.includes(attributeOf(atom.element, "w:leader") ?? "") : stops[Math.min(line, stops.length - 1)]?.leader;
      if (!isPlaced) line += 1;
      const after = paragraph.text.slice(atom.at + 1).trim();
      // Dots before a page number belong to a list of contents, whoever made it.
      if (hasLeader !== true || /^[\dIVXivx]+$/.test(after)) return [];
      return [{ kind: "leader", story, span: inParagraph(paragraph.index, atom.at, atom.at), target: { how: "before-tab", atom }, confidence: 0.9 }];
    });
  });

/** Empty paragraphs with a rule below, behind "Begründung:" or above "(Ort, Datum)": what Word makes of a row of underscores. Alone such a rule only parts what stands above it from what follows. */
export const ruledCandidates = (story: Story, styles: Styles): Candidate[] =>
  story.paragraphs.flatMap((paragraph): Candidate[] => {
    const { index } = paragraph;
    const above = story.paragraphs[index - 1];
    if (!isRuled(styles, paragraph) || (above !== undefined && isRuled(styles, above))) return [];
    const next = story.paragraphs.slice(index).find((other) => !isRuled(styles, other));
    const isCaptioned = /:\s*$/.test(above?.text ?? "") || /^\s*\(/.test(next?.text ?? "");
    const isLong = story.paragraphs[index + 1] !== undefined && isRuled(styles, story.paragraphs[index + 1]!);
    return isCaptioned ? [{ kind: "underline", story, span: inParagraph(index, 0, paragraph.text.length), target: { how: "cell", paragraph: index }, ...(isLong ? { type: "long-text" as const } : {}), confidence: 0.7 }] : [];
  });

function isRuled(styles: Styles, { cell, element, text }: Paragraph): boolean {
  if (cell !== undefined || text.trim() !== "") return false;
  const borders = paragraphProperty(styles, element, "w:pBdr");
  return ["w:bottom", "w:between"].some((side) => !["nil", "none"].includes(valueOf(borders, side) ?? "none"));
}

function stopsOf(styles: Styles, paragraph: XmlElement): { position: number; leader: boolean }[] {
  const tabs = paragraphProperty(styles, paragraph, "w:tabs");
  return (tabs ? elementsOf(tabs) : [])
    .filter((tab) => !["clear", "bar"].includes(attributeOf(tab, "w:val") ?? ""))
    .map((tab) => ({ position: Number(attributeOf(tab, "w:pos") ?? 0), leader: LEADERS.includes(attributeOf(tab, "w:leader") ?? "") }))
    .toSorted((a, b) => a.position - b.position);
}

/** Neighbouring atoms of which all say yes, as ranges of the text. */
function stretches(paragraph: Paragraph, wanted: (atom: Atom) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (const atom of paragraph.atoms) {
    if (atom.length === 0 || !wanted(atom)) continue;
    const last = found.at(-1);
    if (last && last[1] === atom.at) last[1] = atom.at + atom.length;
    else found.push([atom.at, atom.at + atom.length]);
  }
  return found;
}

function trimmed(paragraph: Paragraph, from: number, to: number): [number, number] {
  const text = paragraph.text.slice(from, to);
  return [from + (text.length - text.trimStart().length), to - (text.length - text.trimEnd().length)];
}
