import type { Paragraph, Story } from "../story/story.ts";
import { attributeOf, childOf } from "../xml/xml-node.ts";
import { inParagraph, type Candidate } from "./candidate.ts";
import { BOXES, BRACKETS, COMBS, LETTER_BOXES, LETTER_DATES, LETTER_YEARS, MARKS, SMALL_LETTER_BOXES, SYMBOL_BOXES, SYMBOL_FONT, TICK_HINT, TYPED_BOXES, UNNAMED } from "./patterns.ts";
import { typedRuns, type TypedRun } from "./typed-runs.ts";

/** Marks that somebody typed: braces, angle brackets, dollar signs. */
export function markCandidates(story: Story): Candidate[] {
  return overParagraphs(story, (paragraph) =>
    MARKS.flatMap(({ pattern, confidence }) =>
      matches(paragraph.text, pattern).map(({ from, to, inner }) => ({ kind: "mark" as const, story, span: inParagraph(paragraph.index, from, to), target: { how: "text" as const }, name: inner, confidence, same: `mark:${inner.toLowerCase().replace(/\s+/g, " ")}` })),
    ),
  );
}

export const bracketCandidates = (story: Story): Candidate[] =>
  overParagraphs(story, (paragraph) =>
    BRACKETS.flatMap(({ pattern, confidence }) =>
      matches(paragraph.text, pattern)
        // Below, behind or before a line such brackets are its caption.
        .filter(({ from, text }) => text.startsWith("[") || (from > 0 && !endsOnLine(paragraph.text.slice(0, from)) && !AHEAD_OF_LINE.test(paragraph.text.slice(from + text.length))))
        .map(({ from, to, text, inner }) => {
          const options = text.startsWith("[") ? bracketOptions(inner) : undefined;
          return { kind: "bracket" as const, story, span: inParagraph(paragraph.index, from, to), target: { how: "text" as const }, label: inner || undefined, ...(options ? { type: "choice" as const, options } : {}), confidence: inner.length > 80 ? 0.5 : confidence };
        }),
    ),
  );

/** "[hat/hat nicht]": one of these words is to stand in place of the bracket. What names a thing by two words ("[Name/Firma]") or a unit is none. */
function bracketOptions(inner: string): string[] | undefined {
  const options = inner.split("/").map((option) => option.trim());
  const areWords = options.length > 1 && new Set(options).size === options.length && options.every((option) => OPTION_WORDS.test(option));
  return areWords && !options.some((option) => ASKS.test(option)) && (options.some((option) => /^\p{Ll}/u.test(option)) || EVERYDAY.test(inner)) ? options : undefined;
}

const OPTION_WORDS = /^\p{L}[\p{L}.-]*(?: \p{L}[\p{L}.-]*){0,5}$/u;
const ASKS = /eintragen|einsetzen|ergänzen|angeben|ausfüllen|einfügen|benennen|^(Name|Datum|Ort|Anschrift|Bezeichnung|Nummer|Az)/i;
const EVERYDAY = /^(Ja ?\/ ?Nein|Herrn? ?\/ ?Frau|Frau ?\/ ?Herrn?)$/;

/** "(bitte angeben): ......" */
const AHEAD_OF_LINE = /^\s*:?\s*[._…]{2,}|^\s*:\s*\t/;

/** Dots, a line or a tab, with gaps behind. */
function endsOnLine(text: string): boolean {
  const words = text.trimEnd();
  return "._…".includes(words.at(-1) ?? " ") || text.slice(words.length).includes("\t");
}

/** Rows of dots, lines and letters x; "TT.MM.JJJJ"; "N.N.". */
export function lineCandidates(story: Story): Candidate[] {
  return overParagraphs(story, (paragraph) => {
    const typed = (kind: Candidate["kind"], { from, to }: { from: number; to: number }, confidence: number, type?: Candidate["type"]): Candidate => ({ kind, story, span: inParagraph(paragraph.index, from, to), target: { how: "text" }, type, confidence });
    const combs = matches(paragraph.text, COMBS);
    return [
      ...combs.map((found) => typed("underscores", found, 0.9)),
      ...runsBetweenNotes(paragraph).filter((run) => !combs.some(({ from, to }) => from < run.to && run.from < to)).map((run) => typed(run.signs === "letters" ? "mark" : run.signs, run, certainty(run), run.shape === "date" ? "date" : run.shape === "year" ? "text" : undefined)),
      ...matches(paragraph.text, LETTER_DATES).map((found) => typed("mark", found, 0.7, "date")),
      ...matches(paragraph.text, LETTER_YEARS).map((found) => typed("mark", found, 0.6, "text")),
      ...matches(paragraph.text, UNNAMED).map((found) => typed("mark", found, 0.6, "text")),
    ];
  });
}

/** The mark of a footnote parts what stands before it from what stands behind it, although it takes no room in the text. */
function runsBetweenNotes({ text, atoms }: Paragraph): TypedRun[] {
  const notes = atoms.filter(({ kind, at }) => kind === "note" && at > 0).map(({ at }) => at);
  return [0, ...notes].flatMap((start, index) => typedRuns(text.slice(start, notes[index])).map((run) => ({ ...run, from: run.from + start, to: run.to + start })));
}

function certainty({ text, signs, shape }: TypedRun): number {
  if (signs === "letters") return shape === "date" || text.length > 2 ? 0.7 : 0.55;
  if (signs === "dots") return shape !== undefined || text.replace("…", "...").length > 3 ? 0.95 : 0.55;
  return text.length > 2 ? 0.95 : text.length === 2 ? 0.7 : 0.5;
}

/** Boxes to tick, as characters, as symbols, and typed as brackets. */
export function tickCandidates(story: Story): Candidate[] {
  const isAsked = story.paragraphs.some(({ text }) => TICK_HINT.test(text));
  const found = overParagraphs(story, (paragraph) => [
    ...[...matches(paragraph.text, BOXES), ...matches(paragraph.text, TYPED_BOXES)].map(({ from, to }) => tick(story, paragraph, from, to, 0.95)),
    ...paragraph.atoms.flatMap((atom) => {
      const text = paragraph.text.slice(atom.at, atom.at + atom.length);
      const fonts = childOf(childOf(atom.run, "w:rPr"), "w:rFonts");
      const font = atom.kind === "symbol" ? attributeOf(atom.element, "w:font") : (attributeOf(fonts, "w:ascii") ?? attributeOf(fonts, "w:hAnsi"));
      if (!SYMBOL_FONT.test(font ?? "")) return [];
      return Array.from(text).flatMap((sign, at) => (SYMBOL_BOXES.has(sign) ? [tick(story, paragraph, atom.at + at, atom.at + at + 1, 0.95)] : []));
    }),
    ...matches(paragraph.text, LETTER_BOXES).map(({ from, to }) => tick(story, paragraph, from, to, 0.6, true)),
    ...(isAsked ? matches(paragraph.text, SMALL_LETTER_BOXES) : severalOf(matches(paragraph.text, SMALL_LETTER_BOXES))).map(({ from, to }) => tick(story, paragraph, from, to, 0.5, true)),
  ]);
  return found.filter((one, at) => found.findIndex((other) => other.span.from.paragraph === one.span.from.paragraph && other.span.from.at === one.span.from.at) === at);
}

const severalOf = <T>(found: T[]): T[] => (found.length > 1 ? found : []);

function tick(story: Story, paragraph: Paragraph, from: number, to: number, confidence: number, letter = false): Candidate {
  const atom = paragraph.atoms.find((one) => one.at <= from && from < one.at + one.length);
  return { kind: "tick-box", story, span: inParagraph(paragraph.index, from, to), target: { how: "tick", atom, letter }, type: "check", confidence };
}

export function overParagraphs(story: Story, find: (paragraph: Paragraph) => Candidate[]): Candidate[] {
  return story.paragraphs.flatMap((paragraph) => (paragraph.contents || paragraph.text === "" ? [] : find(paragraph)));
}

export const matches = (text: string, pattern: RegExp): { from: number; to: number; text: string; inner: string }[] =>
  Array.from(text.matchAll(pattern), (match) => ({ from: match.index, to: match.index + match[0].length, text: match[0], inner: match[1]?.trim() ?? "" }));
