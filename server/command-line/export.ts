import { exportVorhaben } from "../vorhaben/vorhaben-file.ts";
import { readArguments } from "./arguments.ts";
import { withData } from "./data-folder.ts";
import { EXIT, Unusable, type Command } from "./io.ts";
import { writeOneFile } from "./write-files.ts";

const usage = "kim export <id> [--out <datei>]";

export const command: Command = {
  usage: `${usage}\n    Gibt ein Vorhaben dieser Installation (DATA_DIR) als Vorhaben-Datei aus.`,
  async run(args, io) {
    const { positionals, values } = readArguments(usage, args, { out: { type: "string" } });
    const id = positionals[0]!;
    const json = await withData(io.dataDir, async ({ db, texts }) => {
      const exported = await exportVorhaben(db, texts, id);
      if (exported !== undefined) return exported;
      const known = await db.selectFrom("vorhaben").select("id").orderBy("id").execute();
      throw new Unusable([`${id}: dieses Vorhaben gibt es hier nicht. ${known.length > 0 ? `Vorhanden: ${known.map((row) => row.id).join(", ")}` : "Es gibt noch keines."}`]);
    });
    if (values.out === undefined) io.out(json);
    else {
      await writeOneFile(values.out, json);
      io.out(`${values.out}\n`);
    }
    return EXIT.ok;
  },
};
