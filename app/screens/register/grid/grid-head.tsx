import { ArrowDown, ArrowUp } from "lucide-react";
import { isNumeric, type Field } from "#app/domain/facts/field.ts";
import { HEAD, type Position } from "./position.ts";
import type { Sorting } from "./view-order.ts";

/** Column heads; each is a cell that the arrow keys reach and that Enter sorts by. */
export function GridHead({ fields, sorting, active, numbered }: { fields: readonly (readonly [string, Field])[]; sorting: Sorting | null; active: Position | null; numbered: boolean }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {numbered ? (
          <td className="grid-corner">
            <span className="visually-hidden">Nummer</span>
          </td>
        ) : null}
        {fields.map(([name, field], index) => {
          const isActive = active?.row === HEAD && active.field === name;
          const direction = sorting?.field === name ? sorting.direction : undefined;
          return (
            <th
              key={name}
             
              scope="col"
              className="grid-head-cell"
              data-row={HEAD}
              data-field={name}
              data-first={index === 0 ? "" : undefined}
              data-width={widthOf(field)}
              data-numeric={isNumeric(field) ? "" : undefined}
              data-active={isActive ? "" : undefined}
              tabIndex={isActive ? 0 : -1}
              aria-sort={direction ?? "none"}
              title={field.help}
            >
              <span className="grid-head-label">
                {field.label}
                {direction === "ascending" ? <ArrowUp aria-hidden /> : direction === "descending" ? <ArrowDown aria-hidden /> : null}
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** A longer head in a narrow column would be taller than the rows below it. */
const LONG_LABEL = 30;

/** Columns as wide as what stands in them. */
function widthOf(field: Field): string {
  if (field.width === "wide" || field.kind === "longText") return "wide";
  if (field.label.length > LONG_LABEL) return "normal";
  if (field.kind === "flag" || field.kind === "vzae") return "tiny";
  if (field.width === "narrow" || field.kind === "date" || field.kind === "integer" || field.kind === "money") return "narrow";
  return "normal";
}
