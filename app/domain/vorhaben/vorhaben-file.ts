import { z } from "zod";
import { MAX_DISMISSAL_REASON, MAX_DISMISSED_WORDS } from "../wording-checks/dismissal.ts";
import { factsSchema, PART_IDS } from "../facts/register.ts";
import { CONCEPT_KINDS, idSchema } from "../values/ids.ts";
import { isIsoDate } from "../values/date.ts";
import { editorNodeSchema } from "./section-content.ts";
import { SECTION_STATES } from "./vorhaben.ts";
import { ROLES, type Role } from "./roles.ts";

export const VORHABEN_FILE_FORMAT = "kim-vorhaben";
export const VORHABEN_FILE_VERSION = 1;

/** As `placeKey` writes it: "handlungskonzept/lenkungsgruppe", "massnahmen/m-1.titel". */
const DISMISSAL_PLACE = new RegExp(`^(?:(?:${CONCEPT_KINDS.join("|")})/[a-z0-9-]+|(?:${PART_IDS.join("|")})(?:/[A-Za-z0-9-]+)?\\.[A-Za-z0-9]+)$`);

/** Text as Markdown (for people) or as editor JSON (exact); never both. */
const sectionFileSchema = z
  .strictObject({
    markdown: z.string().max(400_000).optional(),
    content: editorNodeSchema.optional(),
    status: z.enum(SECTION_STATES).default("offen"),
    locked: z.boolean().default(false),
    responsible: idSchema.nullable().default(null),
    due: z.string().refine(isIsoDate, "kein Kalenderdatum (JJJJ-MM-TT)").nullable().default(null),
  })
  .refine((section) => section.markdown === undefined || section.content === undefined, "entweder markdown oder content, nicht beides");

const conceptFileSchema = z.strictObject({
  templateVersion: z.string().optional().meta({ description: "Fehlt sie, gilt die neueste Fassung der Vorlage." }),
  ownSections: z
    .array(z.strictObject({ id: idSchema, title: z.string().min(1).max(120), level: z.union([z.literal(1), z.literal(2)]), after: idSchema.nullable() }))
    .max(100)
    .default(() => []),
  sections: z.record(idSchema, sectionFileSchema).default(() => ({})),
});

/** The Vorhaben file: a whole Vorhaben as one JSON document, hand-writable, documented in `server/command-line/README.md`. */
export const vorhabenFileSchema = z.strictObject({
  format: z.literal(VORHABEN_FILE_FORMAT),
  version: z.literal(VORHABEN_FILE_VERSION),
  id: idSchema,
  title: z.string().min(1).max(200),
  /** Which organisation of the register plays which part; an import creates the organisations in the installation. */
  roles: z.record(idSchema, z.enum(Object.keys(ROLES) as [Role, ...Role[]])).default(() => ({})),
  facts: factsSchema,
  handlungskonzept: conceptFileSchema.default(() => ({ ownSections: [], sections: {} })),
  "case-management-konzept": conceptFileSchema.default(() => ({ ownSections: [], sections: {} })),
  contractTemplateVersion: z.string().optional(),
  /** Where the figures come from: path into facts -> mark. F = Fakt aus einer Quelle, D = abgeleitet, A = Annahme ("Beispieldaten"). */
  provenance: z
    .record(z.string(), z.strictObject({ mark: z.enum(["F", "D", "A"]), source: z.string().optional() }))
    .default(() => ({}))
    .meta({ description: "Herkunft einzelner Angaben, z. B. stellen.koord-1.vzae" }),
  dismissals: z
    .array(
      z.strictObject({
        place: z.string().regex(DISMISSAL_PLACE),
        rule: z.string().max(20),
        words: z.string().min(1).max(MAX_DISMISSED_WORDS),
        reason: z.string().min(1).max(MAX_DISMISSAL_REASON),
        by: z.string().max(200),
        organisation: z.string().max(200),
        at: z.iso.datetime(),
      }),
    )
    .max(5000)
    .optional()
    .meta({ description: "Zurückgestellte Hinweise zum Wortlaut, je Stelle, Regel und Wörtern" }),
});
export type VorhabenFile = z.infer<typeof vorhabenFileSchema>;
/** One thing that the schema finds wrong, as it comes before it has words. */
export type SchemaIssue = z.core.$ZodRawIssue;
