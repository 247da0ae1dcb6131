import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { newId } from "./new-id.ts";

/**
 * Writes everything in the data folder's database that is committed at this moment into one file, also while people type. The file appears under its name
 * when it is complete, on the disk and checked. Throws what the file system or SQLite throws; `file` must not exist.
 */
export function backUp(dataDir: string, file: string): void {
  if (existsSync(file)) throw Object.assign(new Error(file), { code: "EEXIST" });
  const unfinished = join(dirname(file), `.kim-${newId()}.sqlite`);
  try {
    const raw = new BetterSqlite(join(dataDir, "kim.sqlite"), { fileMustExist: true, timeout: 10_000 });
    try {
      // One read transaction: a picture of one moment, whatever is written meanwhile.
      raw.prepare("vacuum into ?").run(unfinished);
    } finally {
      raw.close();
    }
    flush(unfinished);
    checkDatabase(unfinished);
    renameSync(unfinished, file);
    flush(dirname(file));
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** A copy of a backup that may be changed. */
export function copyBackup(file: string, folder: string): void {
  copyFileSync(file, join(folder, "kim.sqlite"));
}

/** Throws when SQLite finds the file damaged, or none of its own. */
export function checkDatabase(file: string): void {
  const raw = new BetterSqlite(file, { readonly: true, fileMustExist: true });
  try {
    const verdict: unknown = raw.pragma("integrity_check(1)", { simple: true });
    if (verdict !== "ok") throw new BetterSqlite.SqliteError(String(verdict), "SQLITE_CORRUPT");
  } finally {
    raw.close();
  }
}

/**
 * Puts the content of another, equally migrated database in place of this one's, in one transaction: a running server sees either all of it or nothing.
 * `beforehand` runs when nobody can write any more. Sessions stay, so that who is signed in remains so, unless the account is gone. Throws what SQLite throws; then nothing has changed.
 */
export function replaceContent(dataDir: string, from: string, beforehand: () => void): void {
  const raw = new BetterSqlite(join(dataDir, "kim.sqlite"), { fileMustExist: true, timeout: 10_000 });
  try {
    raw.pragma("synchronous = FULL");
    raw.pragma("foreign_keys = OFF");
    raw.prepare("attach ? as restored").run(from);
    raw.exec("begin immediate");
    beforehand();
    for (const table of contentTables(raw)) {
      const columns = (raw.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => `"${name}"`).join(", ");
      raw.exec(`delete from main."${table}"; insert into main."${table}" (${columns}) select ${columns} from restored."${table}"`);
    }
    raw.exec(`delete from main.session where "userId" not in (select id from main."user")`);
    const dangling = raw.pragma("foreign_key_check") as unknown[];
    if (dangling.length > 0) throw new BetterSqlite.SqliteError("rows refer to nothing", "SQLITE_CONSTRAINT_FOREIGNKEY");
    raw.exec("commit");
  } finally {
    if (raw.inTransaction) raw.exec("rollback");
    raw.close();
  }
}

function contentTables(raw: BetterSqlite.Database): string[] {
  const names = raw.prepare("select name from main.sqlite_master where type = 'table' and (name not like 'sqlite_%' or name = 'sqlite_sequence')").pluck().all() as string[];
  return names.filter((name) => !name.startsWith("kysely_") && name !== "session");
}

function flush(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
