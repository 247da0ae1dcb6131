import BetterSqlite from "better-sqlite3";
import { Kysely } from "kysely";
import type { Database } from "#server/storage/database.ts";
import { ImmediateSqliteDialect } from "#server/storage/immediate-dialect.ts";
import { rooms } from "#server/storage/migrations/0002-rooms.ts";
import type { Storage } from "#server/storage/open-storage.ts";

/** What a process gets to hear once it is dead. */
class Dead extends Error {}

/** What outlives processes: a real SQLite database in memory, with the real tables. */
export async function newDisk(): Promise<BetterSqlite.Database> {
  const disk = new BetterSqlite(":memory:");
  disk.pragma("synchronous = FULL");
  const db = new Kysely<Database>({ dialect: new ImmediateSqliteDialect({ database: disk }) });
  await rooms.up(db);
  return disk;
}

/**
 * One process's connection to the disk. Everything the process does that somebody else could notice counts as a step, and it may die at any of them:
 * then its open transaction is undone, as the operating system would, and nothing it does afterwards has an effect.
 */
export class Process {
  /** The step at which it died. */
  diedAt: number | null = null;
  steps = 0;
  readonly storage: Pick<Storage, "db" | "raw">;
  readonly #disk: BetterSqlite.Database;
  #dieAt = Number.POSITIVE_INFINITY;
  #fixed = false;
  #refusals = 0;

  constructor(disk: BetterSqlite.Database) {
    this.#disk = disk;
    const raw = this.#watched();
    this.storage = { raw, db: new Kysely<Database>({ dialect: new ImmediateSqliteDialect({ database: raw }) }) };
  }

  get alive(): boolean {
    return this.diedAt === null;
  }
  /** Dies so many steps from now, unless its step is fixed. */
  dieIn(steps: number): void {
    if (!this.#fixed) this.#dieAt = Math.min(this.#dieAt, this.steps + steps);
  }
  /** Dies at this step and no other, whatever the dice say. */
  dieAt(step: number): void {
    this.#dieAt = step;
    this.#fixed = true;
  }
  /** The next writes fail, as on a full disk. */
  refuse(writes: number): void {
    this.#refusals = writes;
  }
  heal(): void {
    this.#refusals = 0;
    this.#dieAt = Number.POSITIVE_INFINITY;
  }
  /** False when the process has died before or dies now. */
  step(): boolean {
    this.steps += 1;
    if (this.alive && this.steps >= this.#dieAt) this.#die();
    return this.alive;
  }

  #die(): void {
    this.diedAt = this.steps;
    if (this.#disk.inTransaction) this.#disk.exec("rollback");
  }

  #write(): void {
    if (!this.step()) throw new Dead("dead");
    if (this.#refusals <= 0) return;
    this.#refusals -= 1;
    throw new BetterSqlite.SqliteError("database or disk is full", "SQLITE_FULL");
  }

  #watched(): BetterSqlite.Database {
    const disk = this.#disk;
    const write = () => this.#write();
    const living = () => {
      if (!this.alive) throw new Dead("dead");
    };
    const watchedStatement = (sql: string) => {
      const statement = disk.prepare(sql);
      const run = (...values: unknown[]) => {
        if (sql !== "rollback") write();
        return statement.run(...values);
      };
      const read = (how: "get" | "all") => (...values: unknown[]) => {
        living();
        return statement[how](...values);
      };
      return { reader: statement.reader, run, get: read("get"), all: read("all") };
    };
    // Begun and ended by hand, so that death can come between the last statement and the commit, and between the commit and what follows it.
    const transaction = (work: (...values: unknown[]) => unknown) => (...values: unknown[]) => {
      living();
      disk.exec("begin");
      try {
        const result = work(...values);
        write();
        disk.exec("commit");
        write();
        return result;
      } catch (error) {
        if (disk.inTransaction) disk.exec("rollback");
        throw error;
      }
    };
    const watched = {
      prepare: watchedStatement,
      transaction,
      pragma: (source: string, options?: BetterSqlite.PragmaOptions) => disk.pragma(source, options),
      get inTransaction() {
        return disk.inTransaction;
      },
    };
    return watched as unknown as BetterSqlite.Database;
  }
}
