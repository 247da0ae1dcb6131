import type { Row, Story, Table } from "../story/story.ts";
import type { Candidate } from "./candidate.ts";
import { isAboveCaptions, textOfCell } from "./cells.ts";
import { ROW_NUMBER } from "./patterns.ts";

/** Rows of a table that are alike and blank: one for each entry of a list. */
export interface RowGroup {
  id: string;
  story: Story;
  table: Table;
  rows: readonly Row[];
  /** For each blank of a row its places, row by row. */
  columns: readonly (readonly Candidate[])[];
}

/** @param candidates all blanks of the form; what a group takes is not to be counted twice. */
export function findRowGroups(stories: readonly Story[], candidates: readonly Candidate[]): RowGroup[] {
  return stories.flatMap((story) => story.tables.flatMap((table) => groupsOf(story, table, candidates.filter((candidate) => candidate.story === story))));
}

function groupsOf(story: Story, table: Table, candidates: readonly Candidate[]): RowGroup[] {
  const head = table.rows.findIndex((row) => row.cells.length > 1 && row.cells.filter((cell) => textOfCell(cell) !== "").length >= Math.max(2, row.cells.length - 1));
  if (head < 0) return [];
  const groups: RowGroup[] = [];
  let at = head + 1;
  while (at < table.rows.length) {
    const first = table.rows[at]!;
    const shape = shapeOf(first, candidates);
    const other = table.rows.findIndex((row, index) => index > at && shapeOf(row, candidates) !== shape);
    const end = other < 0 ? table.rows.length : other;
    const isSigned = end === at + 1 && blanksOf(first, candidates).every(({ kind }) => kind !== "cell") && isAboveCaptions(first.cells[0]!);
    if (shape !== undefined && !isSigned && first.cells.length === table.rows[head]!.cells.length) {
      const rows = table.rows.slice(at, end);
      const blanks = rows.map((row) => blanksOf(row, candidates));
      groups.push({ id: `tabelle-${table.number}${groups.length > 0 ? `-${groups.length + 1}` : ""}`, story, table, rows, columns: blanks[0]!.map((_first, column) => blanks.map((row) => row[column]!)) });
      at = end;
    } else at += 1;
  }
  return groups;
}

/** Blank cells and running numbers only; undefined for a row with words of its own. */
function shapeOf(row: Row, candidates: readonly Candidate[]): string | undefined {
  const blanks = blanksOf(row, candidates);
  const shapes = row.cells.map((cell) => {
    const inside = blanks.filter((candidate) => cell.paragraphs.some(({ index }) => index === candidate.span.from.paragraph));
    const text = textOfCell(cell);
    if (inside.length > 0 && inside.every(({ kind, name }) => kind === "cell" || name === undefined)) return hasOwnWords(text, inside) ? undefined : `b${inside.length}`;
    if (inside.length > 0) return hasOwnWords(text, inside) ? undefined : `b${inside.length}`;
    return text === "" ? "e" : ROW_NUMBER.test(text) ? "n" : undefined;
  });
  return blanks.length === 0 || (blanks.length < 2 && !shapes.includes("n")) || shapes.includes(undefined) || blanks.some(({ kind }) => kind === "alternatives") ? undefined : shapes.join(" ");
}

/** Words beside the blanks of the cell: then the row is one of its kind. */
function hasOwnWords(text: string, inside: readonly Candidate[]): boolean {
  const filled = inside.reduce((rest, { story, span }) => rest.replace(story.paragraphs[span.from.paragraph]!.text.slice(span.from.at, span.to.paragraph === span.from.paragraph ? span.to.at : undefined).trim(), ""), text);
  return /\p{L}{4}/u.test(filled);
}

const blanksOf = (row: Row, candidates: readonly Candidate[]): Candidate[] => {
  const own = new Set(row.cells.flatMap((cell) => cell.paragraphs.map(({ index }) => index)));
  return candidates.filter(({ span }) => own.has(span.from.paragraph));
};
