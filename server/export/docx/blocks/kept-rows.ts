import type { TableContent } from "#app/document-model/content.ts";
import { characters } from "./text-length.ts";

/** A table with no more rows and text than this stays on one page. */
const WHOLE = { rows: 7, characters: 900 };
/** A longer one has at least this many rows on the page where it begins, and on the one where it ends. */
const COMPANY = { first: 2, last: 3 };

/**
 * The rows that stay with the one below: all of a small table; of others the head with the first rows, so that the caption, which stays with the
 * head, takes them along, and the last rows, so that none is left over on a page of its own. With `noteFollows` the last row keeps its note.
 */
export function keptRows(table: TableContent, noteFollows: boolean): boolean[] {
  const body = table.rows.length - table.headerRows;
  const small = body <= WHOLE.rows && table.rows.every((row) => row.every((cell) => cell.blocks.length <= 1)) && sum(table.rows.flatMap((row) => row.map((cell) => characters(cell.blocks)))) <= WHOLE.characters;
  const last = table.rows.length - 1;
  return table.rows.map((_, row) => {
    if (row === last) return noteFollows;
    return small || row < table.headerRows + COMPANY.first - 1 || row > last - COMPANY.last;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
