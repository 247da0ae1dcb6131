import { columnWidths } from "./column-widths.ts";
import type { TableCell, TableContent } from "./content.ts";
import { textInlines } from "./text-inlines.ts";

export const textCell = (text: string): TableCell => ({ blocks: [{ kind: "paragraph", inlines: textInlines(text) }] });

export interface PlainTable {
  description: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Columns that hold figures. */
  right: readonly number[];
  total?: readonly string[];
}

/** A table of plain texts with widths from its content, one repeating head row and an optional row of sums. */
export function plainTable({ description, head, rows, right, total }: PlainTable): TableContent {
  const all = [head, ...rows, ...(total ? [total] : [])];
  return {
    description,
    columns: columnWidths(head.map((_, index) => all.map((row) => row[index]!))).map((width, index) => ({ width, align: right.includes(index) ? "right" : "left" })),
    headerRows: 1,
    rows: all.map((row) => row.map(textCell)),
    ...(total ? { totalRow: true } : {}),
  };
}
