import { memo, type ReactNode } from "react";
import { Check } from "lucide-react";
import type { Finding } from "#app/domain/checks/finding.ts";
import { isNumeric, type Field, type FieldValue } from "#app/domain/facts/field.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { WordingContext } from "#app/domain/wording-checks/rule.ts";
import { SEVERITY_WORDS } from "#app/wording/findings.ts";
import { wordingPieces, type Piece } from "../wording-marks.ts";
import { toneOf } from "./cell-findings.ts";
import { NOTE_ID } from "./cell-note.tsx";

/** Everything a cell looks like; plain values, so that only cells that change are drawn again. */
interface CellView {
  row: Id;
  name: string;
  field: Field;
  value: FieldValue;
  text: string;
  state: "plain" | "refused" | "conflict";
  /** What the rules say about it, the strongest first. */
  findings?: readonly Finding[];
  /** For whom the rules on words read. */
  reading?: WordingContext | null;
  /** Who changed it while this page was open. */
  touchedBy: string | null;
  active: boolean;
  marked: boolean;
  first: boolean;
  editable: boolean;
  /** The input while the cell is edited. */
  editor: ReactNode;
}

export const GridCell = memo(function GridCell({ row, name, field, value, text, state, findings = [], reading = null, touchedBy, active, marked, first, editable, editor }: CellView) {
  const Tag = first ? "th" : "td";
  const tone = state === "plain" ? toneOf(findings) : undefined;
  const mark = state === "refused" ? "Eingabe passt nicht" : state === "conflict" ? "Zwei Werte" : findings[0] ? SEVERITY_WORDS[findings[0].severity] : undefined;
  return (
    <Tag
      scope={first ? "row" : undefined}
      className="grid-cell"
      tabIndex={active && !editor ? 0 : -1}
      data-row={row}
      data-field={name}
      data-kind={field.kind}
      data-numeric={isNumeric(field) ? "" : undefined}
      data-state={state === "plain" ? undefined : state}
      data-tone={tone}
      data-touched={touchedBy ? "" : undefined}
      data-active={active ? "" : undefined}
      data-marked={marked ? "" : undefined}
      data-editing={editor ? "" : undefined}
      aria-selected={marked || active}
      aria-readonly={editable ? undefined : true}
      aria-invalid={state === "refused" ? true : undefined}
      aria-describedby={active && (tone || state !== "plain") ? NOTE_ID : undefined}
      title={touchedBy ? `Geändert von ${touchedBy}` : undefined}
    >
      <CellContent field={field} value={value} refused={state === "refused"} pieces={tone ? wordingPieces(text, findings, reading) : [{ text }]} />
      {mark ? <span className="visually-hidden">{mark}</span> : null}
      {editor}
    </Tag>
  );
});

function CellContent({ field, value, refused, pieces }: { field: Field; value: FieldValue; refused: boolean; pieces: readonly Piece[] }) {
  if (field.kind !== "flag" || refused) {
    return (
      <span className="grid-cell-text">
        {pieces.map(({ text, severity }, index) => (severity ? <span key={index} className="grid-cell-words" data-severity={severity}>{text}</span> : text))}
      </span>
    );
  }
  return (
    <span className="grid-flag" data-value={value === null ? "open" : String(value)}>
      <span className="grid-flag-box">{value ? <Check aria-hidden /> : null}</span>
      <span className={value === false ? "grid-flag-word" : "visually-hidden"}>{value === null ? "offen" : value ? "ja" : "nein"}</span>
    </span>
  );
}
