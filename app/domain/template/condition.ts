import { z } from "zod";
import { type Facts, type PartId, type TableId, REGISTER } from "../facts/register.ts";

/**
 * A condition over the facts, as data: no script, always terminating. `fact` names a field of a sheet ("antragsteller.art"),
 * `some` a table of which at least one row has the given values, none of those under `without`, and something in every field of `filled` (a number: more than zero).
 */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | { fact: string; is: string | number | boolean | readonly (string | number | boolean)[] }
  | { some: TableId; where: Wanted; without?: Wanted; filled?: readonly string[] };

type Wanted = Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>;

const plain = z.union([z.string(), z.number(), z.boolean()]);
const expected = z.union([plain, z.array(plain).readonly()]);

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1).readonly() }),
    z.strictObject({ any: z.array(conditionSchema).min(1).readonly() }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ fact: z.string().refine(isSheetField, "kein Feld eines Stammdatenblatts"), is: expected }),
    z.strictObject({ some: z.enum(Object.keys(REGISTER).filter((id) => REGISTER[id as PartId].shape === "table") as [TableId, ...TableId[]]), where: z.record(z.string(), expected), without: z.record(z.string(), expected).optional(), filled: z.array(z.string()).readonly().optional() }),
  ]),
);

function isSheetField(path: string): boolean {
  const [part, field] = path.split(".") as [PartId, string];
  return Object.hasOwn(REGISTER, part) && REGISTER[part].shape === "sheet" && Object.hasOwn(REGISTER[part].fields, field);
}

/** What a condition came to, and which facts decided it: "antragsteller.art" or "stellen". */
interface ConditionResult {
  holds: boolean;
  factsUsed: string[];
}

/** Asks the facts. A field without a value fulfils nothing, so its `not` holds; a table without rows has no row that fits. */
export function evaluateCondition(condition: Condition, facts: Facts): ConditionResult {
  if ("all" in condition) return combine(condition.all, facts, (results) => results.every((result) => result.holds));
  if ("any" in condition) return combine(condition.any, facts, (results) => results.some((result) => result.holds));
  if ("not" in condition) {
    const inner = evaluateCondition(condition.not, facts);
    return { holds: !inner.holds, factsUsed: inner.factsUsed };
  }
  if ("fact" in condition) {
    const [part, field] = condition.fact.split(".") as [PartId, string];
    const sheet = facts[part] as unknown as Record<string, unknown>;
    return { holds: matches(sheet[field], condition.is), factsUsed: [condition.fact] };
  }
  const { some, where, without = {}, filled = [] } = condition;
  const rows = facts[some] as readonly Record<string, unknown>[];
  const fits = (row: Record<string, unknown>): boolean =>
    Object.entries(where).every(([field, is]) => matches(row[field], is)) && !Object.entries(without).some(([field, is]) => matches(row[field], is)) && filled.every((field) => row[field] !== null && row[field] !== "" && row[field] !== 0);
  return { holds: rows.some(fits), factsUsed: [some] };
}

function combine(conditions: readonly Condition[], facts: Facts, decide: (results: ConditionResult[]) => boolean): ConditionResult {
  const results = conditions.map((condition) => evaluateCondition(condition, facts));
  return { holds: decide(results), factsUsed: [...new Set(results.flatMap((result) => result.factsUsed))] };
}

const matches = (value: unknown, is: unknown): boolean => (Array.isArray(is) ? is.includes(value) : value === is);
