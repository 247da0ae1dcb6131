import type { FactCommand } from "#app/domain/facts/commands.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import type { Standort } from "#app/domain/reference/standorte.ts";
import { sameValue, valueAt, type Cell } from "../store/cell.ts";

/** The fields of the Antragsteller in which a site is named. */
export const isSiteField = ({ part, field }: Cell): boolean => part === "antragsteller" && (field === "name" || field === "standort");

/** What taking one of the 54 sites does, as one action: the field itself, the Art, and the Standort that goes with the name. Nothing that is there already is set again. */
export function siteCommands(site: Standort, field: string, facts: Facts, baseOf: (cell: Cell) => number): FactCommand[] {
  const values = { [field]: site.name, art: site.art, standort: site.name };
  return Object.entries(values).flatMap(([name, value]) => {
    const cell: Cell = { part: "antragsteller", row: null, field: name };
    return sameValue(valueAt(facts, cell), value) ? [] : [{ do: "set" as const, ...cell, value, base: baseOf(cell) }];
  });
}
