import { FORBIDDEN_CHARACTERS } from "#app/domain/facts/field.ts";
import { sha256 } from "../bytes/sha256.ts";

export const SIGNED_COPY_MEDIA_TYPE = "application/pdf";
const MAX_BYTES = 20 * 1024 * 1024;
const MAX_NAME = 120;
const PDF_MARK = "%PDF-";

/** An uploaded signed contract with its hash; null for what is no PDF or too large. The file is kept as it is and never opened by the program. */
export function readSignedCopy(copy: { fileName: string; bytes: Uint8Array }): { fileName: string; sha256: string; bytes: Uint8Array } | null {
  const { bytes } = copy;
  if (bytes.length === 0 || bytes.length > MAX_BYTES) return null;
  // The mark may stand behind a few bytes of preamble.
  if (!Buffer.from(bytes.subarray(0, 1024)).includes(PDF_MARK)) return null;
  const name = copy.fileName.normalize("NFC").split(/[\\/]/).at(-1)?.trim() ?? "";
  const usable = name !== "" && name.length <= MAX_NAME && !FORBIDDEN_CHARACTERS.test(name);
  return { fileName: usable ? name : "Unterschriebener-Vertrag.pdf", sha256: sha256(bytes), bytes };
}
