import { isNumeric, type Field, type FieldValue } from "#app/domain/facts/field.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { AnyRow } from "../store/cell.ts";

/** A way of looking at a table. The order is fixed when people ask for it, so that no row jumps away while it is edited. */
export interface Sorting {
  field: string;
  direction: "ascending" | "descending";
  order: readonly Id[];
}

export function sortRows(rows: readonly AnyRow[], field: string, definition: Field, direction: Sorting["direction"], textOf: (value: FieldValue) => string): Sorting {
  const sign = direction === "ascending" ? 1 : -1;
  const compare = (a: FieldValue, b: FieldValue): number =>
    isNumeric(definition) ? (a as number) - (b as number) : definition.kind === "date" ? String(a).localeCompare(String(b)) : textOf(a).localeCompare(textOf(b), "de", { numeric: true });
  const sorted = rows.toSorted((a, b) => {
    const [left, right] = [a[field] ?? null, b[field] ?? null];
    // Empty cells stay at the end whichever way one looks.
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return sign * compare(left, right);
  });
  return { field, direction, order: sorted.map((row) => row.id) };
}

/** Rows as shown: sorted ones first, rows that came later at the end. */
export function viewRows(rows: readonly AnyRow[], sorting: Sorting | null): readonly AnyRow[] {
  if (!sorting) return rows;
  const rank = new Map(sorting.order.map((id, index) => [id, index]));
  return rows.toSorted((a, b) => (rank.get(a.id) ?? rank.size) - (rank.get(b.id) ?? rank.size));
}
