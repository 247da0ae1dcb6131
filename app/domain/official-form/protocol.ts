import { z } from "zod";
import type { ComputedField } from "./form.ts";
import { formMappingSchema, formValuesSchema, type FormMapping, type FormValues } from "./mapping.ts";
import type { FormProof } from "./proof.ts";

/** Who did something and when, as it stays readable. */
export interface Stamp {
  by: string;
  organisation: string;
  at: string;
}

/**
 * The Prüfprotokoll of one contract made with an official form: what went in, what came out, and what was checked. The command line reads the same file
 * (`kim verify`): `form` is the name of the form's file, which lies beside it.
 */
export interface FormProtocol {
  format: "kim-form-protocol";
  version: 1;
  form: string;
  mapping: FormMapping;
  values: FormValues;
  filled: readonly { id: string; label: string; places: readonly string[]; text: string }[];
  left: readonly { id: string; label: string; place: string; reason: string }[];
  annexes: readonly { number: number; title: string; place: string }[];
  /** What only Word computes, and so shows what it showed before; absent in older protocols. */
  computed?: readonly ComputedField[];
  proof: FormProof;
  /** Only for files of an installation. */
  source?: {
    form: { title: string; issuer: string; issuedOn: string | null };
    mapping: { version: number; confirmed: Stamp; released: Stamp };
    /** SHA-256 of the register from which the values come. */
    facts: string;
    made: Stamp;
  };
}

/** What reading a protocol again has to rely on. */
export const formProtocolSchema = z.looseObject({
  format: z.literal("kim-form-protocol"),
  version: z.literal(1),
  form: z.string().min(1),
  mapping: formMappingSchema,
  values: formValuesSchema,
  proof: z.looseObject({ hashes: z.looseObject({ form: z.string(), output: z.string() }) }),
});
