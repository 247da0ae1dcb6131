import { isNumeric, type Field } from "#app/domain/facts/field.ts";
import type { AnyRow } from "../store/cell.ts";
import { totalsOf } from "./totals.ts";

export function GridTotals({ fields, rows }: { fields: readonly (readonly [string, Field])[]; rows: readonly AnyRow[] }) {
  const totals = totalsOf(fields, rows);
  if (!totals) return null;
  return (
    <tfoot>
      <tr>
        <td className="grid-number">
          <span className="visually-hidden">Summenzeile</span>
        </td>
        {fields.map(([name, field], index) => (
          <td key={name} className="grid-total" data-first={index === 0 ? "" : undefined} data-numeric={isNumeric(field) ? "" : undefined}>
            {index === 0 ? "Summe" : (totals[name] ?? "")}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
