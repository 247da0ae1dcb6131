import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { parseField, type FieldValue } from "#app/domain/facts/field.ts";
import { fieldsOf, type TableId } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { cellText, visibleInput } from "../cell-text.ts";
import { keyOf, rowsOf, sameValue, valueAt, type Cell } from "../store/cell.ts";
import { findRow } from "../store/find-row.ts";
import { newId } from "../../new-id.ts";
import type { RegisterStore, Snapshot } from "../store/register-store.ts";
import { HEAD, move, NEW, rangeBetween, type GridShape, type Motion, type Position, type Range } from "./position.ts";
import type { Leave } from "./text-editor.tsx";
import { sortRows, viewRows, type Sorting } from "./view-order.ts";

/** A cell being edited. */
export interface CellEdit {
  at: Position;
  /** What stands in the input at first. */
  text: string;
  /** The version that the person saw when they began; a change by others meanwhile becomes a conflict, not a silent loss. */
  base: number;
  /** Began by typing: what stood there is replaced. */
  replaces: boolean;
}

export interface GridOptions {
  part: TableId;
  store: RegisterStore;
  snapshot: Snapshot;
  mayWrite: boolean;
  goTo: Position | null;
  /** The columns shown, in their order. */
  columns: readonly string[];
}

/** Everything that happens in a table of the register apart from drawing it. */
export function useGrid({ part, store, snapshot, mayWrite, goTo, columns }: GridOptions) {
  const fields = useMemo(() => columns.map((name) => [name, fieldsOf(part)[name]!] as const), [part, columns]);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [active, setActive] = useState<Position | null>(null);
  const [anchor, setAnchor] = useState<Position | null>(null);
  const [edit, setEdit] = useState<CellEdit | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  /** Set whenever the active cell moved by the person's own doing: then it takes the focus. */
  const wantsFocus = useRef(false);
  /** What stands in the input by now. */
  const typed = useRef("");

  const rows = useMemo(() => viewRows(rowsOf(snapshot.facts, part), sorting), [snapshot.facts, part, sorting]);
  const shape = useMemo<GridShape>(() => ({ rows: [HEAD, ...rows.map((row) => row.id), ...(mayWrite ? [NEW] : [])], fields: fields.map(([name]) => name) }), [rows, fields, mayWrite]);
  const range = useMemo(() => rangeBetween(anchor, active, shape), [anchor, active, shape]);

  const cellAt = useCallback((position: Position): Cell => ({ part, row: position.row, field: position.field }), [part]);
  const element = useCallback((position: Position | null) => (position ? (frame.current?.querySelector<HTMLElement>(`[data-row="${position.row}"][data-field="${position.field}"]`) ?? null) : null), []);

  const goToCell = useCallback((position: Position, extend = false) => {
    wantsFocus.current = true;
    setActive(position);
    if (!extend) setAnchor(position);
  }, []);

  useEffect(() => {
    if (!wantsFocus.current || edit) return;
    wantsFocus.current = false;
    element(active)?.focus();
  }, [active, edit, element]);

  // A link may name only the column; a row that is gone leads to the first one.
  const lines = useRef(shape.rows);
  useEffect(() => {
    lines.current = shape.rows;
  });
  useEffect(() => {
    if (goTo) goToCell({ row: lines.current.includes(goTo.row) ? goTo.row : (lines.current[1] ?? HEAD), field: goTo.field });
  }, [goTo, goToCell]);

  // The row of the active cell may be removed, here or by somebody else: the one that moves up takes its place.
  const lastAt = useRef(0);
  const at = active === null ? -1 : shape.rows.indexOf(active.row);
  useEffect(() => {
    if (at > 0) lastAt.current = at;
    if (!active || at !== -1) return;
    const row = shape.rows[Math.min(lastAt.current, shape.rows.length - 1)];
    const next = row === undefined || row === HEAD ? null : { row, field: active.field };
    setActive(next);
    setAnchor(next);
  }, [active, at, shape]);

  // So may the row that is being edited: what was typed has no place any more, and the person learns of it.
  useEffect(() => {
    if (!edit || shape.rows.includes(edit.at.row)) return;
    // oxlint-disable-next-line react/set-state-in-effect -- comes from outside, as the row's removal does; drawing alone must not tell anybody anything
    setEdit(null);
    store.tellGone(typed.current);
  }, [edit, shape, store]);

  const step = useCallback(
    (from: Position, motion: Motion, extend = false): boolean => {
      const to = move(from, motion, shape);
      if (to) goToCell(to, extend);
      return to !== undefined;
    },
    [shape, goToCell],
  );

  const begin = useCallback(
    (at: Position, replaceWith: string | null) => {
      if (!mayWrite || at.row === HEAD) return;
      const cell = cellAt(at);
      const { state, facts } = store.snapshot();
      const refused = state.refused[keyOf(cell)];
      const text = replaceWith ?? (refused ? visibleInput(refused.input) : null) ?? cellText(fieldsOf(part)[at.field]!, valueAt(facts, cell) ?? null, facts);
      typed.current = text;
      setEdit({ at, text, base: store.baseOf(cell), replaces: replaceWith !== null });
      goToCell(at);
      wantsFocus.current = false;
    },
    [mayWrite, cellAt, store, part, goToCell],
  );

  /** Ends editing and goes on from where the value now stands. */
  const leave = useCallback(
    (at: Position, how: Leave) => {
      setEdit(null);
      if (how === "stay") {
        setActive(at);
        setAnchor(at);
      } else goToCell(move(at, how, withRow(shape, at.row)) ?? at);
    },
    [shape, goToCell],
  );

  /** Stores a value; in the empty line at the end this makes a new row. Returns where the value stands. */
  const keep = useCallback(
    (at: Position, value: FieldValue, base: number): Position => {
      if (at.row !== NEW) {
        store.set(cellAt(at), value, base);
        return at;
      }
      if (value === null) return at;
      const row = newId();
      store.act([{ do: "add", part, row, values: { [at.field]: value }, before: null }]);
      return { row, field: at.field };
    },
    [store, cellAt, part],
  );

  const commitText = useCallback(
    (text: string, how: Leave) => {
      if (!edit) return;
      const { at, base } = edit;
      const parsed = parseField(fieldsOf(part)[at.field]!, text, findRow(store.snapshot().facts));
      if ("value" in parsed) {
        leave(keep(at, parsed.value, base), how);
        return;
      }
      // Even input that does not fit makes the new row, so that it has a place to be corrected in.
      const stands = at.row === NEW ? { row: newId(), field: at.field } : at;
      store.act(at.row === NEW ? [{ do: "add", part, row: stands.row, values: {}, before: null }] : [], [{ cell: cellAt(stands), input: text, problem: parsed.problem }]);
      setEdit(null);
      // Stays on the cell: the sentence below it says how to write it.
      if (how === "stay") setActive(stands);
      else goToCell(stands);
    },
    [edit, part, store, keep, leave, goToCell, cellAt],
  );

  const commitValue = useCallback(
    (value: FieldValue, how: Leave) => {
      if (!edit) return;
      // A choice stays where it is: people look at what they chose.
      const stands = keep(edit.at, value, edit.base);
      if (how !== "down") return leave(stands, how);
      setEdit(null);
      goToCell(stands);
    },
    [edit, keep, leave, goToCell],
  );

  const cancel = useCallback(() => {
    if (!edit) return;
    setEdit(null);
    goToCell(edit.at);
  }, [edit, goToCell]);

  const type = useCallback((text: string) => {
    typed.current = text;
  }, []);

  /** Ends editing because of a press elsewhere in the table, and keeps what was typed. */
  const letGo = useCallback(() => {
    if (edit) element(edit.at)?.querySelector<HTMLElement>(".cell-input")?.blur();
  }, [edit, element]);

  const clear = useCallback(
    (cells: Range) => {
      if (!mayWrite) return;
      const { facts } = store.snapshot();
      const all = cells.rows.filter((row) => row !== HEAD && row !== NEW).flatMap((row) => cells.fields.map((field): Cell => ({ part, row, field })));
      for (const cell of all) store.dropRefused(cell);
      store.act(all.filter((cell) => !sameValue(valueAt(facts, cell), null)).map((cell) => ({ do: "set", ...cell, value: null, base: store.baseOf(cell) })));
    },
    [mayWrite, store, part],
  );

  /** Flags: nothing → ja → nein → ja. */
  const toggle = useCallback(
    (at: Position) => {
      if (!mayWrite || at.row === HEAD) return;
      const cell = cellAt(at);
      const stands = keep(at, !(at.row === NEW ? false : valueAt(store.snapshot().facts, cell) === true), store.baseOf(cell));
      if (stands.row !== at.row) goToCell(stands);
    },
    [mayWrite, cellAt, store, keep, goToCell],
  );

  const sortBy = useCallback(
    (name: string) => {
      const field = fieldsOf(part)[name]!;
      const { facts } = store.snapshot();
      setSorting((before) => {
        if (before?.field === name && before.direction === "descending") return null;
        const direction = before?.field === name ? "descending" : "ascending";
        return sortRows(rowsOf(facts, part), name, field, direction, (value) => cellText(field, value, facts));
      });
    },
    [part, store],
  );

  return { fields, rows, shape, range, active, anchor, edit, sorting, frame, element, goToCell, step, begin, commitText, commitValue, cancel, type, letGo, clear, toggle, sortBy, unsort: () => setSorting(null), selectRows: (ids: readonly Id[]) => selectRows(ids, shape, setAnchor, goToCell) };
}

export type Grid = ReturnType<typeof useGrid>;

/** The shape as it will be when a row that was just added is drawn. */
const withRow = (shape: GridShape, row: Id): GridShape => (shape.rows.includes(row) ? shape : { ...shape, rows: [...shape.rows.filter((other) => other !== NEW), row, NEW] });

/** Marks whole rows. */
function selectRows(ids: readonly Id[], shape: GridShape, setAnchor: (position: Position) => void, goToCell: (position: Position, extend: boolean) => void): void {
  const [first, last] = [ids[0], ids.at(-1)];
  if (!first || !last) return;
  setAnchor({ row: first, field: shape.fields[0]! });
  goToCell({ row: last, field: shape.fields.at(-1)! }, true);
}
