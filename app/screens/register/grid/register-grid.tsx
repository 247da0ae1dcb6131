import { useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from "react";
import type { Finding } from "#app/domain/checks/finding.ts";
import { fieldsOf, REGISTER, type TableId } from "#app/domain/facts/register.ts";
import { cellOf, keyOf, valueAt } from "../store/cell.ts";
import type { RegisterStore, Snapshot } from "../store/register-store.ts";
import { ActiveNote } from "./active-note.tsx";
import { CellEditor } from "./cell-editor.tsx";
import { findingsByCell } from "./cell-findings.ts";
import { ColumnGroups, useColumns } from "./column-groups.tsx";
import { clipboardOf } from "./clipboard-events.ts";
import { GridBody } from "./grid-body.tsx";
import { GridHead } from "./grid-head.tsx";
import { GridStatus } from "./grid-status.tsx";
import { GridToolbar } from "./grid-toolbar.tsx";
import { GridTotals } from "./grid-totals.tsx";
import { keyAction } from "./keys.ts";
import { HEAD, NEW, type Position } from "./position.ts";
import { fillDown, removeRows, shiftRows } from "./row-actions.ts";
import { useGrid } from "./use-grid.ts";
import "./grid.css";

export interface RegisterGridProps {
  part: TableId;
  store: RegisterStore;
  snapshot: Snapshot;
  mayWrite: boolean;
  findings: readonly Finding[];
  /** The cell that a link leads to. */
  goTo: Position | null;
  onHistory(): void;
}

/** One table of the register, to be worked in like a spreadsheet. */
export function RegisterGrid({ part, store, snapshot, mayWrite, findings, goTo, onHistory }: RegisterGridProps) {
  const { group, setGroup, columns } = useColumns(part, goTo);
  const grid = useGrid({ part, store, snapshot, mayWrite, goTo, columns });
  const { fields, rows, shape, range, active, edit, frame } = grid;
  const note = useRef<HTMLDivElement>(null);
  const [mayLeave, setMayLeave] = useState(false);

  /** Each move makes a position of its own, so that a note put out of the way with Esc is there again on the next visit. */
  const [putAway, setPutAway] = useState<Position | null>(null);
  const [inside, setInside] = useState(false);
  const findingsAt = useMemo(() => findingsByCell(findings), [findings]);
  const markedRows = range.rows.filter((row) => row !== HEAD && row !== NEW);
  const clipboard = clipboardOf({ part, store, shape, range, active, mayWrite, clear: grid.clear });
  const marks = useMemo(() => marksOf(part, snapshot), [part, snapshot]);

  const keys = (event: KeyboardEvent) => {
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
        else if (fieldsOf(part)[active.field]!.kind === "flag") answerFlag(action.replaceWith);
        else grid.begin(active, action.replaceWith);
        return;
      case "toggle":
        if (active.row === HEAD) grid.sortBy(active.field);
        else if (fieldsOf(part)[active.field]!.kind === "flag") grid.toggle(active);
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

  const toNote = () => note.current?.querySelector("button")?.focus();

  /** Reached with Tab, the first cell is where the keys go from then on. */
  const enter = (event: FocusEvent) => {
    setInside(true);
    const at = active ? undefined : pointed(event);
    if (at) grid.goToCell(at);
  };

  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget) && !note.current?.contains(relatedTarget)) setInside(false);
  };

  /** "j" and "n" answer a flag directly; Enter turns it. */
  const answerFlag = (typed: string | null) => {
    if (!active) return;
    if (typed === null) grid.toggle(active);
    else if (/^[jxn]$/i.test(typed) && active.row !== NEW) store.set({ part, row: active.row, field: active.field }, !/n/i.test(typed));
  };

  const press = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    if (event.button !== 0 || target.closest(".cell-input")) return;
    const number = target.closest<HTMLElement>("[data-row-number]")?.dataset["rowNumber"];
    if (number) {
      const from = grid.anchor && event.shiftKey ? rows.findIndex((row) => row.id === grid.anchor!.row) : rows.findIndex((row) => row.id === number);
      const to = rows.findIndex((row) => row.id === number);
      event.preventDefault();
      grid.selectRows(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id));
      return;
    }
    const at = pointed(event);
    if (!at) return;
    event.preventDefault();
    if (at.row === HEAD) return grid.sortBy(at.field);
    grid.goToCell(at, event.shiftKey);
    if (target.closest(".grid-flag-box")) grid.toggle(at);
  };
  const drag = (event: MouseEvent) => {
    const at = event.buttons === 1 && !edit ? pointed(event) : undefined;
    if (at && at.row !== HEAD && active && (at.row !== active.row || at.field !== active.field)) grid.goToCell(at, true);
  };

  const editing = edit
    ? {
        at: edit.at,
        editor: (
          <CellEditor
            field={fieldsOf(part)[edit.at.field]!}
            value={valueAt(snapshot.facts, { part, ...edit.at }) ?? null}
            text={edit.text}
            replaces={edit.replaces}
            facts={snapshot.facts}
            commitText={grid.commitText}
            commitValue={grid.commitValue}
            cancel={grid.cancel}
          />
        ),
      }
    : null;

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only watches whether the focus is in here
    <div className="grid" onFocus={enter} onBlur={leave}>
      <div className="grid-bar">
        <GridToolbar
          mayWrite={mayWrite}
          markedRows={markedRows.length}
          sorted={grid.sorting !== null}
          canUndo={snapshot.canUndo}
          canRedo={snapshot.canRedo}
          onAdd={() => grid.begin({ row: NEW, field: shape.fields[0]! }, null)}
          onRemove={() => removeRows(store, part, markedRows)}
          onShift={(direction) => shiftRows(store, part, markedRows, direction)}
          onUndo={() => store.undo()}
          onRedo={() => store.redo()}
          onUnsort={grid.unsort}
          onHistory={onHistory}
        />
        <GridStatus part={part} active={active} marks={marks} snapshot={snapshot} onGoTo={grid.goToCell} />
      </div>
      <ColumnGroups part={part} chosen={group} onChoose={setGroup} />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the grid inside holds the focus; events bubble up here from its cells */}
      <div className="grid-frame card" ref={frame} onKeyDown={keys} onMouseDown={press} onMouseMove={drag} onDoubleClick={(event) => dblclick(event)} {...clipboard}>
        <table role="grid" className="grid-table" aria-label={REGISTER[part].title} aria-rowcount={rows.length + 1} aria-multiselectable aria-describedby="tabellen-tasten">
          <GridHead fields={fields} sorting={grid.sorting} active={active} numbered />
          <GridBody part={part} fields={fields} rows={rows} snapshot={snapshot} findingsAt={findingsAt} active={active ?? firstCell()} range={range} mayWrite={mayWrite} editing={editing} />
          <GridTotals fields={fields} rows={rows} />
        </table>
        {mayWrite && rows.length === 0 ? <p className="grid-empty">Noch nichts eingetragen. Tippen Sie in die leere Zeile, oder kopieren Sie eine Tabelle in Excel und fügen Sie sie hier mit Strg+V ein.</p> : null}
      </div>
      <p id="tabellen-tasten" className="grid-keys muted">
        {mayWrite ? "Eingabe bearbeitet, Tab geht weiter, Strg+V fügt aus Excel ein. Esc und dann Tab verlässt die Tabelle." : "Sie können lesen und kopieren; Ihre Organisation ändert hier nichts. Esc und dann Tab verlässt die Tabelle."}
      </p>
      {active ? (
        <ActiveNote
          ref={note}
          part={part}
          active={active}
          findings={findingsAt(active.row, active.field)}
          store={store}
          snapshot={snapshot}
          mayWrite={mayWrite}
          editing={edit !== null}
          tellFindings={inside && putAway !== active}
          cell={() => grid.element(active)}
          onBack={() => grid.goToCell({ ...active })}
        />
      ) : null}
    </div>
  );

  function dblclick(event: MouseEvent) {
    const at = pointed(event);
    if (at && at.row !== HEAD && fieldsOf(part)[at.field]!.kind !== "flag") grid.begin(at, null);
  }

  /** Before anything is chosen, Tab enters the table at its first cell. */
  function firstCell(): Position | null {
    const row = shape.rows[1];
    return row ? { row, field: shape.fields[0]! } : null;
  }
}

/** The cells of this table that wait for the person. */
function marksOf(part: TableId, { state }: Snapshot): { refused: Position[]; conflicts: Position[] } {
  const here = (keys: string[]) => keys.map(cellOf).filter((cell) => cell.part === part && cell.row !== null).map((cell) => ({ row: cell.row!, field: cell.field }));
  return { refused: here(Object.keys(state.refused)), conflicts: here(Object.keys(state.conflicts)) };
}

/** The cell under the pointer; none while it is being edited, so that the mouse works inside the input. */
function pointed(event: MouseEvent | FocusEvent): Position | undefined {
  const target = (event.target as HTMLElement).closest<HTMLElement>("[data-row][data-field]");
  return target && target.dataset["editing"] === undefined ? { row: target.dataset["row"]!, field: target.dataset["field"]! } : undefined;
}
