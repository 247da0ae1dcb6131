import { useRef, useState, type FocusEvent, type FormEvent, type KeyboardEvent, type MouseEvent } from "react";
import { fieldsOf, type TableId } from "#app/domain/facts/register.ts";
import { keyOf } from "../store/cell.ts";
import type { RegisterStore, Snapshot } from "../store/register-store.ts";
import { keyAction } from "./keys.ts";
import { HEAD, NEW, type Position } from "./position.ts";
import { fillDown } from "./row-actions.ts";
import type { Grid } from "./use-grid.ts";

export interface GridInputOptions {
  part: TableId;
  store: RegisterStore;
  snapshot: Snapshot;
  mayWrite: boolean;
  grid: Grid;
}

/** What keys, mouse and focus do in a table of the register. Events of its cells bubble up to the frame. */
export function useGridInput({ part, store, snapshot, mayWrite, grid }: GridInputOptions) {
  const { active, edit, range, rows, shape } = grid;
  const note = useRef<HTMLDivElement>(null);
  const [mayLeave, setMayLeave] = useState(false);
  /** Each move makes a position of its own, so that a note put out of the way with Esc is there again on the next visit. */
  const [putAway, setPutAway] = useState<Position | null>(null);
  const [inside, setInside] = useState(false);

  const isFlag = (at: Position): boolean => fieldsOf(part)[at.field]!.kind === "flag";
  const toNote = () => note.current?.querySelector("button")?.focus();

  /** "j" and "n" answer a flag directly; Enter turns it. */
  const answerFlag = (at: Position, typed: string | null) => {
    if (typed === null) grid.toggle(at);
    else if (/^[jxn]$/i.test(typed) && at.row !== NEW) store.set({ part, row: at.row, field: at.field }, !/n/i.test(typed));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (edit || !active) return;
    const action = keyAction(event);
    if (!action) return;
    if (action.do === "move" && event.key === "Tab" && (mayLeave || !grid.step(active, action.motion))) return;
    event.preventDefault();
    setMayLeave(action.do === "leave");
    switch (action.do) {
      case "move":
        if (event.key !== "Tab") grid.step(active, action.motion, action.extend);
        return;
      case "edit":
        if (active.row === HEAD) grid.sortBy(active.field);
        else if (action.replaceWith === null && keyOf({ part, ...active }) in snapshot.state.conflicts) toNote();
        else if (isFlag(active)) answerFlag(active, action.replaceWith);
        else grid.begin(active, action.replaceWith);
        return;
      case "toggle":
        if (active.row === HEAD) grid.sortBy(active.field);
        else if (isFlag(active)) grid.toggle(active);
        // Typing a blank begins like any other character, only that no value begins with one.
        else grid.begin(active, "");
        return;
      case "clear":
        return grid.clear(range);
      case "fill-down":
        if (mayWrite) fillDown(store, part, range, shape);
        return;
      case "undo":
        return store.undo();
      case "redo":
        return store.redo();
      case "select-all":
        return grid.selectRows(rows.map((row) => row.id));
      case "note":
        return toNote();
      case "leave":
        return setPutAway(active);
    }
  };

  const onMouseDown = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    if (event.button !== 0 || target.closest(".cell-input")) return;
    const number = target.closest<HTMLElement>("[data-row-number]")?.dataset["rowNumber"];
    if (number) {
      const from = grid.anchor && event.shiftKey ? rows.findIndex((row) => row.id === grid.anchor!.row) : rows.findIndex((row) => row.id === number);
      const to = rows.findIndex((row) => row.id === number);
      event.preventDefault();
      grid.letGo();
      grid.selectRows(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id));
      return;
    }
    const at = pointed(event);
    if (!at) return;
    event.preventDefault();
    grid.letGo();
    if (at.row === HEAD) return grid.sortBy(at.field);
    grid.goToCell(at, event.shiftKey);
    if (target.closest(".grid-flag-box")) grid.toggle(at);
  };

  const onInput = (event: FormEvent) => grid.type((event.target as HTMLInputElement).value);

  const onMouseMove = (event: MouseEvent) => {
    const at = event.buttons === 1 && !edit ? pointed(event) : undefined;
    if (at && at.row !== HEAD && active && (at.row !== active.row || at.field !== active.field)) grid.goToCell(at, true);
  };

  const onDoubleClick = (event: MouseEvent) => {
    const at = pointed(event);
    if (at && at.row !== HEAD && !isFlag(at)) grid.begin(at, null);
  };

  /** Reached with Tab, the first cell is where the keys go from then on. */
  const onFocus = (event: FocusEvent) => {
    setInside(true);
    const at = active ? undefined : pointed(event);
    if (at) grid.goToCell(at);
  };

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget) && !note.current?.contains(relatedTarget)) setInside(false);
  };

  return {
    /** For the frame of the table. */
    cells: { onKeyDown, onInput, onMouseDown, onMouseMove, onDoubleClick },
    /** For everything that belongs to the table. */
    around: { onFocus, onBlur },
    /** The note below the chosen cell, and whether it says what the rules find. */
    note,
    tellFindings: inside && putAway !== active,
  };
}

/** The cell under the pointer; none while it is being edited, so that the mouse works inside the input. */
function pointed(event: MouseEvent | FocusEvent): Position | undefined {
  const target = (event.target as HTMLElement).closest<HTMLElement>("[data-row][data-field]");
  return target && target.dataset["editing"] === undefined ? { row: target.dataset["row"]!, field: target.dataset["field"]! } : undefined;
}
