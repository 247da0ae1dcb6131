import { forwardRef, type KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import { CircleAlert, GitCompareArrows } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { moment } from "../../moments.ts";
import { useAnchored } from "./use-anchored.ts";
import "./cell-note.css";

/** What has to be said about one cell, right below it. */
export type Note = { kind: "refused"; sentence: string } | { kind: "conflict"; mine: string; theirs: string; by: string; at: string };

/** Wide enough for both answers side by side. */
const NOTE_WIDTH = 410;

export interface CellNoteProps {
  note: Note;
  /** Finds the cell on the screen. */
  cell(): HTMLElement | null;
  onTake(which: "mine" | "theirs"): void;
  onLeave(): void;
}

export const CellNote = forwardRef<HTMLDivElement, CellNoteProps>(function CellNote({ note, cell, onTake, onLeave }, ref) {
  const style = useAnchored(cell, NOTE_WIDTH);
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") onLeave();
  };
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leads from its buttons back to the cell
    <div ref={ref} className="cell-note" data-kind={note.kind} style={style} role="group" aria-label={note.kind === "conflict" ? "Zwei Werte für diese Zelle" : "Eingabe passt nicht"} onKeyDown={keys}>
      {note.kind === "refused" ? (
        <>
          <CircleAlert aria-hidden size={16} />
          <p role="alert">{note.sentence}</p>
        </>
      ) : (
        <>
          <GitCompareArrows aria-hidden size={16} />
          <div>
            <p>
              <strong>{note.by}</strong> hat diese Zelle inzwischen geändert ({moment(note.at)}).
            </p>
            <dl className="cell-note-values">
              <dt>Ihr Wert</dt>
              <dd>{note.mine || "(leer)"}</dd>
              <dt>Anderer Wert</dt>
              <dd>{note.theirs || "(leer)"}</dd>
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
        </>
      )}
    </div>,
    document.body,
  );
});
