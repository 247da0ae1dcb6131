import type { Cell, Paragraph } from "../story/story.ts";
import type { Candidate } from "./candidate.ts";
import { belowLabel, headerLabel, isAboveCaptions, leftLabel, rightLabel, textOfCell } from "./cells.ts";

/** What stands around a blank and tells what belongs into it. */
export interface Surroundings {
  before: string;
  after: string;
  label: string;
  context: string;
  /** The lines above, the nearest first; in a table the labels of the rows above before what stands over it. */
  above: readonly string[];
}

const WORDS = 9;
const CONTEXT = 90;
const FILLER = /[_.…‥·]{3,}|[_…]+/g;

/** @param all the candidates of the form: the words around a blank end at the next one. */
export function surroundingsOf(candidate: Candidate, all: readonly Candidate[]): Surroundings {
  const { story, span } = candidate;
  const paragraph = story.paragraphs[span.from.paragraph]!;
  const last = story.paragraphs[span.to.paragraph] ?? paragraph;
  const neighbours = all.filter((other) => other !== candidate && other.story === story);
  const left = Math.max(0, ...neighbours.filter(({ kind, span: { to } }) => (kind !== "alternatives" || candidate.kind === "alternatives") && to.paragraph === paragraph.index && to.at <= span.from.at).map(({ span: { to } }) => to.at));
  const right = Math.min(last.text.length, ...neighbours.filter(({ span: { from } }) => from.paragraph === last.index && from.at >= span.to.at).map(({ span: { from } }) => from.at));
  const before = clean(paragraph.text.slice(left, span.from.at));
  const after = clean(last.text.slice(span.to.at, right));
  const own = candidate.target.how === "text" || candidate.target.how === "tick" ? "▁" : ` ▁ `;
  const context = `${paragraph.text.slice(Math.max(0, span.from.at - CONTEXT), span.from.at)}${own}${last.text.slice(span.to.at, span.to.at + CONTEXT)}`.replace(/\s+/g, " ").trim();
  return { before, after, above: linesAbove(candidate, paragraph.cell), label: labelOf(candidate, paragraph, before, after, neighbours), context: paragraph.cell && context === "▁" ? candidate.label ?? [leftLabel(paragraph.cell, wordsBeside(neighbours)), headerLabel(paragraph.cell, wordsBeside(neighbours))].filter((text) => text !== "").join(" · ") : context };
}

const LINES_ABOVE = 6;

function linesAbove({ story, span }: Candidate, cell: Cell | undefined): string[] {
  const { table, index } = cell?.row ?? { table: undefined, index: 0 };
  const rows = table?.rows.slice(Math.max(0, index - LINES_ABOVE), index).map(({ cells }) => textOfCell(cells[0])) ?? [];
  const start = table?.rows[0]!.cells[0]?.paragraphs[0]?.index ?? span.from.paragraph;
  const paragraphs = story.paragraphs.slice(Math.max(0, start - LINES_ABOVE), start).filter((other) => other.cell === undefined);
  return [...paragraphs.map(({ text }) => text), ...rows].toReversed().map((text) => tidy(clean(text))).filter((text) => text !== "");
}

function labelOf(candidate: Candidate, paragraph: Paragraph, before: string, after: string, neighbours: readonly Candidate[]): string {
  if (candidate.label) return tidy(candidate.label);
  if (candidate.type === "check") return (standsBehind(candidate, paragraph, neighbours) ? "" : tidy(firstWords(after, WORDS))) || tidy(lastWords(before)) || boxLabel(paragraph, neighbours);
  if (candidate.kind === "alternatives") return `${tidy(lastWords(before))} ${(candidate.options ?? []).join(" / ")}`.trim();
  if (candidate.kind === "mark" && candidate.name) return candidate.name;
  const inLine = tidy(lastWords(before));
  if (candidate.kind === "cell" && paragraph.cell) return cellLabel(candidate, paragraph, neighbours);
  if (hasWord(inLine)) return /^(€|EUR|Euro|%|Prozent)/.test(after) ? `${inLine} … ${firstWords(after, 1).replace(/[.,;:)]+$/, "")}` : inLine;
  const caption = captionBelow(candidate, paragraph, neighbours);
  return caption || cellLabel(candidate, paragraph, neighbours) || (candidate.kind === "merge-field" ? tidy(candidate.name ?? "") : "") || tidy(firstWords(after, 6)) || lineAbove(candidate, paragraph, neighbours) || tidy(candidate.name ?? "") || candidate.kind;
}

/** "Ja ☐  Nein ☐": words before the first box and none behind the last belong to the box behind them. */
function standsBehind({ span }: Candidate, { index, text }: Paragraph, neighbours: readonly Candidate[]): boolean {
  const boxes = [span, ...neighbours.filter((other) => other.type === "check" && other.span.from.paragraph === index).map((other) => other.span)];
  return hasWord(text.slice(0, Math.min(...boxes.map(({ from }) => from.at)))) && !hasWord(text.slice(Math.max(...boxes.map(({ to }) => to.at))));
}

/** A box alone in its cell: its words stand behind it when the row begins with a box, else before it; the head of the column says what a cross means. */
function boxLabel({ cell }: Paragraph, neighbours: readonly Candidate[]): string {
  if (!cell) return "";
  const words = wordsBeside(neighbours);
  const side = tidy(hasWord(textOfCell(cell.row.cells[0])) ? leftLabel(cell, words) : rightLabel(cell, words));
  const head = tidy(headerLabel(cell, words));
  return side !== "" && head !== "" ? `${side}: ${head}` : side || head || tidy(belowLabel(cell));
}

function cellLabel(candidate: Candidate, { cell, place }: Paragraph, neighbours: readonly Candidate[]): string {
  if (!cell) return "";
  if (candidate.kind !== "cell" && isAboveCaptions(cell)) return tidy(belowLabel(cell));
  const left = tidy(leftLabel(cell, wordsBeside(neighbours)));
  const head = tidy(headerLabel(cell, wordsBeside(neighbours)));
  // Of a total only its column tells what is added up.
  const both = left !== "" && head !== "" && (place.cells.at(-1)!.column > 2 || /^(summe|gesamt|insgesamt)\b/i.test(left)) ? `${left}: ${head}` : left || head;
  return both || tidy(belowLabel(cell)) || tidy(candidate.name ?? "");
}

/** The words of a cell without its blanks: the prompt of a neighbour ("Stelle wählen") says nothing about this one. Marked words and alternatives are words of the form. */
const wordsBeside = (blanks: readonly Candidate[]) => (cell: Cell | undefined): string =>
  (cell?.paragraphs ?? [])
    .map(({ index, text }) =>
      blanks
        .filter(({ kind, span: { from, to } }) => kind !== "highlight" && kind !== "alternatives" && from.paragraph <= index && index <= to.paragraph)
        .toSorted((a, b) => b.span.from.at - a.span.from.at)
        .reduce((rest, { span: { from, to } }) => rest.slice(0, from.paragraph === index ? from.at : 0) + (to.paragraph === index ? rest.slice(to.at) : ""), text),
    )
    .join(" ").replace(/\s+/g, " ").trim();

/** "(Ort, Datum)          (Unterschrift)" below lines: the n-th caption belongs to the n-th line. */
function captionBelow(candidate: Candidate, paragraph: Paragraph, neighbours: readonly Candidate[]): string {
  const { story, span } = candidate;
  const next = story.paragraphs[span.to.paragraph + 1];
  if (!next || next.cell !== paragraph.cell) return "";
  const captions = next.text.split(/\t+|\s{3,}/).filter((text) => text.trim() !== "");
  const row = [...neighbours.filter((other) => other.span.from.paragraph === paragraph.index), candidate].toSorted((a, b) => a.span.from.at - b.span.from.at);
  const isCaption = next.text.trim().startsWith("(") || (captions.length > 1 && captions.length === row.length);
  return isCaption && captions.length <= row.length ? tidy(captions[row.indexOf(candidate)] ?? "") : "";
}

/** A line with blanks of its own speaks of those. */
function lineAbove({ story, span }: Candidate, { cell }: Paragraph, neighbours: readonly Candidate[]): string {
  const above = story.paragraphs[span.from.paragraph - 1];
  return above && !neighbours.some((other) => other.kind !== "highlight" && other.span.from.paragraph === above.index) && above.cell === cell && above.text.trim() !== "" ? tidy(lastWords(clean(above.text))) : "";
}

const hasWord = (text: string): boolean => /\p{L}{2}|\p{L}\.|€|§/u.test(text);
const clean = (text: string): string => text.replace(FILLER, " ").replace(/[☐☑☒]/g, " ").replace(/\s+/g, " ").trim();
/** What links a label to the words before it, a unit of the blank before included. */
const LINK = /^(?:[\s,;.)/–-]+|(?:und|sowie|oder|€|EUR|Euro|Prozent|%)(?=[\s,;/]))+/i;
/** The last words that belong together: a new sentence, a semicolon or another label ends them. */
const lastWords = (text: string): string => {
  const parts = text.split(/(?<=[;!?])\s|(?<=\p{L}{4}\.)\s|(?<=:)\s(?=\S)/u);
  // Of "Az.: 36.1-▁" the beginning of the value is no label yet.
  const own = /\d/.test(parts.at(-1)!) && parts.at(-2)?.endsWith(":") ? parts.slice(-2).join(" ") : parts.at(-1)!;
  const clause = own.replace(LINK, "");
  return clause.split(" ").slice(-WORDS).join(" ");
};
const firstWords = (text: string, count: number): string => text.split(" ").slice(0, count).join(" ");
const tidy = (text: string): string => text.replace(/^[\s,;:.–-]+|[\s,;:(–-]+$/g, "").replace(/^\(([^()]*)\)?$/, "$1").replace(/\*\)?$/, "").trim();
