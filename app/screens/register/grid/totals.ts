import type { Field } from "#app/domain/facts/field.ts";
import { formatEuro } from "#app/domain/values/money.ts";
import { formatDecimal, sumVzae } from "#app/domain/values/vzae.ts";
import type { AnyRow } from "../store/cell.ts";

/** The sums below a table: amounts, VZÄ and counts that add up. Undefined when no column can be summed. */
export function totalsOf(fields: readonly (readonly [string, Field])[], rows: readonly AnyRow[]): Record<string, string> | undefined {
  const summed = fields.filter(([, field]) => (field.kind === "money" || field.kind === "vzae" || field.kind === "integer") && !field.plain && !field.apart);
  if (summed.length === 0 || rows.length === 0) return undefined;
  return Object.fromEntries(
    summed.map(([name, field]) => {
      const values = rows.map((row) => row[name]).filter((value): value is number => typeof value === "number");
      const total = values.reduce((sum, value) => sum + value, 0);
      return [name, field.kind === "vzae" ? formatDecimal(sumVzae(values)) : field.kind === "money" ? formatEuro(total).replace(/\u00a0€$/, "") : String(total).replace(/\B(?=(\d{3})+$)/g, ".")];
    }),
  );
}
