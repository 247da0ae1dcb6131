import type { Atom, Paragraph, Span, Story } from "../story/story.ts";
import type { Edit } from "../xml/edits.ts";
import { attributeOf, isElement, offsetIn, type XmlElement, type XmlText } from "../xml/xml-node.ts";
import { linesInside, linesOutside, markProperties, newRun, prefixOf } from "./markup.ts";

/**
 * The edits that put lines in the place of a span. The first piece of text in the span takes the value and lends it its look; what is left of the span in other
 * runs goes; runs, their properties and everything else stay. Undefined when there is no run in the span that could take it.
 */
export function replaceSpan(story: Story, span: Span, lines: readonly string[]): Edit[] | undefined {
  const { source } = story.part;
  const edits: Edit[] = [];
  let written = false;
  for (let index = span.from.paragraph; index <= span.to.paragraph; index += 1) {
    const paragraph = story.paragraphs[index]!;
    const from = index === span.from.paragraph ? span.from.at : 0;
    const to = index === span.to.paragraph ? span.to.at : paragraph.text.length;
    for (const atom of atomsIn(paragraph, from, to, !written)) {
      const put = written ? undefined : lines;
      edits.push(...replaceAtom(source, atom, from, to, put));
      written = true;
    }
  }
  return written ? edits : undefined;
}

/** A new run in a paragraph that has none, in the look of its paragraph mark. */
export function intoEmpty(story: Story, paragraph: XmlElement, lines: readonly string[]): Edit {
  const { source } = story.part;
  const prefix = prefixOf(paragraph);
  const written = newRun(prefix, markProperties(source, paragraph), lines);
  if (paragraph.openEnd !== paragraph.end) return { start: paragraph.closeStart, end: paragraph.closeStart, text: written };
  // "<w:p/>" has to be opened first.
  const slash = source.lastIndexOf("/", paragraph.end - 1);
  return { start: slash, end: paragraph.end, text: `>${written}</${paragraph.rawName}>` };
}

/** Nothing stands in it: a value has to be put in, and must not slip into the words beside. */
export const isEmpty = ({ from, to }: Span): boolean => from.paragraph === to.paragraph && from.at === to.at;

/** Atoms that overlap the range; for an empty range the one that ends or begins there. */
function atomsIn(paragraph: Paragraph, from: number, to: number, orTouching: boolean): Atom[] {
  const inside = paragraph.atoms.filter((atom) => atom.kind !== "note" && (atom.length === 0 ? atom.at >= from && atom.at <= to && to > from : atom.at < to && atom.at + atom.length > from));
  if (inside.length > 0 || !orTouching || from !== to) return inside.filter((atom) => atom.length > 0 || inside.length === 1);
  const before = paragraph.atoms.findLast((atom) => atom.kind === "text" && atom.at + atom.length === from);
  const touching = before ?? paragraph.atoms.find((atom) => atom.kind === "text" && atom.at === from);
  return touching ? [touching] : [];
}

/** @param lines undefined when the value already stands in an earlier atom. */
function replaceAtom(source: string, atom: Atom, from: number, to: number, lines: readonly string[] | undefined): Edit[] {
  const { element } = atom;
  const prefix = prefixOf(element);
  const isPlain = atom.kind === "text";
  if (!isPlain) return [{ start: element.start, end: element.end, text: lines ? linesOutside(prefix, lines) : "" }];
  if (element.openEnd === element.end) return lines ? [{ start: element.start, end: element.end, text: linesOutside(prefix, lines) }] : [];
  const [a, b] = [Math.max(0, from - atom.at), Math.min(atom.length, to - atom.at)];
  const edits = cutText(element, a, b, lines ? linesInside(prefix, lines) : "");
  const text = lines ?? [""];
  const needsSpace = lines !== undefined && (text.length > 1 || text[0] !== text[0]!.trim() || text[0]!.includes("\t"));
  if (needsSpace && attributeOf(element, "xml:space") === undefined) edits.push({ start: element.start + 1 + element.rawName.length, end: element.start + 1 + element.rawName.length, text: ' xml:space="preserve"' });
  return edits;
}

/** Cuts [a, b) out of the text of a `w:t`, which may consist of several nodes around a comment or CDATA; the first takes the new text. */
function cutText(element: XmlElement, a: number, b: number, text: string): Edit[] {
  const nodes = element.children.filter((child): child is XmlText => !isElement(child));
  if (nodes.length === 0) return [{ start: element.openEnd, end: element.closeStart, text }];
  const edits: Edit[] = [];
  let at = 0;
  let put = text;
  for (const node of nodes) {
    const [first, last] = [Math.max(0, a - at), Math.min(node.text.length, b - at)];
    const isHere = first < last || (put !== "" && a === b && a >= at && a <= at + node.text.length);
    if (isHere) {
      edits.push({ start: offsetIn(node, first), end: offsetIn(node, Math.max(first, last)), text: put });
      put = "";
    }
    at += node.text.length;
  }
  return edits;
}
