import { z } from "zod";

/** A name of a value: "traeger-name", or a column of a list: "stellen[].umfang". */
const valueName = z.string().regex(/^[A-Za-z0-9ÄÖÜäöüß_.-]+(\[\]\.[A-Za-z0-9ÄÖÜäöüß_.-]+)?$/u);

/** What becomes of one blank. */
export const formDecisionSchema = z.union([
  valueName,
  z.strictObject({
    value: valueName,
    /** A box is ticked when the value is this. */
    equals: z.string().optional(),
    /** Characters that fit, when the form does not say it or says too little. */
    max: z.int().min(1).max(100_000).optional(),
    /** May be missing or empty; then what stands in the blank goes. */
    optional: z.boolean().optional(),
  }),
  /** The same words in every contract. */
  z.strictObject({ text: z.string() }),
  /** Stays as it is, for the reason given: "wird von Hand unterschrieben". */
  z.strictObject({ leave: z.string().min(1) }),
], { error: 'hier gehört der Name eines Werts hin ("betrag", "stellen[].umfang") oder eines von {"value": "betrag"}, {"text": "fester Text"}, {"leave": "Grund"}' });

/** Which value goes into which blank of one form. Every blank that `inspect` finds needs a decision. */
export const formMappingSchema = z.strictObject({
  format: z.literal("kim-form-mapping"),
  version: z.literal(1),
  /** SHA-256 of the form for which it was made; left out, it is tried on any form. */
  form: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  title: z.string().optional(),
  blanks: z.record(z.string(), formDecisionSchema),
  /** Number of the first generated annex; without it, one more than the highest that the form names. */
  firstAnnex: z.int().min(1).max(99).optional(),
});

export type FormMapping = z.infer<typeof formMappingSchema>;
export type FormDecision = FormMapping["blanks"][string];

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** What goes into the blanks. Strings stand in the contract as they are; numbers get a German comma. */
export const formValuesSchema = z.strictObject({
  format: z.literal("kim-form-values"),
  version: z.literal(1),
  /** How values are put into a form: 2 leaves a gap before a drawn line and adds items to a repeating section. Left out, as it was before, so that what was made then is made again to the byte. */
  writing: z.literal(2).optional(),
  values: z.record(z.string(), z.union([scalar, z.array(z.record(z.string(), scalar))], { error: 'hier gehört ein Text, eine Zahl, true oder false hin, oder eine Liste von Zeilen: [{"name": "Wert"}]' })),
});

export type FormValues = z.infer<typeof formValuesSchema>;
export type FormScalar = string | number | boolean;

/** A value that a mapping puts into its form; `optional` when the contract may lack it. */
export interface ShownValue {
  name: string;
  optional: boolean;
}

/** The values that a mapping puts into its form, each once, in the order of the blanks. */
export function shownValues({ blanks }: FormMapping): ShownValue[] {
  const shown = new Map<string, boolean>();
  for (const decision of Object.values(blanks)) {
    if (typeof decision !== "string" && !("value" in decision)) continue;
    const { value, optional = false } = typeof decision === "string" ? { value: decision } : decision;
    shown.set(value, optional && (shown.get(value) ?? true));
  }
  return Array.from(shown, ([name, optional]) => ({ name, optional }));
}
