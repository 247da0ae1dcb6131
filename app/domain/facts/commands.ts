import { z } from "zod";
import { idSchema, type Id } from "../values/ids.ts";
import { PART_IDS, TABLE_IDS, type PartId, type TableId } from "./register.ts";
import type { FieldProblem, FieldValue } from "./field.ts";

const part = z.enum(PART_IDS as [PartId, ...PartId[]]);
const table = z.enum(TABLE_IDS as [TableId, ...TableId[]]);
const version = z.number().int().min(0);

/**
 * What a person does to the register. `base` is the version of the field that the person saw; the server refuses a change that is based
 * on an older one and returns what stands there now, so that nobody overwrites what they have not seen. A field never entered has version 0.
 * `row` is null for sheets.
 */
export const factCommandSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("set"), part, row: idSchema.nullable(), field: z.string(), value: z.unknown(), base: version }),
  /** `row` is chosen by the browser, so that a repeated request does not add a second row. `before`: row id or null for the end. */
  z.strictObject({ do: z.literal("add"), part: table, row: idSchema, values: z.record(z.string(), z.unknown()), before: idSchema.nullable() }),
  z.strictObject({ do: z.literal("remove"), part: table, row: idSchema }),
  /** Undo of `remove`: the row returns with its values. */
  z.strictObject({ do: z.literal("restore"), part: table, row: idSchema }),
  z.strictObject({ do: z.literal("move"), part: table, row: idSchema, before: idSchema.nullable() }),
]);
export type FactCommand = z.infer<typeof factCommandSchema>;
export const factCommandsSchema = z.array(factCommandSchema).min(1).max(5000);

/** What became of one command. The commands of one request are carried out independently, in order, in one transaction. */
export type FactOutcome =
  | { outcome: "done"; version: number }
  | { outcome: "conflict"; value: FieldValue; version: number; by: string; at: string }
  | { outcome: "invalid"; problem: FieldProblem | "unknown-field" }
  | { outcome: "gone" }
  /** The row is still named elsewhere: `by` lists where, as people read it. */
  | { outcome: "in-use"; by: string[] };

/** Version of each field, beside the facts: `versions[part][rowId or ""][field]`. Missing means 0. */
export type FactVersions = Partial<Record<PartId, Record<Id, Record<string, number>>>>;

/** One line of the audit trail of figures. */
export interface FactHistoryEntry {
  seq: number;
  part: PartId;
  row: Id | null;
  change: "set" | "added" | "removed" | "restored" | "moved";
  field: string | null;
  before: FieldValue;
  after: FieldValue;
  by: string;
  organisation: string;
  at: string;
}
