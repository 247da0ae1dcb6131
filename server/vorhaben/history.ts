import type { Kysely } from "kysely";
import type { HistoryEntry } from "#app/services.ts";
import { fieldsOf, REGISTER, rowName, type Facts } from "#app/domain/facts/register.ts";
import { formatField } from "#app/domain/facts/field.ts";
import type { FactHistoryEntry } from "#app/domain/facts/commands.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";
import { factHistory } from "./fact-service.ts";
import { factsOf, readRegister } from "./stored-register.ts";

const MAX_ENTRIES = 1000;

/**
 * What happened in a Vorhaben, newest first: events of `AuditEvent`, and changes of figures as `fact-set`, `fact-added`, `fact-removed`,
 * `fact-restored`, `fact-moved` with `table`, `name` of the row, `field`, `before`, `after` as people read them.
 */
export async function vorhabenHistory(db: Kysely<Database>, vorhaben: Id, limit: number): Promise<HistoryEntry[]> {
  const most = Math.max(0, Math.min(limit, MAX_ENTRIES));
  const events = await auditEntries(db, vorhaben, most);
  // Removed rows keep their names here: the history speaks of what was.
  const facts = factsOf((await readRegister(db, vorhaben)).map((row) => ({ ...row, removed: false })));
  const figures = (await factHistory(db, vorhaben, {}, most)).map((entry) => figureEntry(entry, facts));
  return [...events, ...figures].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, most);
}

/** The installation's own log when `vorhaben` is null, newest first. */
export async function auditEntries(db: Kysely<Database>, vorhaben: Id | null, limit: number): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom("audit")
    .selectAll()
    .where("vorhaben", vorhaben === null ? "is" : "=", vorhaben)
    .orderBy("seq", "desc")
    .limit(Math.max(0, Math.min(limit, MAX_ENTRIES)))
    .execute();
  return rows.map(({ at, by, organisation, event, params }) => ({ at, by, organisation, event, params: JSON.parse(params) as Record<string, string> }));
}

function figureEntry(entry: FactHistoryEntry, facts: Facts): HistoryEntry {
  const field = entry.field === null ? undefined : fieldsOf(entry.part)[entry.field];
  const show = (value: FactHistoryEntry["before"]): string => (value === null ? "" : field ? formatField(field, value, (id) => rowName(facts, field.table ?? "", id) ?? id) : String(value));
  return {
    at: entry.at,
    by: entry.by,
    organisation: entry.organisation,
    event: `fact-${entry.change}`,
    params: {
      part: entry.part,
      row: entry.row ?? "",
      name: entry.row === null ? "" : (rowName(facts, entry.part, entry.row) ?? ""),
      table: REGISTER[entry.part].title,
      field: field?.label ?? "",
      before: show(entry.before),
      after: show(entry.after),
    },
  };
}
