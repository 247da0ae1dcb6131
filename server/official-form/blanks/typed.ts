import type { Paragraph, Story } from "../story/story.ts";
import { attributeOf, childOf } from "../xml/xml-node.ts";
import { inParagraph, type Candidate } from "./candidate.ts";
import { BOXES, BRACKETS, DOTS, dotWeight, LETTER_DATE, LETTER_MARKS, MARKS, SYMBOL_BOXES, SYMBOL_FONT, TYPED_BOXES, UNDERSCORE_DATE, UNDERSCORES } from "./patterns.ts";

/** Marks that somebody typed: braces, angle brackets, "TT.MM.JJJJ". */
export function markCandidates(story: Story): Candidate[] {
  return overParagraphs(story, (paragraph) => [
    ...MARKS.flatMap(({ pattern, confidence }) =>
      matches(paragraph.text, pattern).map(({ from, to, inner }) => ({ kind: "mark" as const, story, span: inParagraph(paragraph.index, from, to), target: { how: "text" as const }, name: inner, confidence, same: `mark:${inner.toLowerCase().replace(/\s+/g, " ")}` })),
    ),
    ...matches(paragraph.text, LETTER_MARKS).map(({ from, to, text }) => ({
      kind: "mark" as const,
      story,
      span: inParagraph(paragraph.index, from, to),
      target: { how: "text" as const },
      type: LETTER_DATE.test(text) ? ("date" as const) : undefined,
      confidence: 0.7,
    })),
  ]);
}

export const bracketCandidates = (story: Story): Candidate[] =>
  overParagraphs(story, (paragraph) =>
    BRACKETS.flatMap(({ pattern, confidence }) =>
      matches(paragraph.text, pattern)
        // Below or behind a line such brackets are its caption.
        .filter(({ from, text }) => text.startsWith("[") || !/[._…\t][\s]*$/.test(paragraph.text.slice(0, from)) && from > 0)
        .map(({ from, to, inner }) => ({ kind: "bracket" as const, story, span: inParagraph(paragraph.index, from, to), target: { how: "text" as const }, label: inner || undefined, confidence: inner.length > 80 ? 0.5 : confidence })),
    ),
  );

/** Runs of dots and underscores. */
export function lineCandidates(story: Story): Candidate[] {
  return overParagraphs(story, (paragraph) => [
    ...matches(paragraph.text, UNDERSCORES).map(({ from, to, text }) => ({
      kind: "underscores" as const,
      story,
      span: inParagraph(paragraph.index, from, to),
      target: { how: "text" as const },
      type: UNDERSCORE_DATE.test(text) ? ("date" as const) : undefined,
      confidence: 0.95,
    })),
    ...matches(paragraph.text, DOTS)
      .filter(({ text, from }) => dotWeight(text) >= 4 || (dotWeight(text) === 3 && !/[\p{L}\p{N}]$/u.test(paragraph.text.slice(0, from))))
      .map(({ from, to, text }) => trimmedDots(paragraph, from, to, text, story)),
  ]);
}

/** The full stop of a sentence right behind three single dots belongs to the sentence when the paragraph ends there. */
function trimmedDots(paragraph: Paragraph, from: number, to: number, text: string, story: Story): Candidate {
  return { kind: "dots", story, span: inParagraph(paragraph.index, from, to), target: { how: "text" }, confidence: dotWeight(text) > 3 ? 0.95 : 0.55 };
}

/** Boxes to tick, as characters, as symbols, and typed as brackets. */
export function tickCandidates(story: Story): Candidate[] {
  const found = overParagraphs(story, (paragraph) => [
    ...[...matches(paragraph.text, BOXES), ...matches(paragraph.text, TYPED_BOXES)].map(({ from, to }) => tick(story, paragraph, from, to, 0.95)),
    ...paragraph.atoms.flatMap((atom) => {
      const text = paragraph.text.slice(atom.at, atom.at + atom.length);
      const fonts = childOf(childOf(atom.run, "w:rPr"), "w:rFonts");
      const font = atom.kind === "symbol" ? attributeOf(atom.element, "w:font") : (attributeOf(fonts, "w:ascii") ?? attributeOf(fonts, "w:hAnsi"));
      if (!SYMBOL_FONT.test(font ?? "")) return [];
      return Array.from(text).flatMap((sign, at) => (SYMBOL_BOXES.has(sign) ? [tick(story, paragraph, atom.at + at, atom.at + at + 1, 0.95)] : []));
    }),
  ]);
  return found.filter((one, at) => found.findIndex((other) => other.span.from.paragraph === one.span.from.paragraph && other.span.from.at === one.span.from.at) === at);
}

function tick(story: Story, paragraph: Paragraph, from: number, to: number, confidence: number): Candidate {
  const atom = paragraph.atoms.find((one) => one.at <= from && from < one.at + one.length);
  return { kind: "tick-box", story, span: inParagraph(paragraph.index, from, to), target: { how: "tick", atom }, type: "check", confidence };
}

export function overParagraphs(story: Story, find: (paragraph: Paragraph) => Candidate[]): Candidate[] {
  return story.paragraphs.flatMap((paragraph) => (paragraph.contents || paragraph.text === "" ? [] : find(paragraph)));
}

export const matches = (text: string, pattern: RegExp): { from: number; to: number; text: string; inner: string }[] =>
  Array.from(text.matchAll(pattern), (match) => ({ from: match.index, to: match.index + match[0].length, text: match[0], inner: match[1]?.trim() ?? "" }));
