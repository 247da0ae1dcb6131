import type { Id } from "#app/domain/values/ids.ts";

/** The line above the first row and the empty line below the last one take part in moving around like rows. */
export const HEAD = "head";
export const NEW = "new";

/** A cell by what it is, not by where it stands: rows come, go and move while people work. */
export interface Position {
  row: Id;
  field: string;
}

/** Rows and columns as shown. */
export interface GridShape {
  /** With HEAD first and, where rows may be added, NEW last. */
  rows: readonly Id[];
  fields: readonly string[];
}

/** Rows that one press of Bild↑ or Bild↓ moves. */
const PAGE = 12;

export type Motion = "up" | "down" | "left" | "right" | "row-start" | "row-end" | "first" | "last" | "page-up" | "page-down" | "top" | "bottom" | "next" | "previous";

/** Where a motion leads; undefined when `next` or `previous` lead out of the table. */
export function move(from: Position, motion: Motion, shape: GridShape): Position | undefined {
  const row = Math.max(0, shape.rows.indexOf(from.row));
  const column = Math.max(0, shape.fields.indexOf(from.field));
  const lastRow = shape.rows.length - 1;
  const lastColumn = shape.fields.length - 1;
  const firstRow = Math.min(1, lastRow);
  const at = (toRow: number, toColumn: number): Position => ({ row: shape.rows[clamp(toRow, lastRow)]!, field: shape.fields[clamp(toColumn, lastColumn)]! });
  switch (motion) {
    case "up":
      return at(row - 1, column);
    case "down":
      return at(row + 1, column);
    case "left":
      return at(row, column - 1);
    case "right":
      return at(row, column + 1);
    case "row-start":
      return at(row, 0);
    case "row-end":
      return at(row, lastColumn);
    case "first":
      return at(firstRow, 0);
    case "last":
      return at(lastRow, lastColumn);
    case "top":
      return at(firstRow, column);
    case "bottom":
      return at(lastRow, column);
    case "page-up":
      return at(Math.max(firstRow, row - PAGE), column);
    case "page-down":
      return at(row + PAGE, column);
    case "next":
      return column < lastColumn ? at(row, column + 1) : row < lastRow ? at(row + 1, 0) : undefined;
    case "previous":
      return column > 0 ? at(row, column - 1) : row > 0 ? at(row - 1, lastColumn) : undefined;
  }
}

const clamp = (value: number, last: number): number => Math.min(Math.max(value, 0), last);

/** The rectangle between two cells. */
export interface Range {
  rows: readonly Id[];
  fields: readonly string[];
}

/** The marked cells; head and new line never belong to a mark of more than one cell. */
export function rangeBetween(anchor: Position | null, active: Position | null, shape: GridShape): Range {
  if (!active) return { rows: [], fields: [] };
  const [fromRow, toRow] = sorted(shape.rows.indexOf((anchor ?? active).row), shape.rows.indexOf(active.row));
  const [fromField, toField] = sorted(shape.fields.indexOf((anchor ?? active).field), shape.fields.indexOf(active.field));
  const rows = shape.rows.slice(Math.max(fromRow, 0), toRow + 1);
  return { rows: rows.length > 1 ? rows.filter((row) => row !== HEAD && row !== NEW) : rows, fields: shape.fields.slice(Math.max(fromField, 0), toField + 1) };
}

const sorted = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a]);
