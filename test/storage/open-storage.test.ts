import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { openStorage } from "#server/storage/open-storage.ts";
import { StorageUnusable } from "#server/storage/storage-unusable.ts";
import { silentLog, tempFolder, tempStorage } from "#test/fakes/temp-storage.ts";

const problemOf = async (dataDir: string): Promise<StorageUnusable> => {
  const error: unknown = await openStorage({ dataDir, log: silentLog }).then(
    async (storage) => {
      await storage.close();
      return undefined;
    },
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StorageUnusable);
  return error as StorageUnusable;
};

describe("openStorage", () => {
  test("commits are flushed to the disk: WAL with synchronous=FULL (2), foreign keys on, waiting for other processes", async () => {
    const { raw } = await tempStorage();
    expect(raw.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(raw.pragma("synchronous", { simple: true })).toBe(2);
    expect(raw.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(raw.pragma("busy_timeout", { simple: true })).toBeGreaterThan(0);
  });

  test("what was written is there after closing and opening again", async () => {
    const dataDir = tempFolder();
    const first = await openStorage({ dataDir, log: silentLog });
    await first.db.insertInto("setting").values({ key: "a", value: "1" }).execute();
    await first.close();
    const second = await tempStorage(dataDir);
    expect(await second.db.selectFrom("setting").selectAll().execute()).toEqual([{ key: "a", value: "1" }]);
  });

  test("a transaction that throws leaves nothing behind", async () => {
    const { db } = await tempStorage();
    await expect(
      db.transaction().execute(async (trx) => {
        await trx.insertInto("setting").values({ key: "a", value: "1" }).execute();
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await db.selectFrom("setting").selectAll().execute()).toEqual([]);
  });

  test("transactions queue behind each other instead of mixing", async () => {
    const { db } = await tempStorage();
    await db.insertInto("setting").values({ key: "n", value: "0" }).execute();
    await Promise.all(
      Array.from({ length: 50 }, () =>
        db.transaction().execute(async (trx) => {
          const { value } = await trx.selectFrom("setting").select("value").executeTakeFirstOrThrow();
          await Promise.resolve();
          await trx.updateTable("setting").set({ value: String(Number(value) + 1) }).execute();
        }),
      ),
    );
    expect((await db.selectFrom("setting").select("value").executeTakeFirstOrThrow()).value).toBe("50");
  });

  test("a transaction waits for another process instead of failing when it wants to write", async () => {
    const storage = await tempStorage();
    const other = new BetterSqlite(join(storage.dataDir, "kim.sqlite"));
    await storage.db.transaction().execute(async (trx) => {
      await trx.selectFrom("setting").selectAll().execute();
      expect(() => {
        other.pragma("busy_timeout = 0");
        other.exec("begin immediate");
      }).toThrow(/locked/);
      await trx.insertInto("setting").values({ key: "a", value: "1" }).execute();
    });
    other.close();
  });

  test("a second server on the same folder is refused, a tool is not", async () => {
    const { dataDir } = await tempStorage();
    const problem = await problemOf(dataDir);
    expect(problem.code).toBe("in-use");
    expect(problem.message).toContain(dataDir);
    const tool = await openStorage({ dataDir, log: silentLog, as: "tool" });
    expect((await sql<{ one: number }>`select 1 as one`.execute(tool.db)).rows).toEqual([{ one: 1 }]);
    await tool.close();
  });

  test("a file that is no database is called damaged", async () => {
    const dataDir = tempFolder();
    writeFileSync(join(dataDir, "kim.sqlite"), "this is not a database, but it is long enough to be read as a header ".repeat(20));
    expect((await problemOf(dataDir)).code).toBe("damaged");
  });

  test("a database with destroyed pages is called damaged", async () => {
    const dataDir = tempFolder();
    const storage = await openStorage({ dataDir, log: silentLog });
    for (let i = 0; i < 2000; i += 1) await storage.db.insertInto("setting").values({ key: `key-${i}`, value: "x".repeat(100) }).execute();
    await storage.close();
    const path = join(dataDir, "kim.sqlite");
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096 * 3, bytes.length - 4096);
    writeFileSync(path, bytes);
    expect((await problemOf(dataDir)).code).toBe("damaged");
  });

  test.each([3000, 600, 50])("a database cut to %i bytes is damaged, not a new one", async (bytes) => {
    const dataDir = tempFolder();
    await (await openStorage({ dataDir, log: silentLog })).close();
    truncateSync(join(dataDir, "kim.sqlite"), bytes);
    rmSync(join(dataDir, "kim.sqlite-wal"), { force: true });
    expect((await problemOf(dataDir)).code).toBe("damaged");
  });

  test("a database without a single table, as a copy without its -wal is, is damaged", async () => {
    const dataDir = tempFolder();
    const copy = new BetterSqlite(join(dataDir, "kim.sqlite"));
    copy.pragma("journal_mode = WAL");
    copy.close();
    expect((await problemOf(dataDir)).code).toBe("damaged");
  });

  test("an empty file is the start of a new database", async () => {
    const dataDir = tempFolder();
    writeFileSync(join(dataDir, "kim.sqlite"), "");
    const { db } = await tempStorage(dataDir);
    expect(await db.selectFrom("setting").selectAll().execute()).toEqual([]);
  });

  test("below a folder that takes no entries the start ends instead of trying for ever", async () => {
    expect((await problemOf("/proc/foo/bar")).code).toBe("not-writable");
  });

  test("missing folders above are made", async () => {
    const dataDir = join(tempFolder(), "a", "b");
    await tempStorage(dataDir);
    expect(existsSync(join(dataDir, "kim.sqlite"))).toBe(true);
  });

  test("a place where no folder can be made is not writable", async () => {
    const dataDir = tempFolder();
    writeFileSync(join(dataDir, "file"), "");
    expect((await problemOf(join(dataDir, "file", "data"))).code).toBe("not-writable");
  });

  test("a database of a newer version is not touched", async () => {
    const dataDir = tempFolder();
    const storage = await openStorage({ dataDir, log: silentLog });
    storage.raw.exec("insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01')");
    await storage.close();
    expect((await problemOf(dataDir)).code).toBe("newer-version");
  });
});
