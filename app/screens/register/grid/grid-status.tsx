import { CircleAlert, GitCompareArrows } from "lucide-react";
import { fieldsOf, type TableId } from "#app/domain/facts/register.ts";
import { Button } from "#app/ui/button.tsx";
import { cellText } from "../cell-text.ts";
import { keyOf, valueAt } from "../store/cell.ts";
import type { Snapshot } from "../store/register-store.ts";
import { HEAD, NEW, type Position } from "./position.ts";

interface GridStatusProps {
  part: TableId;
  active: Position | null;
  marks: { refused: Position[]; conflicts: Position[] };
  snapshot: Snapshot;
  onGoTo(position: Position): void;
}

/** The line above the table: what the chosen cell is about and holds in full, and which cells wait for an answer. */
export function GridStatus({ part, active, marks, snapshot, onGoTo }: GridStatusProps) {
  const field = active ? fieldsOf(part)[active.field] : undefined;
  const value = active && field && active.row !== HEAD && active.row !== NEW ? cellText(field, valueAt(snapshot.facts, { part, ...active }) ?? null, snapshot.facts) : "";
  const touched = active ? snapshot.state.touched[keyOf({ part, ...active })] : undefined;
  return (
    <div className="grid-status">
      <p className="grid-status-cell">
        {field ? (
          <>
            <strong>{field.label}</strong>
            {field.help ? <span className="muted">{field.help}</span> : null}
            {value ? <span className="grid-status-value">{value}</span> : null}
            {touched ? <span className="muted">Zuletzt geändert von {touched.by}</span> : null}
          </>
        ) : (
          <span className="muted">Wählen Sie eine Zelle.</span>
        )}
      </p>
      {marks.conflicts.length > 0 ? (
        <Button size="small" look="quiet" icon={<GitCompareArrows aria-hidden />} onPress={() => onGoTo(marks.conflicts[0]!)}>
          {marks.conflicts.length === 1 ? "1 Zelle mit zwei Werten" : `${marks.conflicts.length} Zellen mit zwei Werten`}
        </Button>
      ) : null}
      {marks.refused.length > 0 ? (
        <Button size="small" look="quiet" icon={<CircleAlert aria-hidden />} onPress={() => onGoTo(nextOf(marks.refused, active))}>
          {marks.refused.length === 1 ? "1 Eingabe passt nicht" : `${marks.refused.length} Eingaben passen nicht`}
        </Button>
      ) : null}
    </div>
  );
}

function nextOf(positions: readonly Position[], active: Position | null): Position {
  const at = positions.findIndex((position) => position.row === active?.row && position.field === active.field);
  return positions[(at + 1) % positions.length]!;
}
