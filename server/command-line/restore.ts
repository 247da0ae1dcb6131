import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { LogTooShort, turnBackRooms } from "../collab/turn-back.ts";
import { createLog } from "../log.ts";
import { backUp, checkDatabase, copyBackup, replaceContent } from "../storage/backup.ts";
import { makeFolderSync } from "../storage/make-folder.ts";
import { openStorage } from "../storage/open-storage.ts";
import { StorageUnusable } from "../storage/storage-unusable.ts";
import { BY_PROGRAM, recordAudit } from "../vorhaben/audit.ts";
import { readArguments } from "./arguments.ts";
import { EXIT, Unusable, type Command, type Io } from "./io.ts";
import { reasonOf } from "./reason.ts";

const usage = "kim restore <datei> [--at <Zeitpunkt, z. B. 2027-02-01T14:30:00Z>]";

export const command: Command = {
  usage: `${usage}\n    Spielt eine Sicherung in diese Installation (DATA_DIR) ein, auch während der Server läuft. Der bisherige Stand wird vorher dort gesichert.\n    --at: die Abschnitte, wie sie zu diesem Zeitpunkt waren (Register, Beteiligte und Fassungen bleiben wie in der Sicherung).`,
  async run(args, io) {
    const { positionals, values } = readArguments(usage, args, { at: { type: "string" } });
    const file = positionals[0]!;
    const at = values.at === undefined ? null : momentOf(values.at);
    makeFolderSync(io.dataDir, 0o700);
    const prepared = mkdtempSync(join(io.dataDir, "restore-"));
    try {
      await prepare(file, prepared, at, values.at);
      const before = putInPlace(io, prepared);
      io.out(before === null ? `${file} ist eingespielt.\n` : `${file} ist eingespielt. Der Stand davor: ${before}\n`);
    } catch (error) {
      throw unusable(error, file, values.at);
    } finally {
      rmSync(prepared, { recursive: true, force: true });
    }
    return EXIT.ok;
  },
};

function momentOf(given: string): number {
  const at = /^\d{4}-\d\d-\d\dT/.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(at)) throw new Unusable([`--at ${given}: kein Zeitpunkt (JJJJ-MM-TTThh:mm:ssZ)`]);
  return at;
}

/** A copy of the backup, brought up to date, its rooms turned back, everything in one file. */
async function prepare(file: string, folder: string, at: number | null, given: string | undefined): Promise<void> {
  copyBackup(file, folder);
  checkDatabase(join(folder, "kim.sqlite"));
  const storage = await openStorage({ dataDir: folder, log: createLog("silent"), as: "tool" });
  try {
    turnBackRooms(storage.raw, at);
    await recordAudit(storage.db, { vorhaben: null, by: BY_PROGRAM, event: "data-restored", params: { file: basename(file), ...(given ? { at: given } : {}) } }, new Date());
    storage.raw.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    await storage.close();
  }
}

/** @returns where the state before lies; null when there was none. */
function putInPlace(io: Io, prepared: string): string | null {
  const current = join(io.dataDir, "kim.sqlite");
  if (!existsSync(current)) {
    renameSync(join(prepared, "kim.sqlite"), current);
    return null;
  }
  const before = join(io.dataDir, `vor-wiederherstellung-${new Date().toISOString().replaceAll(/[:.]/g, "-")}.sqlite`);
  // What is confirmed up to the last moment is in this copy.
  replaceContent(io.dataDir, join(prepared, "kim.sqlite"), () => backUp(io.dataDir, before));
  return before;
}

function unusable(error: unknown, file: string, at: string | undefined): unknown {
  if (error instanceof Unusable) return error;
  if (error instanceof LogTooShort) return new Unusable([`${file}: das Protokoll des Abschnitts ${error.room} reicht nicht bis ${at ?? "dahin"} zurück`]);
  if (error instanceof StorageUnusable) return new Unusable([error.code === "damaged" ? `${file}: keine unbeschädigte Sicherung der KIM-Werkstatt` : error.message]);
  const code = (error as { code?: unknown }).code;
  if (code === "SQLITE_NOTADB" || (typeof code === "string" && code.startsWith("SQLITE_CORRUPT"))) return new Unusable([`${file}: keine unbeschädigte Sicherung der KIM-Werkstatt`]);
  if (typeof code !== "string") return error;
  return new Unusable([`${file}: ${reasonOf(error)}`]);
}
