import type { TableContent } from "#app/document-model/content.ts";
import { textWidth } from "#app/pictures/text-width.ts";
import { pt } from "../measures.ts";
import { protectSpaces } from "../typography.ts";
import { columnGrid } from "./column-grid.ts";
import { plainLines } from "./text-length.ts";

/** The width is handed out in this many portions, in steps of one to twelve. */
const PORTIONS = 96;
const STEPS = [1, 2, 3, 4, 6, 8, 12] as const;
/** Rows looked at; more would not change the picture. */
const ROWS = 60;
const EXCHANGES = 12;
/** A little more than the word, for borders and rounding. */
const WORD_ROOM = 1.02;
/** What a column without any text gives up at most: it keeps 2 cm for the pen. */
const EMPTY_COLUMN = 1134;
/** Given widths are kept unless others save at least this share of the table's height. */
const WORTHWHILE = 0.08;

interface Fit {
  grid: number[];
  /** False when some word is wider than its column can be. */
  wordsFit: boolean;
  /** Lines of all rows in these columns; 0 when there was nothing to weigh. */
  lines: number;
}

/** The words of each line of a cell, as widths in dxa with the space behind them. Rows whose cells span others are left out: they do not say where they need room. */
type Cell = readonly (readonly number[])[];
type Row = readonly Cell[];

/**
 * Column widths under which no word breaks and the table becomes low: every column keeps its longest word whole, the rest goes where it saves
 * most lines. The widths that came with the table stay when no word breaks in them and the gain is small or a column has no text to judge by.
 * A word of more than half the table breaks, whatever the type; it must not crush the other columns. When the words still do not fit in this type
 * size, the columns of the longest ones give way and all others keep theirs whole.
 * @param given whole widths; the sum stays
 * @param typeSize in half points
 * @param padding left and right of the text in a cell, in dxa
 */
export function fitColumns(table: TableContent, given: readonly number[], typeSize: number, padding: number): Fit {
  const points = typeSize / 2;
  const texts = table.rows.slice(0, ROWS).flatMap((row, index) => {
    const plain = row.length === given.length && row.every((cell) => (cell.colspan ?? 1) === 1 && (cell.rowspan ?? 1) === 1);
    const bold = index < table.headerRows || (table.totalRow === true && index === table.rows.length - 1);
    return plain ? [{ bold, cells: row.map((cell) => plainLines(cell.blocks).map(protectSpaces)) }] : [];
  });
  const words = given.map((_, column) => Math.max(0, ...texts.map(({ cells, bold }) => pt(longestWord(cells[column] ?? [], points, bold) * WORD_ROOM))));
  const whole = words.map((width, column) => (width === 0 ? Math.min(EMPTY_COLUMN, given[column] ?? 0) : Math.ceil(width) + padding));
  const total = sumOf(given);
  const least = sumOf(whole) <= total ? whole : whole.map((width) => Math.min(width, Math.floor(total / 2)));
  const givenFits = given.every((width, column) => width >= (least[column] ?? 0));
  if (givenFits && (texts.length < 2 || words.includes(0))) return { grid: [...given], wordsFit: true, lines: 0 };
  if (sumOf(least) > total) return { grid: columnGrid(levelled(least, total), total), wordsFit: false, lines: 0 };
  const rows: Row[] = texts.map(({ cells }) => cells.map((cell) => cell.map((line) => wordsOf(line).map((word) => pt(textWidth(`${word} `, points))))));
  const fitted = handOut(rows, least, total, padding);
  const keep = givenFits && height(rows, fitted, padding) > height(rows, given, padding) * (1 - WORTHWHILE);
  const grid = keep ? [...given] : fitted;
  return { grid, wordsFit: true, lines: height(rows, grid, padding) };
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** As much as each wants, where there is less: the widest give way first, down to the same width. */
function levelled(wanted: readonly number[], total: number): number[] {
  let left = total;
  let cap = total;
  for (const [index, width] of wanted.toSorted((a, b) => a - b).entries()) {
    cap = left / (wanted.length - index);
    if (width > cap) break;
    left -= width;
  }
  return wanted.map((width) => Math.min(width, cap));
}

/** Pieces between which a line may break; protected spaces hold "Baustein 1" and "57.000 €" together. */
const wordsOf = (line: string): string[] => line.split(/[^\S\u00a0]+|(?<=-)/).filter((word) => word !== "");

const longestWord = (lines: readonly string[], size: number, bold: boolean): number => Math.max(0, ...lines.flatMap(wordsOf).map((word) => textWidth(word, size, bold)));

/**
 * Starts from the least widths and gives portion after portion to the column where it makes the table lowest, then to the one where it saves most
 * lines in cells; what saves nothing is shared out.
 */
function handOut(rows: readonly Row[], least: readonly number[], total: number, padding: number): number[] {
  const widths = [...least];
  const portion = Math.max(1, Math.floor(total / PORTIONS));
  let left = total - sumOf(widths);
  for (const aim of ["rows", "cells"] as const) {
    for (;;) {
      const best = bestStep(rows, widths, { portion, most: Math.floor(left / portion), padding, aim });
      if (best === undefined) break;
      widths[best.column] = (widths[best.column] ?? 0) + best.portions * portion;
      left -= best.portions * portion;
    }
  }
  exchange(rows, widths, least, portion, padding);
  const used = sumOf(widths);
  const shared = widths.map((width) => width + Math.floor((width / used) * left));
  shared[0] = (shared[0] ?? 0) + total - sumOf(shared);
  return shared;
}

/** Moves portions between two columns as long as that saves lines; handing out alone stops at the first good place. */
function exchange(rows: readonly Row[], widths: number[], least: readonly number[], portion: number, padding: number): void {
  let score = scoreOf(rows, widths, padding);
  for (let round = 0; round < EXCHANGES; round += 1) {
    let best: { from: number; to: number; width: number; score: number } | undefined;
    for (const from of widths.keys()) {
      for (const to of widths.keys()) {
        for (const portions of STEPS) {
          const width = portions * portion;
          if (from === to || (widths[from] ?? 0) - width < (least[from] ?? 0)) break;
          const moved = widths.map((own, column) => (column === from ? own - width : column === to ? own + width : own));
          const then = scoreOf(rows, moved, padding);
          if (then < (best?.score ?? score)) best = { from, to, width, score: then };
        }
      }
    }
    if (best === undefined) return;
    widths[best.from] = (widths[best.from] ?? 0) - best.width;
    widths[best.to] = (widths[best.to] ?? 0) + best.width;
    score = best.score;
  }
}

/** Lines of the table first, lines of all its cells second. */
const scoreOf = (rows: readonly Row[], widths: readonly number[], padding: number): number =>
  rows.reduce((sum, row) => {
    const cells = row.map((cell, column) => lines(cell, widths[column] ?? 0, padding));
    return sum + Math.max(1, ...cells) * 100 + cells.reduce((a, b) => a + b, 0);
  }, 0);

interface Search {
  portion: number;
  most: number;
  padding: number;
  /** Lines of rows, which make the table low, or of all cells, which make it easy to read. */
  aim: "rows" | "cells";
}

/** The column, and how many portions for it, that saves most lines for its width. */
function bestStep(rows: readonly Row[], widths: readonly number[], { portion, most, padding, aim }: Search): { column: number; portions: number } | undefined {
  const now = rows.map((row) => row.map((cell, column) => lines(cell, widths[column] ?? 0, padding)));
  const tallest = now.map((row) => row.toSorted((a, b) => b - a));
  let best: { column: number; portions: number; gain: number } | undefined;
  for (const column of widths.keys()) {
    for (const portions of STEPS) {
      if (portions > most) break;
      const width = (widths[column] ?? 0) + portions * portion;
      const saved = rows.reduce((sum, row, index) => {
        const own = now[index]?.[column] ?? 1;
        const [first = 1, second = 1] = tallest[index] ?? [];
        if (aim === "rows" && (own !== first || first === second)) return sum;
        const then = own === 1 ? 1 : lines(row[column] ?? [], width, padding);
        return sum + own - (aim === "rows" ? Math.max(second, then) : then);
      }, 0);
      if (saved > 0 && (best === undefined || saved / portions > best.gain)) best = { column, portions, gain: saved / portions };
    }
  }
  return best;
}

/** Lines that a cell takes when its column is so wide: word after word, as a line breaks. */
function lines(cell: Cell, width: number, padding: number): number {
  const room = width - padding;
  let count = 0;
  for (const line of cell) {
    let used = 0;
    count += 1;
    for (const word of line) {
      if (used > 0 && used + word > room) {
        count += 1;
        used = 0;
      }
      used += word;
    }
  }
  return count;
}

const height = (rows: readonly Row[], widths: readonly number[], padding: number): number =>
  rows.reduce((sum, row) => sum + Math.max(1, ...row.map((cell, column) => lines(cell, widths[column] ?? 0, padding))), 0);
