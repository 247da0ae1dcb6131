import { columnWidths } from "./column-widths.ts";
import type { Inline, TableCell, TableContent } from "./content.ts";
import { textInlines } from "./text-inlines.ts";

export const textCell = (text: string): TableCell => ({ blocks: [{ kind: "paragraph", inlines: textInlines(text) }] });

/** A text, or one that stands out or carries a footnote. */
export type PlainCell = string | { text: string; bold?: true; note?: string };

interface PlainTable {
  description: string;
  head: readonly string[];
  rows: readonly (readonly PlainCell[])[];
  /** Columns that hold figures. */
  right: readonly number[];
  total?: readonly PlainCell[];
}

/** A table of plain texts with widths from its content, one repeating head row and an optional row of sums. */
export function plainTable({ description, head, rows, right, total }: PlainTable): TableContent {
  const all = [head, ...rows, ...(total ? [total] : [])];
  return {
    description,
    columns: columnWidths(head.map((_, index) => all.map((row) => plainText(row[index]!)))).map((width, index) => ({ width, align: right.includes(index) ? "right" : "left" })),
    headerRows: 1,
    rows: all.map((row) => row.map(cellOf)),
    ...(total ? { totalRow: true } : {}),
  };
}

const plainText = (cell: PlainCell): string => (typeof cell === "string" ? cell : cell.text);

function cellOf(cell: PlainCell): TableCell {
  if (typeof cell === "string") return textCell(cell);
  const inlines = textInlines(cell.text).map((inline): Inline => (cell.bold && inline.kind === "text" ? { ...inline, bold: true } : inline));
  return { blocks: [{ kind: "paragraph", inlines: cell.note === undefined ? inlines : [...inlines, { kind: "footnote", text: cell.note }] }] };
}
