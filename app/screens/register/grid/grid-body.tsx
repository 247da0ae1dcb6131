import { useMemo, type ReactNode } from "react";
import type { Finding } from "#app/domain/checks/finding.ts";
import type { Field } from "#app/domain/facts/field.ts";
import type { TableId } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { WordingContext } from "#app/domain/wording-checks/rule.ts";
import { cellText, visibleInput } from "../cell-text.ts";
import { keyOf, type AnyRow } from "../store/cell.ts";
import type { Snapshot } from "../store/register-store.ts";
import { readingOf } from "../wording-marks.ts";
import { GridCell } from "./grid-cell.tsx";
import { NEW, type Position, type Range } from "./position.ts";

interface GridBodyProps {
  part: TableId;
  fields: readonly (readonly [string, Field])[];
  rows: readonly AnyRow[];
  snapshot: Snapshot;
  findingsAt(row: Id, field: string): readonly Finding[];
  active: Position | null;
  range: Range;
  mayWrite: boolean;
  editing: { at: Position; editor: ReactNode } | null;
}

export function GridBody(props: GridBodyProps) {
  const { rows, mayWrite, fields } = props;
  const { facts } = props.snapshot;
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- it depends on these two sheets only; a new one would draw every cell again
  const reading = useMemo(() => readingOf(facts), [facts.antragsteller, facts.foerderung]);
  return (
    <tbody>
      {rows.map((row, index) => (
        <Row key={row.id} {...props} row={row} reading={reading} number={index + 1} />
      ))}
      {mayWrite ? <NewLine {...props} number={rows.length + 1} /> : null}
      {!mayWrite && rows.length === 0 ? (
        <tr>
          <td className="grid-nothing" colSpan={fields.length + 1}>
            Noch nichts eingetragen.
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function Row({ part, fields, row, reading, number, snapshot, findingsAt, active, range, mayWrite, editing }: GridBodyProps & { row: AnyRow; reading: WordingContext | null; number: number }) {
  const { state, facts } = snapshot;
  const inRange = range.rows.includes(row.id) && (range.rows.length > 1 || range.fields.length > 1);
  return (
    <tr aria-rowindex={number + 1} data-row-id={row.id}>
      <td className="grid-number" data-row-number={row.id} data-marked={range.rows.includes(row.id) && range.fields.length === fields.length ? "" : undefined}>
        {number}
      </td>
      {fields.map(([name, field], index) => {
        const key = keyOf({ part, row: row.id, field: name });
        const refused = state.refused[key];
        const value = row[name] ?? null;
        const isActive = active?.row === row.id && active.field === name;
        return (
          <GridCell
            key={name}
            row={row.id}
            name={name}
            field={field}
            value={value}
            text={refused ? visibleInput(refused.input) : cellText(field, value, facts)}
            state={refused ? "refused" : state.conflicts[key] ? "conflict" : "plain"}
            findings={findingsAt(row.id, name)}
            reading={reading}
            touchedBy={state.touched[key]?.by ?? null}
            active={isActive}
            marked={inRange && range.fields.includes(name)}
            first={index === 0}
            editable={mayWrite}
            editor={editing && editing.at.row === row.id && editing.at.field === name ? editing.editor : null}
          />
        );
      })}
    </tr>
  );
}

/** The empty line at the end: whoever types here adds a row. */
function NewLine({ fields, number, active, editing }: GridBodyProps & { number: number }) {
  return (
    <tr aria-rowindex={number + 1} className="grid-new">
      <td className="grid-number" aria-label="Neue Zeile">
        +
      </td>
      {fields.map(([name, field], index) => (
        <GridCell
          key={name}
          row={NEW}
          name={name}
          field={field.kind === "flag" ? { ...field, kind: "text" } : field}
          value={null}
          text={index === 0 ? "Neue Zeile" : ""}
          state="plain"
          touchedBy={null}
          active={active?.row === NEW && active.field === name}
          marked={false}
          first={index === 0}
          editable
          editor={editing && editing.at.row === NEW && editing.at.field === name ? editing.editor : null}
        />
      ))}
    </tr>
  );
}
