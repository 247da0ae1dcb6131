import type { FieldValue } from "#app/domain/facts/field.ts";
import type { FactCommand } from "#app/domain/facts/commands.ts";
import type { Facts, TableId } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { rowsOf, sameValue, valueAt, type Cell } from "./cell.ts";

/** What one action changed, in a form that can be turned round. A pasted block is one step. */
type Change =
  | { kind: "set"; cell: Cell; before: FieldValue; after: FieldValue }
  | { kind: "add"; part: TableId; row: Id }
  | { kind: "remove"; part: TableId; row: Id }
  | { kind: "move"; part: TableId; row: Id; from: Id | null; to: Id | null }
  /** Input that was not taken; taking the step back takes it off the screen. */
  | { kind: "refused"; cell: Cell };

export type Step = readonly Change[];

/** What a list of commands changes, seen from the facts before it. */
export function changesOf(facts: Facts, commands: readonly FactCommand[]): Change[] {
  return commands.map((command): Change => {
    switch (command.do) {
      case "set":
        return { kind: "set", cell: { part: command.part, row: command.row, field: command.field }, before: valueAt(facts, command) ?? null, after: command.value as FieldValue };
      case "add":
      case "restore":
        return { kind: "add", part: command.part, row: command.row };
      case "remove":
        return { kind: "remove", part: command.part, row: command.row };
      case "move": {
        const rows = rowsOf(facts, command.part);
        const at = rows.findIndex((row) => row.id === command.row);
        return { kind: "move", part: command.part, row: command.row, from: rows[at + 1]?.id ?? null, to: command.before };
      }
    }
  });
}

/**
 * The commands that take a step back, last change first, and how many changes of others stand in the way: a cell that somebody else has
 * changed since is left alone.
 */
export function inverseOf(step: Step, facts: Facts, baseOf: (cell: Cell) => number): { commands: FactCommand[]; skipped: number } {
  const commands: FactCommand[] = [];
  let skipped = 0;
  for (const change of step.toReversed()) {
    if (change.kind === "set") {
      const present = valueAt(facts, change.cell);
      if (present === undefined) skipped += 1;
      else if (!sameValue(present, change.after)) skipped += 1;
      else commands.push({ do: "set", ...change.cell, value: change.before, base: baseOf(change.cell) });
    } else if (change.kind === "add") commands.push({ do: "remove", part: change.part, row: change.row });
    else if (change.kind === "remove") commands.push({ do: "restore", part: change.part, row: change.row });
    else if (change.kind === "move") commands.push({ do: "move", part: change.part, row: change.row, before: change.from });
  }
  return { commands, skipped };
}
