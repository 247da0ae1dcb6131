import { z } from "zod";
import { PART_IDS, type PartId } from "#app/domain/facts/register.ts";
import { CONCEPT_KINDS, idSchema } from "#app/domain/values/ids.ts";

const placeSchema = z.union([
  z.strictObject({ kind: z.literal("fact"), part: z.enum(PART_IDS as [PartId, ...PartId[]]), row: idSchema.nullable() }),
  z.strictObject({ kind: z.literal("section"), document: z.enum(CONCEPT_KINDS), section: idSchema }),
]);

/** What pages send about the change from one Förderjahr to the next. */
export const yearRequestSchema = z.union([z.strictObject({ do: z.literal("begin") }), z.strictObject({ do: z.literal("confirm"), places: z.array(placeSchema).min(1).max(4000), confirmed: z.boolean() })]);
export type YearRequest = z.infer<typeof yearRequestSchema>;
export type YearAnswer = { done: "begin"; id: string; existed: boolean } | { done: "confirm" } | { refusal: string };
