import { z } from "zod";
import { FIELD_PROBLEMS } from "#app/domain/facts/field.ts";
import { TABLE_IDS, type Facts } from "#app/domain/facts/register.ts";
import { idSchema } from "#app/domain/values/ids.ts";
import { cellOf, rowsOf } from "./cell.ts";
import type { RegisterState } from "./register-state.ts";

/** What stands on one page only: input that did not fit, and rows that hold nothing else. */
export type KeptInputs = Pick<RegisterState, "refused" | "unsent">;

const SCHEMA = z.object({
  refused: z.record(z.string(), z.object({ input: z.string(), problem: z.enum([...FIELD_PROBLEMS, "unknown-field"]) })),
  unsent: z.array(z.object({ part: z.enum(TABLE_IDS), row: idSchema })),
});

/** Reads what an earlier page was left with. Nothing is left of inputs whose form this version of the program does not know. */
export function readKeptInputs(text: string | null): KeptInputs {
  try {
    return SCHEMA.parse(JSON.parse(text ?? ""));
  } catch {
    return { refused: {}, unsent: [] };
  }
}

export const hasInputs = ({ refused }: KeptInputs): boolean => Object.keys(refused).length > 0;

/** Those whose place is still there: a row may have been removed meanwhile. */
export function stillPlaced({ refused, unsent }: KeptInputs, facts: Facts): KeptInputs {
  const stands = (key: string): boolean => {
    const { part, row } = cellOf(key);
    return row === null || [...rowsOf(facts, part).map(({ id }) => id), ...unsent.map((own) => own.row)].includes(row);
  };
  return { refused: Object.fromEntries(Object.entries(refused).filter(([key]) => stands(key))), unsent };
}
