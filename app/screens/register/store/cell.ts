import type { FieldValue } from "#app/domain/facts/field.ts";
import { fieldsOf, type Facts, type PartId, type TableId } from "#app/domain/facts/register.ts";
import type { FactVersions } from "#app/domain/facts/commands.ts";
import type { Id } from "#app/domain/values/ids.ts";

/** One field of the register. `row` is null on sheets. */
export interface Cell {
  part: PartId;
  row: Id | null;
  field: string;
}

export type AnyRow = { id: Id } & Record<string, FieldValue>;
export type CellKey = string;

/** Ids and field names hold no slash, so this is unique. */
export const keyOf = (cell: Cell): CellKey => `${cell.part}/${cell.row ?? ""}/${cell.field}`;

export function cellOf(key: CellKey): Cell {
  const [part, row, field] = key.split("/") as [PartId, string, string];
  return { part, row: row === "" ? null : row, field };
}

export const rowsOf = (facts: Facts, part: PartId): AnyRow[] => facts[part as TableId] as unknown as AnyRow[];

/** What stands in a cell; undefined when the row is not there. */
export function valueAt(facts: Facts, cell: Cell): FieldValue | undefined {
  if (cell.row === null) return (facts[cell.part] as unknown as Record<string, FieldValue>)[cell.field];
  return rowsOf(facts, cell.part).find((row) => row.id === cell.row)?.[cell.field];
}

export const versionAt = (versions: FactVersions, cell: Cell): number => versions[cell.part]?.[cell.row ?? ""]?.[cell.field] ?? 0;

/** The facts with another value in one cell; unchanged when the row is not there. */
export function withValue(facts: Facts, cell: Cell, value: FieldValue): Facts {
  if (cell.row === null) return { ...facts, [cell.part]: { ...facts[cell.part], [cell.field]: value } };
  return withRows(facts, cell.part, (rows) => rows.map((row) => (row.id === cell.row ? { ...row, [cell.field]: value } : row)));
}

export const withRows = (facts: Facts, part: PartId, change: (rows: AnyRow[]) => AnyRow[]): Facts => ({ ...facts, [part]: change(rowsOf(facts, part)) });

export function withVersion(versions: FactVersions, cell: Cell, version: number): FactVersions {
  const part = versions[cell.part] ?? {};
  const row = part[cell.row ?? ""] ?? {};
  return { ...versions, [cell.part]: { ...part, [cell.row ?? ""]: { ...row, [cell.field]: version } } };
}

export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((entry, index) => entry === b[index]);
  return a === b;
}

/** A row with every field of its table, empty where `values` has none. */
export const filledRow = (part: TableId, id: Id, values: Readonly<Record<string, FieldValue>>): AnyRow =>
  ({ ...Object.fromEntries(Object.keys(fieldsOf(part)).map((field) => [field, values[field] ?? null])), id }) as AnyRow;
