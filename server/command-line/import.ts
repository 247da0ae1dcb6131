import { BY_PROGRAM } from "../vorhaben/audit.ts";
import { exists } from "../vorhaben/create-vorhaben.ts";
import { insertVorhaben } from "../vorhaben/insert-vorhaben.ts";
import { builtInTemplates } from "#templates/index.ts";
import { readArguments } from "./arguments.ts";
import { withData } from "./data-folder.ts";
import { EXIT, Unusable, type Command } from "./io.ts";
import { readInput } from "./read-input.ts";

const usage = "kim import <vorhaben.json>";

export const command: Command = {
  usage: `${usage}\n    Liest eine Vorhaben-Datei in diese Installation (DATA_DIR) ein, ganz oder gar nicht.`,
  async run(args, io) {
    const { positionals } = readArguments(usage, args, {});
    const path = positionals[0]!;
    const { file, snapshot } = await readInput(path, io);
    // Nobody could ever open it, administrators included: they read no Vorhaben in which their organisation takes no part.
    if (!Object.values(file.roles).includes("federfuehrung")) throw new Unusable([`${path}: roles: keine Organisation hat die Federführung, niemand könnte das Vorhaben öffnen`]);
    await withData(io.dataDir, ({ db, texts }) =>
      db.transaction().execute(async (trx) => {
        if (await exists(trx, snapshot.id)) throw new Unusable([`${path}: id: das Vorhaben ${snapshot.id} gibt es hier schon`]);
        await insertVorhaben(trx, { texts, templates: builtInTemplates, now: new Date() }, { snapshot, roles: file.roles, provenance: file.provenance, sample: false, by: BY_PROGRAM, event: "vorhaben-imported" });
      }),
    );
    io.out(`${snapshot.id}\n`);
    return EXIT.ok;
  },
};
