import type { FactCommand } from "#app/domain/facts/commands.ts";
import type { TableId } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { showToast } from "#app/ui/toast.tsx";
import { rowsOf } from "../store/cell.ts";
import type { RegisterStore } from "../store/register-store.ts";

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

/** The neighbour jumps over the marked rows: one command, whatever their number. */
const shiftUp = (order: readonly Id[], first: number, last: number) => (first <= 0 ? [] : [{ row: order[first - 1]!, before: order[last + 1] ?? null }]);
const shiftDown = (order: readonly Id[], first: number, last: number) => (last === -1 || last >= order.length - 1 ? [] : [{ row: order[last + 1]!, before: order[first]! }]);
