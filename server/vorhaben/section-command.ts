import { z } from "zod";
import type { SectionCommand } from "#app/services.ts";
import { FORBIDDEN_CHARACTERS } from "#app/domain/facts/field.ts";
import { SECTION_STATES } from "#app/domain/vorhaben/vorhaben.ts";
import type { Action } from "#app/domain/vorhaben/roles.ts";
import { CONCEPT_KINDS, idSchema } from "#app/domain/values/ids.ts";
import { MAX_SECTION_TITLE } from "#app/domain/values/limits.ts";
import { isIsoDate } from "#app/domain/values/date.ts";

const place = { document: z.enum(CONCEPT_KINDS), section: idSchema };
const title = z
  .string()
  .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
  .refine((text) => text.length >= 1 && text.length <= MAX_SECTION_TITLE && !FORBIDDEN_CHARACTERS.test(text));

/** Commands come from forms and scripts, so their shape is checked whatever their type says. */
export const sectionCommandSchema: z.ZodType<SectionCommand> = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("add-own"), ...place, title, level: z.union([z.literal(1), z.literal(2)]), after: idSchema.nullable() }),
  z.strictObject({ do: z.literal("rename-own"), ...place, title }),
  z.strictObject({ do: z.literal("move-own"), ...place, after: idSchema.nullable() }),
  z.strictObject({ do: z.literal("remove-own"), ...place }),
  z.strictObject({ do: z.literal("restore-own"), ...place }),
  z.strictObject({ do: z.literal("set-status"), ...place, status: z.enum(SECTION_STATES) }),
  z.strictObject({ do: z.literal("set-lock"), ...place, locked: z.boolean() }),
  z.strictObject({ do: z.literal("assign"), ...place, responsible: idSchema.nullable(), due: z.string().refine(isIsoDate).nullable() }),
]);

/** How far a section is, its authors say; the shape of the document is the Federführung's. */
export const SECTION_ACTIONS: Readonly<Record<SectionCommand["do"], Action>> = {
  "add-own": "section.manage",
  "rename-own": "section.manage",
  "move-own": "section.manage",
  "remove-own": "section.manage",
  "restore-own": "section.manage",
  "set-status": "section.status",
  "set-lock": "section.manage",
  assign: "section.manage",
};
