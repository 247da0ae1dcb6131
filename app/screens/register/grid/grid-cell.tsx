import { memo, type ReactNode } from "react";
import { Check } from "lucide-react";
import { isNumeric, type Field, type FieldValue } from "#app/domain/facts/field.ts";
import type { Id } from "#app/domain/values/ids.ts";

/** Everything a cell looks like; plain values, so that only cells that change are drawn again. */
export interface CellView {
  row: Id;
  name: string;
  field: Field;
  value: FieldValue;
  text: string;
  state: "plain" | "refused" | "conflict" | "hint";
  /** Who changed it while this page was open. */
  touchedBy: string | null;
  active: boolean;
  marked: boolean;
  first: boolean;
  editable: boolean;
  /** The input while the cell is edited. */
  editor: ReactNode;
}

export const GridCell = memo(function GridCell({ row, name, field, value, text, state, touchedBy, active, marked, first, editable, editor }: CellView) {
  const Tag = first ? "th" : "td";
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
      data-touched={touchedBy ? "" : undefined}
      data-active={active ? "" : undefined}
      data-marked={marked ? "" : undefined}
      data-editing={editor ? "" : undefined}
      aria-selected={marked || active}
      aria-readonly={editable ? undefined : true}
      aria-invalid={state === "refused" ? true : undefined}
      title={touchedBy ? `Geändert von ${touchedBy}` : undefined}
    >
      <CellContent field={field} value={value} text={text} refused={state === "refused"} />
      {state === "refused" ? <span className="visually-hidden">Eingabe passt nicht</span> : state === "conflict" ? <span className="visually-hidden">Zwei Werte</span> : state === "hint" ? <span className="visually-hidden">Hinweis</span> : null}
      {editor}
    </Tag>
  );
});

function CellContent({ field, value, text, refused }: { field: Field; value: FieldValue; text: string; refused: boolean }) {
  if (field.kind !== "flag" || refused) return <span className="grid-cell-text">{text}</span>;
  return (
    <span className="grid-flag" data-value={value === null ? "open" : String(value)}>
      <span className="grid-flag-box">{value ? <Check aria-hidden /> : null}</span>
      <span className={value === false ? "grid-flag-word" : "visually-hidden"}>{value === null ? "offen" : value ? "ja" : "nein"}</span>
    </span>
  );
}
