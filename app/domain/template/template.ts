import { z } from "zod";
import { CONCEPT_KINDS, idSchema, type ConceptKind, type Id } from "../values/ids.ts";
import { isIsoDate, type IsoDate } from "../values/date.ts";
import { ORGANISATION_ARTEN, type OrganisationArt } from "../facts/register/grunddaten.ts";
import { PART_IDS, type PartId } from "../facts/register.ts";
import type { ContractVariant } from "./contract-variant.ts";
import { conditionSchema, type Condition } from "./condition.ts";

/** Where a demand comes from, so that every hint can name it (house rule 4). */
export interface SourceRef {
  /** `faq` = FAQ of 23.04.2026, `richtlinie` = Richtlinie of 12.12.2024, `tintg` = Teilhabe- und Integrationsgesetz, `abgeleitet` = our inference. */
  in: "faq" | "richtlinie" | "tintg" | "lho" | "dsgvo" | "abgeleitet" | "praxis";
  /** "Frage 16", "Ziffer 4.1 e", "§ 9 Abs. 4"; empty for an inference that has no single place. */
  at: string;
}

/** Pflicht: the source says must. Bedingt: Pflicht while the condition holds. Empfehlung: should. */
export type Status = "pflicht" | "bedingt" | "empfehlung";

/** A part of the register as one place shows it. */
export interface RegisterView {
  /** Instead of the part's own title: "Stellen im Baustein 2". */
  title?: string;
  /** Fields in display order; every field when absent. */
  columns?: readonly string[];
  /** Rows to show: field, or "field.field" through a reference ("gremium.art"), and the value or values it must have. */
  where?: Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>;
  /** Rows to leave out, in the same way. */
  without?: RegisterView["where"];
  /** Only rows that a reference elsewhere names: "stellen.kommune". */
  namedBy?: string;
  /** Columns that carry a choice of the same row in brackets, by name of the column; a catch-all choice adds nothing. */
  inBrackets?: Readonly<Record<string, string>>;
  /** A sentence below the table that says how to read it; always, or while the condition holds. */
  note?: { text: string; condition?: Condition };
}

/** Tables that are computed from the register; `document-model/computed-tables.ts` says who makes each. */
export const COMPUTED_TABLES = ["finanzierung", "stellenfinanzierung", "verortung", "verteilungsschluessel", "kapazitaet", "besetzung"] as const;
export type ComputedTableId = (typeof COMPUTED_TABLES)[number];

/** Pictures that are drawn from the register; `app/pictures` says how. */
export const PICTURES = ["organigramm", "fallweg", "zeitstrahl", "stellenbild", "mittelbild"] as const;
export type PictureId = (typeof PICTURES)[number];

/** One section of a concept. The frame (this) is never part of what can be typed into (house rule 1). */
export interface SectionTemplate {
  id: Id;
  /** 1 for chapters, 2 for their sections. A chapter that has sections may itself hold text or not (`heading: true`). */
  level: 1 | 2;
  title: string;
  /** A mere heading: no text of its own is expected, only its sections. */
  heading?: true;
  /** One sentence: what the section is for. */
  purpose: string;
  /** "Was gehört hierher?", one or more paragraphs in our own words; figures of the programme as `{name}` (`guidance.ts`). */
  guidance: readonly string[];
  /** Guiding questions, shown while the section is empty. */
  questions: readonly string[];
  sources: readonly SourceRef[];
  status: Status;
  /** When absent the section always belongs to the document. When false it vanishes, with `conditionReason` shown, or stays as `otherwise` says. */
  condition?: Condition;
  /** A section that is Pflicht while the condition holds and advisable all the same when it does not. */
  otherwise?: "empfehlung";
  /** Plain German: when the section applies, e.g. "Nur bei Kreisen und der StädteRegion Aachen." */
  conditionReason?: string;
  /** The kind of organisation that usually drafts it. */
  responsible: OrganisationArt;
  /** Pictures drawn from the register, below the text and before the tables; one without facts behind it is left out. */
  pictures?: readonly PictureId[];
  /** Register parts shown live below the text, in this order. */
  registers?: readonly PartId[];
  /** How a register part of `registers` is narrowed for this section; a part without an entry is shown whole. */
  views?: Partial<Record<PartId, RegisterView>>;
  /** Computed tables shown behind the register parts. */
  computed?: readonly ComputedTableId[];
  /** Ids of kim-facts that this section answers: "HK-05", "CM-03", "R-20", "F4". */
  requirements: readonly string[];
}

export interface ConceptTemplate {
  kind: ConceptKind;
  /** Unique among versions: "2026-04-23". */
  version: string;
  title: string;
  shortTitle: string;
  validFrom: IsoDate;
  /** The documents that this version follows. */
  basis: readonly { title: string; date: IsoDate }[];
  sections: readonly SectionTemplate[];
  /** Register parts and computed tables printed as appendix, with their titles. */
  appendix: readonly AppendixEntry[];
}

export type AppendixEntry = { id: Id; title: string } & (({ register: PartId; computed?: never } & RegisterView) | { computed: ComputedTableId; register?: never });

/**
 * A piece of contract wording. `text` holds slots as `{slotId}`; what a slot means is defined in `domain/contract/slots.ts`.
 * `numbered` paragraphs are Absätze: their number is literal text, "(1)".
 */
export type ContractBlock =
  | { kind: "numbered"; text: string; items?: readonly string[]; condition?: Condition }
  | { kind: "plain"; text: string; items?: readonly string[]; condition?: Condition }
  /** A table of facts inside the contract, for instance the forwarded posts. */
  | { kind: "posts-table" }
  /** A fact printed as paragraphs of its own: the free clause. */
  | { kind: "free-clause"; slot: string; whenEmpty: string };

export interface ContractClause {
  id: Id;
  title: string;
  blocks: readonly ContractBlock[];
  sources: readonly SourceRef[];
  /** "binding": expected by law or FAQ; "usual": practice. Shown in the review, never printed. */
  weight: "binding" | "usual";
  requirements: readonly string[];
}

/** The wording of one variant, from the parties to the annexes. */
export interface ContractWording {
  /** Printed on every page while no official form is loaded. */
  pageNotice: string;
  /** Before § 1: parties and recitals. */
  rubrum: readonly ContractBlock[];
  clauses: readonly ContractClause[];
  annexes: readonly string[];
}

/** One version of the contract with the wording of each variant; which one a contract has is told by its row (`domain/contract/variant.ts`). */
export interface ContractTemplate {
  kind: "weiterleitungsvertrag";
  version: string;
  title: string;
  shortTitle: string;
  validFrom: IsoDate;
  basis: readonly { title: string; date: IsoDate }[];
  variants: Readonly<Record<ContractVariant, ContractWording>>;
}

export type Template = ConceptTemplate | ContractTemplate;

const isoDate = z.string().refine(isIsoDate, "kein Kalenderdatum");
const sourceSchema = z.strictObject({ in: z.enum(["faq", "richtlinie", "tintg", "lho", "dsgvo", "abgeleitet", "praxis"]), at: z.string() });
const basisSchema = z.array(z.strictObject({ title: z.string().min(1), date: isoDate })).min(1).readonly();
const partSchema = z.enum(PART_IDS as [PartId, ...PartId[]]);

const plain = z.union([z.string(), z.number(), z.boolean()]);
const valuesSchema = z.record(z.string(), z.union([plain, z.array(plain).readonly()]));
const viewSchema = z.strictObject({
  title: z.string().min(1).optional(),
  columns: z.array(z.string()).min(1).readonly().optional(),
  where: valuesSchema.optional(),
  without: valuesSchema.optional(),
  namedBy: z.string().regex(/^\w+\.\w+$/).optional(),
  inBrackets: z.record(z.string(), z.string()).optional(),
  note: z.strictObject({ text: z.string().min(1), condition: conditionSchema.optional() }).optional(),
});

const sectionSchema = z
  .strictObject({
    id: idSchema,
    level: z.union([z.literal(1), z.literal(2)]),
    title: z.string().min(1).max(120),
    heading: z.literal(true).optional(),
    purpose: z.string().min(1),
    guidance: z.array(z.string().min(1)).min(1).readonly(),
    questions: z.array(z.string().min(1)).readonly(),
    sources: z.array(sourceSchema).min(1).readonly(),
    status: z.enum(["pflicht", "bedingt", "empfehlung"]),
    condition: conditionSchema.optional(),
    conditionReason: z.string().min(1).optional(),
    otherwise: z.literal("empfehlung").optional(),
    responsible: z.enum(Object.keys(ORGANISATION_ARTEN) as [OrganisationArt, ...OrganisationArt[]]),
    registers: z.array(partSchema).readonly().optional(),
    views: z.partialRecord(partSchema, viewSchema).optional(),
    computed: z.array(z.enum(COMPUTED_TABLES)).readonly().optional(),
    pictures: z.array(z.enum(PICTURES)).readonly().optional(),
    requirements: z.array(z.string().regex(/^(HK|CM|W|R|F)-?\d+[a-z]?$/)).readonly(),
  })
  .refine((section) => section.status !== "bedingt" || section.condition !== undefined, "bedingt verlangt eine Bedingung")
  .refine((section) => section.otherwise === undefined || section.status === "bedingt", "otherwise gehört zu bedingt")
  .refine((section) => section.status !== "pflicht" || section.condition === undefined, "Pflicht mit Bedingung heißt bedingt")
  .refine((section) => (section.condition === undefined) === (section.conditionReason === undefined), "Bedingung und Begründung gehören zusammen");

export const conceptTemplateSchema: z.ZodType<ConceptTemplate> = z
  .strictObject({
    kind: z.enum(CONCEPT_KINDS),
    version: z.string().min(1),
    title: z.string().min(1),
    shortTitle: z.string().min(1),
    validFrom: isoDate,
    basis: basisSchema,
    sections: z.array(sectionSchema).min(1).readonly(),
    appendix: z.array(z.union([viewSchema.extend({ id: idSchema, title: z.string().min(1), register: partSchema }), z.strictObject({ id: idSchema, title: z.string().min(1), computed: z.enum(COMPUTED_TABLES) })])).readonly(),
  })
  .refine((template) => new Set(template.sections.map((section) => section.id)).size === template.sections.length, "Abschnittskennung doppelt")
  .refine((template) => template.sections[0]?.level === 1, "der erste Abschnitt ist ein Kapitel");

const contractBlockSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("numbered"), text: z.string().min(1), items: z.array(z.string()).readonly().optional(), condition: conditionSchema.optional() }),
  z.strictObject({ kind: z.literal("plain"), text: z.string().min(1), items: z.array(z.string()).readonly().optional(), condition: conditionSchema.optional() }),
  z.strictObject({ kind: z.literal("posts-table") }),
  z.strictObject({ kind: z.literal("free-clause"), slot: z.string(), whenEmpty: z.string() }),
]);

const contractWordingSchema = z
  .strictObject({
    pageNotice: z.string().min(1),
    rubrum: z.array(contractBlockSchema).readonly(),
    clauses: z
      .array(
        z.strictObject({
          id: idSchema,
          title: z.string().min(1),
          blocks: z.array(contractBlockSchema).min(1).readonly(),
          sources: z.array(sourceSchema).readonly(),
          weight: z.enum(["binding", "usual"]),
          requirements: z.array(z.string()).readonly(),
        }),
      )
      .min(1)
      .readonly(),
    annexes: z.array(z.string()).readonly(),
  })
  .refine((wording) => new Set(wording.clauses.map((clause) => clause.id)).size === wording.clauses.length, "Klauselkennung doppelt");

export const contractTemplateSchema: z.ZodType<ContractTemplate> = z.strictObject({
  kind: z.literal("weiterleitungsvertrag"),
  version: z.string().min(1),
  title: z.string().min(1),
  shortTitle: z.string().min(1),
  validFrom: isoDate,
  basis: basisSchema,
  variants: z.strictObject({ A: contractWordingSchema, B: contractWordingSchema, C: contractWordingSchema }),
});
