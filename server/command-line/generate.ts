import { join } from "node:path";
import { findingsConcerning } from "#app/domain/checks/concerns.ts";
import { holdsUp } from "#app/domain/checks/finding.ts";
import { checkInputOf, runChecks } from "#app/domain/checks/run-checks.ts";
import { createWordCompiler } from "../export/docx/word-compiler.ts";
import { assembleFassung } from "../fassungen/assemble.ts";
import { fileNameOf } from "../fassungen/file-name.ts";
import { createLog } from "../log.ts";
import { conceptTemplates, documentsOf } from "../vorhaben/assessment.ts";
import { builtInTemplates } from "#templates/index.ts";
import { dayOf, readArguments } from "./arguments.ts";
import { EXIT, Unusable, type Command } from "./io.ts";
import { readInput } from "./read-input.ts";
import { makeFolder, writeFiles } from "./write-files.ts";

const usage = "kim generate <vorhaben.json> --out <ordner> [--entwurf] [--stand JJJJ-MM-TT]";

export const command: Command = {
  usage: `${usage}\n    Schreibt die Word-Dateien des Vorhabens. Ein Dokument mit blockierenden Hinweisen wird ein Entwurf mit der Liste der offenen Punkte.`,
  async run(args, io) {
    const { positionals, values } = readArguments(usage, args, { out: { type: "string" }, entwurf: { type: "boolean" }, stand: { type: "string" } });
    if (!values.out) throw new Unusable(["Es fehlt der Ordner für die Dateien: --out <ordner>", usage]);
    const stand = dayOf(values.stand, io.today);
    const { snapshot } = await readInput(positionals[0]!, io);
    // Before the work, so that a place that cannot be written to is told at once.
    makeFolder(values.out);
    const input = checkInputOf(snapshot, builtInTemplates, stand);
    const findings = runChecks(input);
    const frames = conceptTemplates(snapshot, builtInTemplates);
    const word = createWordCompiler({ log: createLog("silent") });
    const files: { name: string; bytes: Uint8Array; draft: boolean }[] = [];
    try {
      for (const document of documentsOf(snapshot)) {
        const own = findingsConcerning(document, findings, { facts: snapshot.facts, contractTemplate: input.contractTemplate });
        const draft = values.entwurf === true || own.some(holdsUp);
        const kind = draft ? "entwurf" : "einreichung";
        const content = assembleFassung({ snapshot, document, kind, number: null, name: "", date: stand, findings: own }, builtInTemplates);
        // The only time in the file; the day is all we know, so that the same day gives the same bytes.
        const { bytes } = await word.compile(content, { modified: `${stand}T12:00:00Z` });
        files.push({ name: uniqueName(fileNameOf(snapshot, document, frames, null, kind), files), bytes, draft });
      }
    } finally {
      await word.close();
    }
    await writeFiles(values.out, files);
    for (const { name, draft } of files) io.out(`${join(values.out, name)}${draft ? " (Entwurf)" : ""}\n`);
    return EXIT.ok;
  },
};

/** Two Träger may bear the same name. */
function uniqueName(name: string, taken: readonly { name: string }[]): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : name.replace(/\.docx$/, `_${number}.docx`);
    if (!taken.some((file) => file.name === candidate)) return candidate;
  }
}
