import { accessSync, constants, statSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import type { Log } from "../log.ts";
import type { Database } from "./database.ts";
import { isCutOff } from "./file-header.ts";
import { ImmediateSqliteDialect } from "./immediate-dialect.ts";
import { makeFolderSync } from "./make-folder.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { StorageUnusable } from "./storage-unusable.ts";

export interface Storage {
  /**
   * The query builder. One connection underneath: Kysely queues queries and transactions behind each other, so a transaction must never
   * await a query made through `db` instead of its own `trx`.
   */
  db: Kysely<Database>;
  /** The driver itself, for synchronous work inside `db.connection()` only: otherwise it would land in somebody else's open transaction. */
  raw: BetterSqlite.Database;
  close(): Promise<void>;
}

interface StorageOptions {
  /** Absolute path; made when missing. Holds kim.sqlite. */
  dataDir: string;
  log: Log;
  /** A server keeps the folder for itself, since rooms live in its memory; a tool (command line) works beside it. Default: server. */
  as?: "server" | "tool";
}

/** How long a write waits for another process before it fails. It blocks the event loop, so it is short. */
const BUSY_TIMEOUT_MS = 3000;

/** Opens the database, checks it, brings it up to date. Throws `StorageUnusable` with a sentence for people. */
export async function openStorage({ dataDir, log, as = "server" }: StorageOptions): Promise<Storage> {
  prepareFolder(dataDir);
  const lock = as === "server" ? lockFolder(dataDir) : undefined;
  let raw: BetterSqlite.Database | undefined;
  try {
    raw = openDatabase(dataDir);
    const db = new Kysely<Database>({ dialect: new ImmediateSqliteDialect({ database: raw }) });
    await migrate(db, dataDir, log);
    return {
      db,
      raw,
      async close() {
        await db.destroy();
        lock?.close();
      },
    };
  } catch (error) {
    raw?.close();
    lock?.close();
    throw error;
  }
}

function prepareFolder(dataDir: string): void {
  try {
    makeFolderSync(dataDir, 0o700);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StorageUnusable("not-writable", dataDir, error);
  }
}

/** Held by the operating system, so that it goes with the process, also with `kill -9`. */
function lockFolder(dataDir: string): BetterSqlite.Database {
  const path = join(dataDir, "server.lock");
  let lock: BetterSqlite.Database | undefined;
  try {
    lock = new BetterSqlite(path, { timeout: 0 });
    lock.pragma("locking_mode = EXCLUSIVE");
    lock.exec("begin exclusive");
    return lock;
  } catch (error) {
    lock?.close();
    throw new StorageUnusable(codeOf(error) === "SQLITE_BUSY" ? "in-use" : "not-writable", dataDir, error);
  }
}

function openDatabase(dataDir: string): BetterSqlite.Database {
  const path = join(dataDir, "kim.sqlite");
  const isNew = startsNew(path, dataDir);
  let raw: BetterSqlite.Database | undefined;
  try {
    raw = new BetterSqlite(path, { timeout: BUSY_TIMEOUT_MS });
    raw.pragma("journal_mode = WAL");
    // "Gespeichert" means durable: NORMAL, the usual choice in WAL mode, may lose the last commits when power fails.
    raw.pragma("synchronous = FULL");
    raw.pragma("foreign_keys = ON");
    const verdict = raw.pragma("quick_check(1)", { simple: true });
    if (verdict !== "ok") throw new StorageUnusable("damaged", dataDir, new Error(String(verdict)));
    // A copy made without kim.sqlite-wal can be empty: starting over would hide that the work is missing.
    if (!isNew && raw.prepare("select count(*) from sqlite_master").pluck().get() === 0) throw new StorageUnusable("damaged", dataDir);
    return raw;
  } catch (error) {
    raw?.close();
    if (error instanceof StorageUnusable) throw error;
    throw new StorageUnusable(problemOf(error), dataDir, error);
  }
}

/** Whether the database is yet to be made. Throws `StorageUnusable` for a file that is none. */
function startsNew(path: string, dataDir: string): boolean {
  try {
    if (isCutOff(path)) throw new StorageUnusable("damaged", dataDir);
    return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0;
  } catch (error) {
    if (error instanceof StorageUnusable) throw error;
    throw new StorageUnusable("not-writable", dataDir, error);
  }
}

async function migrate(db: Kysely<Database>, dataDir: string, log: Log): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const executed = (await migrator.getMigrations().catch((error: unknown) => fail(error, dataDir))).filter((migration) => migration.executedAt);
  if (executed.some((migration) => !Object.hasOwn(MIGRATIONS, migration.name))) throw new StorageUnusable("newer-version", dataDir);
  const { error, results } = await migrator.migrateToLatest();
  if (error) fail(error, dataDir);
  for (const result of results ?? []) log.info({ migration: result.migrationName }, "migrated");
}

function fail(error: unknown, dataDir: string): never {
  if (error instanceof Error && /corrupted migrations/.test(error.message)) throw new StorageUnusable("newer-version", dataDir, error);
  if (codeOf(error)?.startsWith("SQLITE_")) throw new StorageUnusable(problemOf(error), dataDir, error);
  throw error;
}

const codeOf = (error: unknown): string | undefined => (error instanceof Error && "code" in error ? String(error.code) : undefined);

function problemOf(error: unknown): StorageUnusable["code"] {
  const code = codeOf(error) ?? "";
  if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) return "damaged";
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return "in-use";
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|FULL|IOERR)/.test(code)) return "not-writable";
  throw error;
}
