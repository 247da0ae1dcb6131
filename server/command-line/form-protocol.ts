import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { formMappingSchema, formValuesSchema, type FormMapping, type FormValues } from "#app/domain/official-form/mapping.ts";
import type { FormProof } from "#app/domain/official-form/proof.ts";
import type { FilledForm } from "../official-form/index.ts";
import { readJson } from "./read-json.ts";

/** The Prüfprotokoll that lies beside a filled form: all that is needed to make it and to check it again. */
export interface ProtocolFile extends Pick<FilledForm, "filled" | "left" | "annexes"> {
  format: "kim-form-protocol";
  version: 1;
  /** The form, seen from the folder of the protocol. */
  form: string;
  mapping: FormMapping;
  values: FormValues;
  proof: FormProof;
}

const schema = z.looseObject({
  format: z.literal("kim-form-protocol"),
  version: z.literal(1),
  form: z.string().min(1),
  mapping: formMappingSchema,
  values: formValuesSchema,
  proof: z.looseObject({ hashes: z.looseObject({ form: z.string(), output: z.string() }) }),
});

export const protocolPath = (file: string): string => `${file.replace(/\.docx$/i, "")}.pruefprotokoll.json`;

/** The protocol beside a file, if there is one. @throws Unusable when it is there and cannot be used */
export async function protocolBeside(file: string, given: string | undefined): Promise<{ path: string; folder: string; form: string; mapping: FormMapping; values: FormValues; formHash: string } | undefined> {
  const path = given ?? protocolPath(file);
  const exists = given !== undefined || (await readFile(path).then(() => true, () => false));
  if (!exists) return undefined;
  const { form, mapping, values, proof } = await readJson(path, schema);
  return { path, folder: dirname(path), form: join(dirname(path), form), mapping, values, formHash: proof.hashes.form };
}
