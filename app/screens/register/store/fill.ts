import type { FactCommand } from "#app/domain/facts/commands.ts";
import type { Facts, TableId } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { sameValue, valueAt, type Cell } from "./cell.ts";

type SetCommand = Extract<FactCommand, { do: "set" }>;

/** What repeating the values of one row in others does; cells that already hold them are left alone. */
export function planFill({ part, from, rows, fields }: { part: TableId; from: Id; rows: readonly Id[]; fields: readonly string[] }, facts: Facts, baseOf: (cell: Cell) => number): SetCommand[] {
  return rows.flatMap((row) =>
    fields.flatMap((field) => {
      const cell: Cell = { part, row, field };
      const value = valueAt(facts, { part, row: from, field }) ?? null;
      return sameValue(valueAt(facts, cell), value) ? [] : [{ do: "set" as const, ...cell, value, base: baseOf(cell) }];
    }),
  );
}
