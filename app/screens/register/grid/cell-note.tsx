import { forwardRef, type KeyboardEvent, type ReactNode } from "react";
import { createPortal } from "react-dom";
import type { Tone } from "./cell-findings.ts";
import { useAnchored } from "./use-anchored.ts";
import "./cell-note.css";

/** Wide enough for both answers of a conflict side by side. */
const NOTE_WIDTH = 410;

/** The active cell is described by its note. */
export const NOTE_ID = "zellen-hinweis";

interface CellNoteProps {
  label: string;
  tone: Tone;
  icon?: ReactNode;
  children: ReactNode;
  /** Finds the cell on the screen. */
  cell(): HTMLElement | null;
  /** Esc inside the note. */
  onLeave(): void;
}

/** What has to be said about one cell, right below it. It never takes the focus by itself. */
export const CellNote = forwardRef<HTMLDivElement, CellNoteProps>(function CellNote({ label, tone, icon, children, cell, onLeave }, ref) {
  const style = useAnchored(cell, NOTE_WIDTH);
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") onLeave();
  };
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leads from its buttons back to the cell
    <div ref={ref} id={NOTE_ID} className="cell-note" data-tone={tone} style={style} role="group" aria-label={label} tabIndex={-1} onKeyDown={keys} onMouseDown={(event) => event.stopPropagation()}>
      {icon}
      {children}
    </div>,
    // In a dialog whatever stands beside it cannot be reached.
    cell()?.closest("[role=dialog]") ?? document.body,
  );
});
