import { dirname, join } from "node:path";
import { formProtocolSchema, type FormProtocol } from "#app/domain/official-form/protocol.ts";
import type { FormMapping, FormValues } from "#app/domain/official-form/mapping.ts";
import { readFile } from "node:fs/promises";
import { readJson } from "./read-json.ts";

/** The Prüfprotokoll that lies beside a filled form: all that is needed to make it and to check it again. `form` is its place seen from the folder of the protocol. */
export type ProtocolFile = FormProtocol;

export const protocolPath = (file: string): string => `${file.replace(/\.docx$/i, "")}.pruefprotokoll.json`;

/** The protocol beside a file, if there is one. @throws Unusable when it is there and cannot be used */
export async function protocolBeside(file: string, given: string | undefined): Promise<{ path: string; folder: string; form: string; mapping: FormMapping; values: FormValues; formHash: string } | undefined> {
  const path = given ?? protocolPath(file);
  const exists = given !== undefined || (await readFile(path).then(() => true, () => false));
  if (!exists) return undefined;
  const { form, mapping, values, proof } = await readJson(path, formProtocolSchema);
  return { path, folder: dirname(path), form: join(dirname(path), form), mapping, values, formHash: proof.hashes.form };
}
