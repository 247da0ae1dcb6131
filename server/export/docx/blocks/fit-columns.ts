import type { TableContent } from "#app/document-model/content.ts";
import { pt } from "../measures.ts";
import { textWidthInEm } from "../text-width.ts";
import { columnGrid } from "./column-grid.ts";
import { plainLines } from "./text-length.ts";

/** The width is handed out in this many portions, in steps of one to twelve. */
const PORTIONS = 96;
const STEPS = [1, 2, 3, 4, 6, 8, 12] as const;
/** Rows looked at; more would not change the picture. */
const ROWS = 200;
/** Word wrapping leaves some of each line empty. */
const FILL = 0.94;
/** A little more than the word, for the coarseness of the width table; bold words in heads need more. */
const WORD_ROOM = 1.06;
const HEAD_WORD_ROOM = 1.14;
/** What a column without any text gives up at most: it keeps 2 cm for the pen. */
const EMPTY_COLUMN = 1134;
/** Given widths are kept unless others save at least this share of the table's height. */
const WORTHWHILE = 0.08;

/** Lines of text of each cell, as widths in dxa; rows whose cells span columns or rows are left out, for they do not say where they need room. */
type Row = readonly (readonly number[])[];

/**
 * Column widths under which no word breaks and the table becomes low: every column keeps its longest word whole, the rest goes where it saves
 * most lines. The widths that came with the table stay when no word breaks in them and the gain is small or a column has no text to judge by.
 * When not even the words fit in this type size, the columns are as wide in proportion as their words.
 * @param given whole widths; the sum stays
 * @param typeSize in half points
 * @param padding left and right of the text in a cell, in dxa
 */
export function fitColumns(table: TableContent, given: readonly number[], typeSize: number, padding: number): { grid: number[]; wordsFit: boolean } {
  const em = pt(typeSize / 2);
  const texts = table.rows.slice(0, ROWS).flatMap((row) => {
    const plain = row.length === given.length && row.every((cell) => (cell.colspan ?? 1) === 1 && (cell.rowspan ?? 1) === 1);
    return plain ? [row.map((cell) => plainLines(cell.blocks))] : [];
  });
  const room = (row: number) => em * (row < table.headerRows ? HEAD_WORD_ROOM : WORD_ROOM);
  const words = given.map((_, column) => Math.max(0, ...texts.map((row, index) => longestWord(row[column] ?? []) * room(index))));
  const least = words.map((width, column) => (width === 0 ? Math.min(EMPTY_COLUMN, given[column] ?? 0) : Math.ceil(width) + padding));
  const givenFits = given.every((width, column) => width >= (least[column] ?? 0));
  if (givenFits && (texts.length < 2 || words.includes(0))) return { grid: [...given], wordsFit: true };
  if (sumOf(least) > sumOf(given)) return { grid: columnGrid(least, sumOf(given)), wordsFit: false };
  const rows: Row[] = texts.map((row) => row.map((cell) => cell.map((line) => textWidthInEm(line) * em)));
  const fitted = handOut(rows, least, sumOf(given), padding);
  const keep = givenFits && height(rows, fitted, padding) > height(rows, given, padding) * (1 - WORTHWHILE);
  return { grid: keep ? [...given] : fitted, wordsFit: true };
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

const longestWord = (lines: readonly string[]): number => Math.max(0, ...lines.flatMap((line) => line.split(/[\s-]+/)).map(textWidthInEm));

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
  const used = sumOf(widths);
  const shared = widths.map((width) => width + Math.floor((width / used) * left));
  shared[0] = (shared[0] ?? 0) + total - sumOf(shared);
  return shared;
}

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

/** Lines that a cell takes when its column is so wide. */
function lines(cell: readonly number[], width: number, padding: number): number {
  const room = Math.max(1, width - padding);
  return cell.reduce((sum, line) => sum + (line <= room ? 1 : Math.ceil(line / (room * FILL))), 0);
}

const height = (rows: readonly Row[], widths: readonly number[], padding: number): number =>
  rows.reduce((sum, row) => sum + Math.max(1, ...row.map((cell, column) => lines(cell, widths[column] ?? 0, padding))), 0);
