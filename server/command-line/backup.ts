import { existsSync } from "node:fs";
import { join } from "node:path";
import { backUp } from "../storage/backup.ts";
import { readArguments } from "./arguments.ts";
import { EXIT, Unusable, type Command } from "./io.ts";
import { reasonOf } from "./reason.ts";

const usage = "kim backup <datei>";

export const command: Command = {
  usage: `${usage}\n    Sichert alle Daten dieser Installation (DATA_DIR) in eine Datei, auch während geschrieben wird.`,
  run(args, io) {
    const file = readArguments(usage, args, {}).positionals[0]!;
    if (!existsSync(join(io.dataDir, "kim.sqlite"))) throw new Unusable([`${io.dataDir}: hier liegen keine Daten der KIM-Werkstatt. Zeigt DATA_DIR auf den richtigen Ordner? „npm start“ legt ihn an`]);
    try {
      backUp(io.dataDir, file);
    } catch (error) {
      throw new Unusable([`${file}: ${reasonOf(error)}`]);
    }
    io.out(`${file}\n`);
    return Promise.resolve(EXIT.ok);
  },
};
