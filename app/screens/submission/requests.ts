import { z } from "zod";
import { CONCEPT_KINDS, idSchema } from "#app/domain/values/ids.ts";
import { MAX_FASSUNG_NAME } from "#app/domain/values/limits.ts";

/** Asks to freeze one document for submission, under a name that stands on its title page. */
export const freezeRequestSchema = z.strictObject({
  document: z.discriminatedUnion("kind", [z.strictObject({ kind: z.enum(CONCEPT_KINDS) }), z.strictObject({ kind: z.literal("weiterleitungsvertrag"), vertragId: idSchema })]),
  name: z.string().max(MAX_FASSUNG_NAME),
});
export type FreezeRequest = z.infer<typeof freezeRequestSchema>;
