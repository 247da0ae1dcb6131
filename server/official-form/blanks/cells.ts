import type { Cell, Row, Story } from "../story/story.ts";
import { attributeOf, childOf, descendants, valueOf } from "../xml/xml-node.ts";
import { inParagraph, type Candidate } from "./candidate.ts";
import { UNIT_ONLY } from "./patterns.ts";

/** Narrower cells only keep distance, in twentieths of a point. */
const NARROW = 350;

/** Asked for each cell below a head once more. */
const texts = new WeakMap<Cell, string>();

export function textOfCell(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  const known = texts.get(cell);
  if (known !== undefined) return known;
  const text = cell.paragraphs.map((paragraph) => paragraph.text).join(" ").replace(/\s+/g, " ").trim();
  texts.set(cell, text);
  return text;
}

/** Blank cells beside or below a label, and cells in which only the unit or only the label stands. */
export const cellCandidates = (story: Story): Candidate[] => story.tables.flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => candidateOf(story, cell))));

function candidateOf(story: Story, cell: Cell): Candidate[] {
  if (cell.nested || continuesAbove(cell) || isNarrow(cell) || cell.paragraphs.length === 0 || hasPicture(cell)) return [];
  const text = textOfCell(cell);
  const first = cell.paragraphs[0]!;
  const capacity = capacityOf(cell);
  if ((text === "" || UNIT_ONLY.test(text)) && (isHead(cell.row) || isTitle(cell.row))) return [];
  if (text === "" && (isCorner(cell) || isBesideTotal(cell))) return [];
  if (text === "") {
    const confidence = confidenceOf(cell);
    return confidence === 0 ? [] : [{ kind: "cell", story, span: inParagraph(first.index, 0, first.text.length), target: { how: "cell", paragraph: first.index }, capacity, confidence }];
  }
  if (UNIT_ONLY.test(text) && (cell.row.index > 0 || cell.row.table.rows.length === 1) && (leftLabel(cell) !== "" || headerLabel(cell) !== "")) {
    const holder = cell.paragraphs.find((paragraph) => paragraph.text.trim() !== "")!;
    return [{ kind: "cell", story, span: inParagraph(holder.index, 0, 0), target: { how: "text", suffix: "\u00a0" }, type: /€|EUR|Euro/.test(text) ? "money" : "number", capacity, confidence: 0.75 }];
  }
  if (text === "DE" && /\bIBAN\b/.test(leftLabel(cell) || headerLabel(cell))) {
    const holder = cell.paragraphs.find((paragraph) => paragraph.text.trim() !== "")!;
    return [{ kind: "cell", story, span: inParagraph(holder.index, holder.text.length, holder.text.length), target: { how: "text" }, label: "IBAN: DE", capacity, confidence: 0.75 }];
  }
  return captionAbove(story, cell, text, capacity);
}

/** "Name | Stunden | %" above an empty row: the units are heads of columns, not cells to fill. Below a full head, only a row of nothing but units is another. */
function isHead({ table, index, cells }: Row): boolean {
  const below = table.rows[index + 1];
  if (below === undefined || below.cells.some((cell) => !/^[\d\s.)]*$/.test(textOfCell(cell)))) return false;
  const isFull = (row: Row): boolean => row.cells.length > 1 && row.cells.every((cell) => textOfCell(cell) !== "");
  const words = cells.map(textOfCell).filter((text) => text !== "");
  return words.length > 0 && (words.every((text) => UNIT_ONLY.test(text)) || (cells.length > 2 && words.length === cells.length && !table.rows.slice(0, index).some(isFull)));
}

/** The empty cell where the heads of columns and of rows meet, at the top or below a title across the table. */
const isCorner = ({ column, row: { cells, index, table } }: Cell): boolean =>
  (index === 0 || isAcross(table.rows[index - 1]!)) && column === 0 && cells.length > 2 && cells.slice(1).every((cell) => HEAD.test(textOfCell(cell)) && !isCaption(textOfCell(cell))) && table.rows.slice(index + 1).every((row) => /\p{L}/u.test(textOfCell(row.cells[0])));

const isAcross = ({ cells, table }: Row): boolean => cells.length === 1 && table.rows.some((row) => row.cells.length > 1);
/** Words, a unit, or a year. */
const HEAD = /\p{L}|€|%|^(?:19|20)\d\d$/u;

/** Before the word "Summe" in its row there is nothing to fill in. */
const isBesideTotal = (cell: Cell): boolean => {
  const { cells } = cell.row;
  const next = cells.slice(cells.indexOf(cell) + 1).map(textOfCell).find((text) => text !== "");
  return cells.slice(0, cells.indexOf(cell)).every((before) => textOfCell(before) === "") && /^(summe|gesamt|insgesamt|zwischensumme)/i.test(next ?? "");
};

/** "Stellen" alone in the first row: a title and no line to fill, when a full head follows or when this row alone is shaded to its end. */
function isTitle({ table, index, cells }: Row): boolean {
  const [first, ...others] = cells;
  const [head, ...rows] = table.rows.slice(index + 1);
  if (index > 0 || head === undefined || others.length === 0 || textOfCell(first) === "" || isCaption(textOfCell(first)) || others.some((cell) => textOfCell(cell) !== "")) return false;
  if (rows.length > 0 && head.cells.length > 2 && head.cells.every((cell) => textOfCell(cell) !== "")) return true;
  return cells.every(isShaded) && ![head, ...rows].some((row) => row.cells.every(isShaded));
}

function isShaded(cell: Cell): boolean {
  const fill = attributeOf(childOf(childOf(cell.element, "w:tcPr"), "w:shd"), "w:fill");
  return fill !== undefined && !/^(auto|ffffff)$/i.test(fill);
}

/** "Name und Anschrift" in small print, the rest of the cell empty. */
function captionAbove(story: Story, cell: Cell, text: string, capacity: number): Candidate[] {
  const last = cell.paragraphs.at(-1)!;
  const captioned = cell.paragraphs.length > 1 && last.text.trim() === "" && text.length <= 80 && !/[.!?]$/.test(text);
  if (captioned) {
    const free = cell.paragraphs.find((paragraph, at) => paragraph.text.trim() === "" && cell.paragraphs.slice(at).every((after) => after.text.trim() === ""))!;
    return [{ kind: "cell", story, span: inParagraph(free.index, 0, free.text.length), target: { how: "cell", paragraph: free.index }, label: text, capacity, confidence: 0.65 }];
  }
  if (cell.paragraphs.length === 1 && isCaption(text) && text.length <= 60 && besideCaption(cell))
    return [{ kind: "cell", story, span: inParagraph(last.index, last.text.length, last.text.length), target: { how: "text", prefix: /\s$/.test(last.text) ? "" : " " }, label: text, capacity, confidence: 0.5 }];
  return [];
}

const isCaption = (text: string): boolean => /:\s*$/.test(text);

/** "Telefon: | Telefon:": what belongs to a caption can only stand in its own cell when another caption follows, or when it ends the row behind another. */
function besideCaption(cell: Cell): boolean {
  const cells = cell.row.cells.filter((other) => !isNarrow(other));
  const at = cells.indexOf(cell);
  return isCaption(textOfCell(cells[at + 1] ?? cells[at - 1]));
}

function confidenceOf(cell: Cell): number {
  const left = leftLabel(cell);
  if (left !== "") return left.endsWith(":") ? 0.95 : 0.85;
  if (headerLabel(cell) !== "") return 0.8;
  return belowLabel(cell) === "" ? 0 : 0.6;
}

/** The nearest cell to the left with words in it. @param wordsOf the words of a cell that may be a label */
export function leftLabel(cell: Cell, wordsOf: (cell: Cell | undefined) => string = textOfCell): string {
  const before = cell.row.cells.slice(0, cell.row.cells.indexOf(cell)).toReversed();
  return before.map((one) => wordsOf(one)).find((text) => /\p{L}/u.test(text)) ?? "";
}

/** The nearest cell to the right with words in it. */
export const rightLabel = (cell: Cell, wordsOf: (cell: Cell | undefined) => string): string =>
  cell.row.cells.slice(cell.row.cells.indexOf(cell) + 1).map((one) => wordsOf(one)).find((text) => /\p{L}/u.test(text)) ?? "";

/** "______ | ______" above "Ort, Datum | Unterschrift": lines have their words below them when the table ends with such a row. */
export function isAboveCaptions(cell: Cell): boolean {
  const { row } = cell;
  const { rows } = row.table;
  const below = rows[row.index + 1];
  const hasCaption = (one: Cell): boolean => /\p{L}/u.test(textOfCell(covering(below!.cells, one)));
  return below !== undefined && isWorded(below) && isWorded(rows.at(-1)!) && hasCaption(cell) && row.cells.every((one) => !LINE.test(textOfCell(one)) || hasCaption(one));
}

const LINE = /^[._…\s]{3,}$/;
const isWorded = ({ cells }: Row): boolean => cells.some((cell) => /\p{L}/u.test(textOfCell(cell))) && cells.every((cell) => !/[._…]{3}/.test(textOfCell(cell)) && (isNarrow(cell) || textOfCell(cell) !== ""));

/** The words at the head of the column. A title across the table parts what stands above it; it is a head only for what has no label beside it. */
export function headerLabel(cell: Cell, wordsOf: (cell: Cell | undefined) => string = textOfCell): string {
  const { table, index } = cell.row;
  const above = table.rows.slice(0, index).toReversed();
  const worded = above.map((row) => ({ row, words: wordsOf(covering(row.cells, cell)) })).filter(({ words }) => HEAD.test(words));
  const title = worded.findIndex(({ row }) => isAcross(row));
  const heads = title < 0 ? worded : worded.slice(0, leftLabel(cell, wordsOf) === "" ? title + 1 : title);
  // "€" in the rows above is the unit of their values.
  return (heads.find(({ row, words }) => !UNIT_ONLY.test(words) || isHead(row)) ?? heads.at(-1))?.words ?? "";
}

/** "(Ort, Datum)" below a line to sign on. */
export function belowLabel(cell: Cell): string {
  const below = cell.row.table.rows[cell.row.index + 1];
  return below ? textOfCell(covering(below.cells, cell)) : "";
}

const covering = (cells: readonly Cell[], cell: Cell): Cell | undefined => cells.findLast((other) => other.column <= cell.column);

const continuesAbove = (cell: Cell): boolean => {
  const merge = childOf(childOf(cell.element, "w:tcPr"), "w:vMerge");
  return merge !== undefined && attributeOf(merge, "w:val") !== "restart";
};

function isNarrow(cell: Cell): boolean {
  const width = childOf(childOf(cell.element, "w:tcPr"), "w:tcW");
  const type = attributeOf(width, "w:type");
  return (type === "dxa" || type === undefined) && width !== undefined && Number(attributeOf(width, "w:w") ?? 0) > 0 && Number(attributeOf(width, "w:w")) < NARROW;
}

const hasPicture = (cell: Cell): boolean => Array.from(descendants(cell.element)).some(({ name }) => ["w:drawing", "w:pict", "w:object", "w:fldChar", "w:fldSimple"].includes(name));

/** A row of exact height cuts off what does not fit: about 90 characters for each line of 12 points at full width. */
function capacityOf(cell: Cell): number {
  const height = childOf(childOf(cell.row.element, "w:trPr"), "w:trHeight");
  if (valueOf(childOf(cell.row.element, "w:trPr"), "w:trHeight") === undefined || attributeOf(height, "w:hRule") !== "exact") return 600;
  const lines = Math.max(1, Math.floor(Number(attributeOf(height, "w:val")) / 260));
  const width = Number(attributeOf(childOf(childOf(cell.element, "w:tcPr"), "w:tcW"), "w:w") ?? 4500);
  return Math.max(10, Math.floor((lines * width) / 105));
}
