import { join as pathOf } from "node:path";
import BetterSqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { plainText } from "#app/domain/vorhaben/section-content.ts";
import { UNREADABLE_SECTION } from "#app/wording/section-text.ts";
import { contentOf } from "#server/collab/documents.ts";
import { CLOSE, rawClient, removeData, ROOM, saved, startHarness, stockClient, synced, textOf, typeInto, VORHABEN, when, withLength, type Harness, type StockClient } from "./harness.ts";

let harness: Harness;
const clients: StockClient[] = [];
beforeEach(async () => {
  harness = await startHarness({ times: { idleUnload: 1 } });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await harness.stop();
  removeData(harness);
});

const join = async (person: string): Promise<StockClient> => {
  const client = stockClient(harness, person);
  clients.push(client);
  await synced(client);
  return client;
};
const sql = (text: string): unknown => harness.storage.raw.prepare(text).pluck().get();
const contentNow = async () => JSON.stringify((await harness.collab.texts.contentsOf(VORHABEN, "handlungskonzept")).get("ziele"));

test("P-05 P-13 while the disk refuses, somebody else's forged updates send nobody away who has typed meanwhile", async () => {
  const anna = await join("anna");
  harness.storage.raw.exec("create trigger disk_full before insert on room_update begin select raise(abort, 'disk full'); end");
  for (let attempt = 0; attempt < 5; attempt += 1) {
    anna.type("Wort ");
    const mallory = await rawClient(harness, "mallory");
    const doc = new Y.Doc();
    doc.getXmlFragment("default").insert(0, [new Y.XmlElement("tableRow")]);
    mallory.send(0, 2, withLength(Y.encodeStateAsUpdate(doc)));
    expect((await mallory.closed).code).toBe(CLOSE.invalidMessage);
  }
  anna.type("Ende");
  harness.storage.raw.exec("drop trigger disk_full");
  await saved(anna);
  expect([anna.provider.wsUnsuccessfulReconnects, textOf(anna.doc)]).toEqual([0, "Wort ".repeat(5) + "Ende"]);
  expect(await contentNow()).toContain("Wort ".repeat(5) + "Ende");
});

test("P-05 while the disk refuses nothing is confirmed or shown, and everything arrives once when it recovers", async () => {
  const [anna, bernd] = await Promise.all([join("anna"), join("bernd")]);
  let tries = 0;
  harness.storage.raw.function("tried", () => (tries += 1));
  harness.storage.raw.exec("create trigger disk_full before insert on room_update begin select tried(); select raise(abort, 'disk full'); end");
  const acksBefore = anna.acks.length;
  anna.type("eins");
  const failing = async () => {
    while (harness.collab.health().failingSince === null) await new Promise(setImmediate);
  };
  const before = Date.now();
  await failing();
  const since = harness.collab.health().failingSince!;
  expect(since).toBeGreaterThanOrEqual(before);
  anna.type(" zwei");
  // Tried again meanwhile: the time is that of the first failure.
  await expect.poll(() => tries, { timeout: 5000 }).toBeGreaterThan(2);
  expect(harness.collab.health().failingSince).toBe(since);
  expect(anna.acks.length).toBe(acksBefore);
  expect(bernd.text()).toBe("");
  // Who comes now sees what is in the log, not what waits.
  const carla = await join("carla");
  expect(carla.text()).toBe("");
  harness.storage.raw.exec("drop trigger disk_full");
  await saved(anna);
  await when([bernd.doc as never, carla.doc as never], () => bernd.text() === "eins zwei" && carla.text() === "eins zwei");
  expect(harness.collab.health().failingSince).toBeNull();
  // Nobody was sent away in the meantime.
  expect([anna, bernd, carla].map(({ provider }) => provider.wsUnsuccessfulReconnects)).toEqual([0, 0, 0]);
  expect(harness.collab.health().connections).toBe(3);
  expect(sql("select count(*) from room_update")).toBe(sql("select max(seq) from room_update"));
});

test("P-05 a disk that is really full, and a database that another process has locked, only delay", async () => {
  const [anna, bernd] = [await join("anna"), await join("bernd")];
  const { raw } = harness.storage;
  const troubles: [start: () => () => void, code: string][] = [
    [
      () => {
        raw.pragma(`max_page_count = ${raw.pragma("page_count", { simple: true }) as number}`);
        return () => raw.pragma("max_page_count = 1073741823");
      },
      "SQLITE_FULL",
    ],
    [
      () => {
        raw.pragma("busy_timeout = 20");
        const other = new BetterSqlite(pathOf(harness.dataDir, "kim.sqlite"));
        other.exec("begin immediate");
        return () => other.close();
      },
      "SQLITE_BUSY",
    ],
  ];
  for (const [start, code] of troubles) {
    const end = start();
    const confirmed = anna.acks.length;
    // More than a page, so that a full disk is noticed.
    anna.type(`${code} ${"x".repeat(9000)} `);
    while (harness.collab.health().failingSince === null) await new Promise(setImmediate);
    expect(anna.acks.length).toBe(confirmed);
    expect(bernd.text()).not.toContain(code);
    end();
    await saved(anna);
    await when([bernd.doc as never], () => bernd.text() === anna.text());
    expect(harness.collab.health().failingSince).toBeNull();
    expect(anna.provider.wsconnected && bernd.provider.wsconnected).toBe(true);
  }
});

test("P-05 on a slow disk a confirmation comes after the write, never before, and what is typed meanwhile goes into one commit", async () => {
  const [anna, bernd] = [await join("anna"), await join("bernd")];
  const { raw } = harness.storage;
  let commits = 0;
  raw.function("slow", () => {
    commits += 1;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
    return 0;
  });
  raw.exec("create trigger slow_disk after update on room begin select slow(); end");
  for (let key = 0; key < 50; key += 1) {
    anna.type("x");
    if (key % 5 === 0) await new Promise(setImmediate);
  }
  await saved(anna);
  await when([bernd.doc as never], () => bernd.text() === "x".repeat(50));
  expect(commits).toBeLessThan(30);
  expect(await contentNow()).toContain("x".repeat(50));
});

test("P-01 a commit waits for somebody else's open transaction instead of landing in it", async () => {
  const anna = await join("anna");
  const before = sql("select seq from room");
  const undone = harness.storage.db.transaction().execute(async (trx) => {
    await trx.insertInto("setting").values({ key: "x", value: "y" }).execute();
    anna.type("im Flug");
    for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
  await saved(anna);
  expect(sql("select count(*) from setting where key = 'x'")).toBe(0);
  expect(sql("select seq from room")).toBe((before as number) + 1);
});

test("P-14 seeding twice is seeding once, and equal content gives equal bytes", async () => {
  const content = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Vorlage" }] }] };
  const seed = (name: string) => harness.storage.db.transaction().execute((trx) => harness.collab.texts.seed(trx, name, content));
  await Promise.all([seed(ROOM), seed(ROOM)]);
  await seed(`${VORHABEN}.handlungskonzept.anderer`);
  const anna = await join("anna");
  expect(anna.text()).toBe("Vorlage");
  expect(harness.storage.raw.prepare("select count(distinct bytes) from room_update where seq = 1").pluck().get()).toBe(1);
});

test("P-14 a seed goes with its transaction when that is undone", async () => {
  const undone = harness.storage.db.transaction().execute(async (trx) => {
    await harness.collab.texts.seed(trx, ROOM, null);
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
  expect(sql("select count(*) from room")).toBe(0);
});

test("P-14 two people who open an unmade room at once find one empty paragraph", async () => {
  const [anna, bernd] = await Promise.all([join("anna"), join("bernd")]);
  expect(anna.fragment.toString()).toBe("<paragraph></paragraph>");
  expect(bernd.fragment.toString()).toBe("<paragraph></paragraph>");
  expect(sql("select count(*) from room_update")).toBe(1);
});

/** Writes enough that a snapshot is due when everybody has left, and waits for it. */
async function writeAndCompact(): Promise<string> {
  const anna = await join("anna");
  for (let index = 0; index < 60; index += 1) {
    anna.type(`Satz ${index}. `);
    if (index % 7 === 0) anna.doc.transact(() => ((anna.fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(0, 3));
  }
  await saved(anna);
  // One commit may hold many updates but keeps them apart.
  expect(sql("select seq from room")).toBeGreaterThan(50);
  const text = anna.text();
  anna.destroy();
  clients.splice(clients.indexOf(anna), 1);
  while (sql("select count(*) from room_snapshot") === 0 || harness.collab.health().rooms > 0) await new Promise(setImmediate);
  return text;
}

test("P-15 a snapshot says exactly what the log says, and the room goes on from it", async () => {
  const text = await writeAndCompact();
  const content = await contentNow();
  const anna = await join("anna2");
  expect(anna.text()).toBe(text);
  const fromLog = new Y.Doc();
  for (const bytes of harness.storage.raw.prepare("select bytes from room_update order by seq").pluck().all() as Buffer[]) Y.applyUpdate(fromLog, bytes);
  expect(JSON.stringify(contentOf(fromLog))).toBe(content);
  anna.type("weiter");
  await saved(anna);
  expect(await contentNow()).toContain("weiter");
});

test("P-16 a damaged snapshot is noticed and the log used instead", async () => {
  const text = await writeAndCompact();
  harness.storage.raw.exec("update room_snapshot set bytes = zeroblob(length(bytes))");
  const anna = await join("anna2");
  expect(anna.text()).toBe(text);
});

test("P-16 a room whose log has a hole is not opened, and others are", async () => {
  await writeAndCompact();
  harness.storage.raw.exec("delete from room_snapshot; delete from room_update where seq = 20");
  const broken = stockClient(harness, "anna2");
  clients.push(broken);
  await when([broken.provider as never], () => broken.provider.wsUnsuccessfulReconnects > 0);
  expect(broken.provider.synced).toBe(false);
  expect(harness.collab.health().damagedRooms).toBe(1);
  const other = stockClient(harness, "anna2", `${VORHABEN}.handlungskonzept.anderer`);
  clients.push(other);
  await synced(other);
  other.type("lesbar");
  await saved(other);
  // Pages and files say that one of them cannot be read, and show the other.
  const contents = await harness.collab.texts.contentsOf(VORHABEN, "handlungskonzept");
  expect([plainText(contents.get("ziele")!).trim(), plainText(contents.get("anderer")!).trim()]).toEqual([UNREADABLE_SECTION, "lesbar"]);
});

test("P-17 when another process has written to a room, memory is dropped and everybody finds what is in the log", async () => {
  const [anna, bernd] = await Promise.all([join("anna"), join("bernd")]);
  anna.type("eins");
  await saved(anna);
  const foreign = new Y.Doc();
  Y.applyUpdate(foreign, Y.encodeStateAsUpdate(anna.doc));
  const before = Y.encodeStateVector(foreign);
  typeInto(foreign, " zwei");
  const { raw } = harness.storage;
  raw.prepare("insert into room_update (room, seq, account, bytes, at) select id, seq + 1, null, ?, 0 from room").run(Y.encodeStateAsUpdate(foreign, before));
  raw.exec("update room set seq = seq + 1");
  anna.type(" drei");
  await when([bernd.doc as never], () => bernd.text().includes("zwei") && bernd.text().includes("drei"));
  await saved(anna);
  expect(anna.text()).toBe(bernd.text());
});

test("P-16 an update in the log that Yjs cannot read is set aside, the rest of the room lives", async () => {
  const anna = await join("anna");
  anna.type("lesbar");
  await saved(anna);
  anna.destroy();
  clients.splice(0);
  while (harness.collab.health().rooms > 0) await new Promise(setImmediate);
  harness.storage.raw.exec("insert into room_update (room, seq, account, bytes, at) select id, seq + 1, null, x'0909', 0 from room; update room set seq = seq + 1");
  const bernd = await join("bernd");
  expect(bernd.text()).toBe("lesbar");
  expect(harness.collab.health().damagedRooms).toBe(1);
  bernd.type(" und schreibbar");
  await saved(bernd);
});
