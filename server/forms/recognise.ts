import type { FormFassung } from "#app/services.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { sha256 } from "../bytes/sha256.ts";
import type { FormDeps } from "./deps.ts";
import { protocolOf } from "./form-fassungen.ts";

/** So many of its paragraphs a file must share with a Fassung to be taken for it. */
const SHARED = 0.5;

/**
 * The Fassung that a file seems to be, for people who got it by mail: the same bytes, else the same name (mail programs and folders add numbers), else the one with
 * most words in common; of equal ones the newest. Undefined when none is near.
 */
export async function recognise<F extends FormFassung & { form: Id }>({ db, workshop }: Pick<FormDeps, "db" | "workshop">, all: readonly F[], { fileName, bytes }: { fileName: string; bytes: Uint8Array }): Promise<F | undefined> {
  const hash = sha256(bytes);
  const same = all.find((one) => one.sha256 === hash) ?? all.find((one) => plainName(one.fileName) === plainName(fileName));
  if (same) return same;
  const words = await workshop.words(bytes);
  if (!words.ok) return undefined;
  const lines = new Set(words.value.map(squeezed));
  let best: { one: F; share: number } | undefined;
  for (const one of all) {
    const text = (await protocolOf(db, one.id)).proof.text.map(squeezed).filter((line) => line !== "");
    const share = text.filter((line) => lines.has(line)).length / Math.max(1, text.length);
    if (share >= SHARED && share > (best?.share ?? 0)) best = { one, share };
  }
  return best?.one;
}

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.docx$/, "")
    .replace(/[ _-]*\(\d+\)$/, "")
    .replace(/[ _-]*(kopie|copy)$/, "");

const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();
