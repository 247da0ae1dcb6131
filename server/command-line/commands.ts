import { EXIT, Unusable, type Command, type Io } from "./io.ts";

/** Loaded one by one: `check` needs neither the database driver nor the Word compiler. */
const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  check: () => import("./check.ts"),
  generate: () => import("./generate.ts"),
  schema: () => import("./schema.ts"),
  "next-year": () => import("./next-year.ts"),
  export: () => import("./export.ts"),
  import: () => import("./import.ts"),
  backup: () => import("./backup.ts"),
  restore: () => import("./restore.ts"),
  form: () => import("./form.ts"),
  verify: () => import("./verify.ts"),
};

/** Carries out one call of `kim`. @returns the exit code. Defects are thrown. */
export async function runKim([name, ...args]: readonly string[], io: Io): Promise<number> {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    (name === undefined ? io.err : io.out)(await help());
    return name === undefined ? EXIT.unusable : EXIT.ok;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    io.err(`Den Befehl ${name} gibt es nicht.\n\n${await help()}`);
    return EXIT.unusable;
  }
  try {
    return await (await load()).command.run(args, io);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    io.err(error.lines.map((line) => `${line}\n`).join(""));
    return EXIT.unusable;
  }
}

async function help(): Promise<string> {
  const usages = await Promise.all(Object.values(COMMANDS).map(async (load) => (await load()).command.usage));
  return `KIM-Werkstatt auf der Kommandozeile (npm run --silent kim -- …)\n\n${usages.map((usage) => `  ${usage}`).join("\n")}\n\nAusgang: 0 in Ordnung, 1 Hinweise oder Abweichungen, 2 Aufruf oder Eingabe unbrauchbar, 3 Fehler des Programms.\n`;
}
