import type { FactCommand } from "#app/domain/facts/commands.ts";
import type { TableId } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { cellOf, filledRow, rowsOf } from "./cell.ts";
import { clearMarks, visibleFacts, type RegisterState } from "./register-state.ts";

/** A row that holds nothing but refused input. It stands on this page only: for everybody else it would be an empty row. */
export interface UnsentRow {
  part: TableId;
  row: Id;
}

const isUnsent = (state: RegisterState, row: Id | null): boolean => state.unsent.some((unsent) => unsent.row === row);

const refusedOf = (state: RegisterState, row: Id): RegisterState["refused"] => Object.fromEntries(Object.entries(state.refused).filter(([key]) => cellOf(key).row === row));

const without = (state: RegisterState, row: Id): RegisterState => ({ ...state, unsent: state.unsent.filter((unsent) => unsent.row !== row) });

/** Rows whose last refused input was taken away are gone with it. */
export const withoutEmptyRows = (state: RegisterState): RegisterState => {
  const filled = state.unsent.filter(({ row }) => Object.keys(refusedOf(state, row)).length > 0);
  return filled.length === state.unsent.length ? state : { ...state, unsent: filled };
};

/** What of a command is for the server; `command` is missing where it concerns this page only. The first value that is taken makes the row for everybody. */
export function forServer(state: RegisterState, command: FactCommand): { state: RegisterState; command?: FactCommand } {
  switch (command.do) {
    case "add": {
      const empty = Object.values(command.values).every((value) => value === null);
      if (empty && Object.keys(refusedOf(state, command.row)).length > 0) return { state: { ...state, unsent: [...state.unsent, { part: command.part, row: command.row }] } };
      return { state, command: { ...command, before: placeFor(state, command.before) } };
    }
    case "set": {
      const unsent = state.unsent.find(({ row }) => row === command.row);
      if (!unsent) return { state, command };
      const cleared = clearMarks(state, command);
      return command.value === null ? { state: cleared } : { state: without(cleared, unsent.row), command: { do: "add", ...unsent, values: { [command.field]: command.value }, before: null } };
    }
    case "remove": {
      if (!isUnsent(state, command.row)) return rowsOf(visibleFacts(state), command.part).some(({ id }) => id === command.row) ? { state, command } : { state };
      const refused = refusedOf(state, command.row);
      const left = Object.fromEntries(Object.entries(state.refused).filter(([key]) => !(key in refused)));
      return { state: { ...without(state, command.row), refused: left, removed: { ...state.removed, [command.row]: { row: filledRow(command.part, command.row, {}), before: null, refused } } } };
    }
    case "restore": {
      const removed = state.removed[command.row];
      if (!removed) return { state };
      return removed.refused ? { state: { ...state, refused: { ...state.refused, ...removed.refused }, unsent: [...state.unsent, { part: command.part, row: command.row }] } } : { state, command };
    }
    case "move":
      return isUnsent(state, command.row) ? { state } : { state, command: { ...command, before: placeFor(state, command.before) } };
  }
}

/** Unsent rows stand at the end: what is put before one of them comes last for everybody. */
const placeFor = (state: RegisterState, before: Id | null): Id | null => (isUnsent(state, before) ? null : before);
