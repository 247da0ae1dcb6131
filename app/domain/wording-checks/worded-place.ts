import { z } from "zod";
import type { Place } from "../checks/finding.ts";
import { fieldsOf, PART_IDS } from "../facts/register.ts";
import { CONCEPT_KINDS, idSchema } from "../values/ids.ts";

/** A place that holds words: a section, or one field of the register. */
export type WordedPlace = Exclude<Place, { kind: "document" }> & ({ kind: "section" } | { field: string });

export const wordedPlaceSchema: z.ZodType<WordedPlace> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("section"), document: z.enum(CONCEPT_KINDS), section: idSchema }),
  z.strictObject({ kind: z.literal("fact"), part: z.enum(PART_IDS), row: idSchema.optional(), field: z.string() }).refine(({ part, field }) => field in fieldsOf(part)),
  z.strictObject({ kind: z.literal("contract"), vertrag: idSchema, field: z.string() }).refine(({ field }) => field in fieldsOf("vertraege")),
]);

/** True for the place of a finding that may be put aside. */
export const isWordedPlace = (place: Place): place is WordedPlace => place.kind === "section" || (place.kind !== "document" && place.field !== undefined);
