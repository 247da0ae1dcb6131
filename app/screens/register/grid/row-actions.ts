import type { FactCommand } from "#app/domain/facts/commands.ts";
import type { TableId } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { showToast } from "#app/ui/toast.tsx";
import { rowsOf } from "../store/cell.ts";
import { planFill } from "../store/fill.ts";
import type { RegisterStore } from "../store/register-store.ts";
import { HEAD, NEW, type GridShape, type Range } from "./position.ts";

/** Removes rows; a message offers to take it back instead of asking first. */
export function removeRows(store: RegisterStore, part: TableId, rows: readonly Id[]): void {
  const takeBack = store.act(rows.map((row): FactCommand => ({ do: "remove", part, row })));
  showToast({ text: rows.length === 1 ? "Zeile gelöscht." : `${rows.length} Zeilen gelöscht.`, action: { label: "Rückgängig", run: takeBack } });
}

/** Moves rows one place up or down together; rows at the edge stay. */
export function shiftRows(store: RegisterStore, part: TableId, rows: readonly Id[], direction: "up" | "down"): void {
  const order = rowsOf(store.snapshot().facts, part).map((row) => row.id);
  const first = order.indexOf(rows[0]!);
  const last = order.indexOf(rows.at(-1)!);
  const commands = direction === "up" ? shiftUp(order, first, last) : shiftDown(order, first, last);
  store.act(commands.map((command): FactCommand => ({ do: "move", part, ...command })));
}

/** Strg+D: the marked cells take the values of the first marked row; a single row takes those of the row above it. */
export function fillDown(store: RegisterStore, part: TableId, range: Range, shape: GridShape): void {
  const marked = range.rows.filter(isRow);
  const from = marked.length > 1 ? marked[0]! : shape.rows[shape.rows.indexOf(marked[0] ?? "") - 1];
  if (from === undefined || !isRow(from)) return;
  const commands = planFill({ part, from, rows: marked.filter((row) => row !== from), fields: range.fields }, store.snapshot().facts, store.baseOf);
  for (const { row, field } of commands) store.dropRefused({ part, row, field });
  store.act(commands);
}

const isRow = (row: Id): boolean => row !== HEAD && row !== NEW;

/** The neighbour jumps over the marked rows: one command, whatever their number. */
const shiftUp = (order: readonly Id[], first: number, last: number) => (first <= 0 ? [] : [{ row: order[first - 1]!, before: order[last + 1] ?? null }]);
const shiftDown = (order: readonly Id[], first: number, last: number) => (last === -1 || last >= order.length - 1 ? [] : [{ row: order[last + 1]!, before: order[first]! }]);
