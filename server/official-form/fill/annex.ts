import type { Story } from "../story/story.ts";
import type { Edit } from "../xml/edits.ts";
import { escapeText } from "../xml/entities.ts";
import { childOf } from "../xml/xml-node.ts";
import type { FormDocument } from "../story/document.ts";
import { linesOutside, prefixOf } from "./markup.ts";

/** A value that was too long for its place. */
export interface Annex {
  number: number;
  title: string;
  place: string;
  lines: readonly string[];
}

/** One more than the highest annex that the form names, so that "Anlage 3" never means two things. */
export function firstAnnexNumber({ stories }: FormDocument): number {
  const named = stories.flatMap((story) => story.paragraphs.flatMap(({ text }) => Array.from(text.matchAll(/\bAnlagen?\s+(\d{1,2})\b/g), (match) => Number(match[1]))));
  return Math.max(0, ...named) + 1;
}

/** The annexes behind the last words of the form, each on a page of its own. */
export function annexEdit(body: Story, annexes: readonly Annex[]): Edit {
  const root = childOf(body.part.root, "w:body")!;
  const w = prefixOf(root);
  const section = root.children.findLast((child) => "name" in child && child.name === "w:sectPr");
  const at = section && "name" in section ? section.start : root.closeStart;
  const text = annexes.map(({ number, title, place, lines }) =>
    [
      `<${w}p><${w}pPr><${w}pageBreakBefore/></${w}pPr><${w}r><${w}rPr><${w}b/></${w}rPr><${w}t xml:space="preserve">${escapeText(`Anlage ${number}: ${title}`)}</${w}t></${w}r></${w}p>`,
      `<${w}p><${w}r><${w}t xml:space="preserve">${escapeText(`zu: ${place}`)}</${w}t></${w}r></${w}p>`,
      ...lines.map((line) => `<${w}p><${w}r>${linesOutside(w, [line])}</${w}r></${w}p>`),
    ].join(""),
  );
  return { start: at, end: at, text: text.join("") };
}
