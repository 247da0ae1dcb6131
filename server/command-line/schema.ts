import { z } from "zod";
import { vorhabenFileSchema } from "#app/domain/vorhaben/vorhaben-file.ts";
import { readArguments } from "./arguments.ts";
import { EXIT, type Command } from "./io.ts";

const usage = "kim schema";

export const command: Command = {
  usage: `${usage}\n    Gibt das JSON-Schema der Vorhaben-Datei aus, für Editoren und fremde Programme.`,
  async run(args, io) {
    readArguments(usage, args, {}, 0);
    io.out(`${JSON.stringify({ ...vorhabenJsonSchema(), title: "KIM-Vorhaben" }, null, 2)}\n`);
    return EXIT.ok;
  },
};

/** The schema of what a person writes: fields with a default may be left out. */
export const vorhabenJsonSchema = () => z.toJSONSchema(vorhabenFileSchema, { io: "input", target: "draft-2020-12" });
