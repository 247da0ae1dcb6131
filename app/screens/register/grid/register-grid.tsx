import { useMemo } from "react";
import type { Finding } from "#app/domain/checks/finding.ts";
import { fieldsOf, REGISTER, type TableId } from "#app/domain/facts/register.ts";
import { cellOf, valueAt } from "../store/cell.ts";
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
import { HEAD, NEW, type Position } from "./position.ts";
import { removeRows, shiftRows } from "./row-actions.ts";
import { useGrid } from "./use-grid.ts";
import { useGridInput } from "./use-grid-input.ts";
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
  const { cells, around, note, tellFindings } = useGridInput({ part, store, snapshot, mayWrite, grid });
  const findingsAt = useMemo(() => findingsByCell(findings), [findings]);
  const markedRows = range.rows.filter((row) => row !== HEAD && row !== NEW);
  const clipboard = clipboardOf({ part, store, shape, range, active, mayWrite, clear: grid.clear });
  const marks = useMemo(() => marksOf(part, snapshot), [part, snapshot]);

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
    <div className="grid" {...around}>
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
      <div className="grid-frame card" ref={frame} {...cells} {...clipboard}>
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
          tellFindings={tellFindings}
          cell={() => grid.element(active)}
          onBack={() => grid.goToCell({ ...active })}
        />
      ) : null}
    </div>
  );

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
