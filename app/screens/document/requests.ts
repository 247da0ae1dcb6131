import { z } from "zod";
import { CONCEPT_KINDS, idSchema } from "#app/domain/values/ids.ts";
import { isIsoDate } from "#app/domain/values/date.ts";
import { MAX_COMMENT, MAX_FASSUNG_NAME, MAX_QUOTE, MAX_SECTION_TITLE } from "#app/domain/values/limits.ts";
import { SECTION_STATES } from "#app/domain/vorhaben/vorhaben.ts";
import { MAX_BEFORE, MAX_PASSAGE, MAX_PROPOSAL, SUGGESTION_STATES } from "#app/domain/vorhaben/suggestion.ts";
import { MAX_DISMISSAL_REASON, MAX_DISMISSED_WORDS } from "#app/domain/wording-checks/dismissal.ts";
import { wordedPlaceSchema } from "#app/domain/wording-checks/worded-place.ts";
import { FORBIDDEN_CHARACTERS } from "#app/domain/facts/field.ts";

const harmless = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `höchstens ${max} Zeichen`)
    .refine((text) => !FORBIDDEN_CHARACTERS.test(text), "unsichtbare Steuerzeichen");
const document = z.enum(CONCEPT_KINDS);
const section = idSchema;
const title = harmless(MAX_SECTION_TITLE).refine((text) => text !== "", "ein Titel fehlt");
const comment = harmless(MAX_COMMENT).refine((text) => text !== "", "der Text fehlt");

const sectionCommandSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("add-own"), document, section, title, level: z.union([z.literal(1), z.literal(2)]), after: idSchema.nullable() }),
  z.strictObject({ do: z.literal("rename-own"), document, section, title }),
  z.strictObject({ do: z.literal("move-own"), document, section, after: idSchema.nullable() }),
  z.strictObject({ do: z.literal("remove-own"), document, section }),
  z.strictObject({ do: z.literal("restore-own"), document, section }),
  z.strictObject({ do: z.literal("set-status"), document, section, status: z.enum(SECTION_STATES) }),
  z.strictObject({ do: z.literal("set-lock"), document, section, locked: z.boolean() }),
  z.strictObject({ do: z.literal("assign"), document, section, responsible: idSchema.nullable(), due: z.string().refine(isIsoDate, "kein Kalenderdatum").nullable() }),
]);

/** What the document screen asks of the server, parsed once at the border. */
export const documentRequestSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("section"), command: sectionCommandSchema }),
  z.strictObject({ do: z.literal("comment-start"), thread: idSchema, section, quote: harmless(MAX_QUOTE), text: comment }),
  z.strictObject({ do: z.literal("comment-reply"), thread: idSchema, entry: idSchema, text: comment }),
  z.strictObject({ do: z.literal("comment-resolve"), thread: idSchema, resolved: z.boolean() }),
  z.strictObject({
    do: z.literal("suggestion-make"),
    suggestion: idSchema,
    section,
    quote: harmless(MAX_PASSAGE),
    before: harmless(MAX_BEFORE),
    proposal: harmless(MAX_PROPOSAL),
    reason: harmless(MAX_PROPOSAL),
  }),
  z.strictObject({ do: z.literal("suggestion-decide"), suggestion: idSchema, state: z.enum(SUGGESTION_STATES), reason: harmless(MAX_PROPOSAL) }),
  z.strictObject({ do: z.literal("wording-dismiss"), place: wordedPlaceSchema, rule: z.string().max(20), words: harmless(MAX_DISMISSED_WORDS), reason: harmless(MAX_DISMISSAL_REASON).refine((text) => text !== "", "die Begründung fehlt") }),
  z.strictObject({ do: z.literal("wording-take-up"), dismissal: idSchema }),
  z.strictObject({ do: z.literal("fassung-make"), kind: z.enum(["entwurf", "einreichung"]), name: harmless(MAX_FASSUNG_NAME) }),
]);
export type DocumentRequest = z.infer<typeof documentRequestSchema>;
