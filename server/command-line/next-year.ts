import { nextId, planNextYear } from "#app/domain/fortschreibung/next-year.ts";
import { placeKey, type CarriedMark } from "#app/domain/fortschreibung/marks.ts";
import { fieldsOf, REGISTER, rowName } from "#app/domain/facts/register.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { builtInTemplates } from "#templates/index.ts";
import { vorhabenFileText } from "../vorhaben/vorhaben-file.ts";
import { readArguments } from "./arguments.ts";
import { EXIT, Unusable, type Command } from "./io.ts";
import { readInput } from "./read-input.ts";
import { writeOneFile } from "./write-files.ts";

const usage = "kim next-year <vorhaben.json> [--out <datei>]";

export const command: Command = {
  usage: `${usage}\n    Macht daraus die Vorhaben-Datei des nächsten Förderjahrs; auf der Fehlerausgabe steht, was zu erneuern ist.`,
  async run(args, io) {
    const { positionals, values } = readArguments(usage, args, { out: { type: "string" } });
    const path = positionals[0]!;
    const { file, snapshot } = await readInput(path, io);
    const plan = planNextYear(snapshot, nextId(snapshot.id, snapshot.facts.foerderung.foerderjahr ?? 0), builtInTemplates);
    if (plan === "no-foerderjahr") throw new Unusable([`${path}: facts.foerderung.foerderjahr: Ohne Förderjahr gibt es kein nächstes.`]);
    const text = vorhabenFileText(plan.snapshot, { roles: file.roles, provenance: {} });
    for (const mark of plan.marks) if (mark.renew.length > 0) io.err(`Erneuern: ${renewLine(mark, plan.snapshot)}\n`);
    if (values.out === undefined) io.out(text);
    else {
      await writeOneFile(values.out, text);
      io.out(`${values.out}\n`);
    }
    return EXIT.ok;
  },
};

function renewLine({ place, renew }: CarriedMark, { facts }: VorhabenSnapshot): string {
  if (place.kind === "section") return placeKey(place).replace("section:", "");
  const name = place.row === null ? "" : ` ${rowName(facts, place.part, place.row) ?? place.row}`;
  return `${REGISTER[place.part].title}${name}: ${renew.map((field) => fieldsOf(place.part)[field]?.label ?? field).join(", ")}`;
}
