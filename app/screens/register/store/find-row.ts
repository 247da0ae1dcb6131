import { rowName, TABLE_IDS, type Facts, type TableId } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { rowsOf } from "./cell.ts";

/** The row that people mean by a name: its full name or its Kurzname, whatever the case. Undefined when no row or more than one fits. */
export function findRow(facts: Facts): (table: string, name: string) => Id | undefined {
  return (table, name) => {
    if (!(TABLE_IDS as string[]).includes(table)) return undefined;
    const wanted = plain(name);
    const rows = rowsOf(facts, table as TableId);
    const named = rows.filter((row) => plain(rowName(facts, table, row.id) ?? "") === wanted);
    const found = named.length > 0 ? named : rows.filter((row) => typeof row["kurzname"] === "string" && plain(row["kurzname"]) === wanted);
    return found.length === 1 ? found[0]!.id : undefined;
  };
}

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
