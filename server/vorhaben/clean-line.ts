import { FORBIDDEN_CHARACTERS } from "#app/domain/facts/field.ts";

/** A name or title as it may be stored: one line, NFC, trimmed; undefined when it is empty, too long or holds forbidden characters. */
export function cleanLine(text: unknown, max: number): string | undefined {
  if (typeof text !== "string") return undefined;
  const line = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return line === "" || line.length > max || FORBIDDEN_CHARACTERS.test(line) ? undefined : line;
}
