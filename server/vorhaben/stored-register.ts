import type { Kysely } from "kysely";
import { emptyFacts, fieldsOf, REGISTER, rowOf, TABLE_IDS, type Facts, type PartId, type TableId } from "#app/domain/facts/register.ts";
import type { FieldValue } from "#app/domain/facts/field.ts";
import type { FactVersions } from "#app/domain/facts/commands.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";

/** A row of the register as it is stored; a sheet has one row with the id "". */
export interface StoredRow {
  part: PartId;
  rowId: Id;
  position: number;
  /** Only fields that hold something, or did once. */
  data: Record<string, FieldValue>;
  versions: Record<string, number>;
  removed: boolean;
}

/** Every row of a Vorhaben, removed ones included, each table in its order. */
export async function readRegister(db: Kysely<Database>, vorhaben: Id): Promise<StoredRow[]> {
  const rows = await db.selectFrom("fact_row").selectAll().where("vorhaben", "=", vorhaben).orderBy("part").orderBy("position").orderBy("row_id").execute();
  return rows
    // A part that this version of the program no longer knows stays stored and is not shown.
    .filter((row) => Object.hasOwn(REGISTER, row.part))
    .map((row) => ({
      part: row.part,
      rowId: row.row_id,
      position: row.position,
      data: JSON.parse(row.data) as Record<string, FieldValue>,
      versions: JSON.parse(row.versions) as Record<string, number>,
      removed: row.removed === 1,
    }));
}

export function factsOf(rows: readonly StoredRow[]): Facts {
  const facts = emptyFacts();
  for (const row of rows) {
    if (row.removed) continue;
    const values = Object.fromEntries(Object.keys(fieldsOf(row.part)).map((field) => [field, row.data[field] ?? null]));
    if (isTable(row.part)) (facts[row.part] as unknown[]).push(rowOf(row.part, row.rowId, values));
    else Object.assign(facts[row.part], values);
  }
  return facts;
}

export function versionsOf(rows: readonly StoredRow[]): FactVersions {
  const versions: FactVersions = {};
  for (const row of rows) if (!row.removed) (versions[row.part] ??= {})[row.rowId] = { ...row.versions };
  return versions;
}

/** The rows in which given facts are stored: every filled field has version 1. */
export function rowsOfFacts(facts: Facts): StoredRow[] {
  return Object.keys(REGISTER).flatMap((id): StoredRow[] => {
    const part = id as PartId;
    const rows = isTable(part) ? (facts[part] as unknown as Record<string, FieldValue>[]) : [facts[part] as unknown as Record<string, FieldValue>];
    return rows.map((row, index) => {
      const filled = Object.keys(fieldsOf(part)).filter((field) => row[field] !== null && row[field] !== undefined);
      return {
        part,
        rowId: isTable(part) ? (row.id as Id) : "",
        position: index + 1,
        data: Object.fromEntries(filled.map((field) => [field, row[field]!])),
        versions: Object.fromEntries(filled.map((field) => [field, 1])),
        removed: false,
      };
    });
  });
}

export async function writeRow(trx: Kysely<Database>, vorhaben: Id, row: StoredRow): Promise<void> {
  const values = { position: row.position, data: JSON.stringify(row.data), versions: JSON.stringify(row.versions), removed: row.removed ? (1 as const) : (0 as const) };
  await trx
    .insertInto("fact_row")
    .values({ vorhaben, part: row.part, row_id: row.rowId, ...values })
    .onConflict((conflict) => conflict.columns(["vorhaben", "part", "row_id"]).doUpdateSet(values))
    .execute();
}

export const isTable = (part: PartId): part is TableId => (TABLE_IDS as readonly string[]).includes(part);
