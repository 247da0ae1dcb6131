import type { FieldValue } from "#app/domain/facts/field.ts";
import { Button } from "#app/ui/button.tsx";
import { moment } from "../../moments.ts";
import type { Conflict } from "../store/register-state.ts";

interface ConflictNoteProps {
  conflict: Conflict;
  textOf(value: FieldValue): string;
  onTake(which: "mine" | "theirs"): void;
}

/** Two values for one cell; the person decides. */
export function ConflictNote({ conflict: { mine, theirs, by, at }, textOf, onTake }: ConflictNoteProps) {
  return (
    <div>
      <p>
        <strong>{by}</strong> hat diese Zelle inzwischen geändert ({moment(at)}).
      </p>
      <dl className="cell-note-values">
        <dt>Ihr Wert</dt>
        <dd>{textOf(mine) || "(leer)"}</dd>
        <dt>Anderer Wert</dt>
        <dd>{textOf(theirs) || "(leer)"}</dd>
      </dl>
      <div className="cell-note-actions">
        <Button size="small" look="primary" onPress={() => onTake("mine")}>
          Meinen Wert übernehmen
        </Button>
        <Button size="small" onPress={() => onTake("theirs")}>
          Anderen behalten
        </Button>
      </div>
    </div>
  );
}
