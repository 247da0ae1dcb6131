import { readFile } from "node:fs/promises";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { VorhabenFile } from "#app/domain/vorhaben/vorhaben-file.ts";
import { markdownNoteText } from "#app/wording/section-text.ts";
import { readVorhabenFile } from "../vorhaben/read-vorhaben-file.ts";
import { builtInTemplates } from "#templates/index.ts";
import { Unusable, type Io } from "./io.ts";
import { reasonOf } from "./reason.ts";

/** A Vorhaben file from disk. What its Markdown says and the editor cannot is told on the side; everything wrong is listed with file, path and reason. */
export async function readInput(path: string, io: Io): Promise<{ file: VorhabenFile; snapshot: VorhabenSnapshot }> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Unusable([`${path}: ${reasonOf(error)}`]);
  });
  const read = readVorhabenFile(bytes, builtInTemplates);
  if (!read.ok) throw new Unusable(read.problems.map((problem) => [path, problem.path, problem.reason].filter((part) => part !== "").join(": ")));
  for (const { path: at, note } of read.value.notes) io.err(`Anmerkung: ${path}: ${at}${note.line === undefined ? "" : `, Zeile ${note.line}`}: ${markdownNoteText(note)}\n`);
  return read.value;
}
