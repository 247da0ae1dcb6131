import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { CLOSE } from "#app/collab-protocol/protocol.ts";
import { connectHub, type Hub, type RoomHandle } from "#app/editor/collab/hub.ts";
import { buildDocument } from "#server/collab/documents.ts";
import { createRoomLog } from "#server/collab/room-log.ts";
import { openStorage } from "#server/storage/open-storage.ts";
import { silentLog, tempFolder } from "#test/fakes/temp-storage.ts";
import { kim } from "../command-line/files.ts";
import { muxUrl, removeData, ROOM, saved, transportsOf, startHarness, stockClient, synced, textOf, typeInto, VORHABEN, when, type Harness } from "./harness.ts";

let harness: Harness;
let folder: string;
const hubs: Hub[] = [];
beforeEach(async () => {
  folder = tempFolder();
  harness = await startHarness({ times: { look: 10 } });
});
afterEach(async () => {
  for (const hub of hubs.splice(0)) hub.close();
  await harness.stop();
  removeData(harness);
});

async function roomOf(person: string): Promise<RoomHandle> {
  const hub = connectHub({ url: muxUrl(harness), vorhaben: VORHABEN, transports: transportsOf(person) });
  hubs.push(hub);
  const room = hub.room(ROOM);
  await when([room.synced], () => room.synced.get());
  return room;
}
async function write(room: RoomHandle, text: string): Promise<void> {
  typeInto(room.doc, text);
  await when([room.saveState], () => room.saveState.get().kind === "saved");
}
const backup = async (name = "sicherung.sqlite"): Promise<string> => {
  const file = join(folder, name);
  expect(await kim(["backup", file], { dataDir: harness.dataDir })).toMatchObject({ code: 0, out: `${file}\n`, err: "" });
  return file;
};
const restore = (...args: string[]) => kim(["restore", ...args], { dataDir: harness.dataDir });

/** What a room says in a data folder of its own, made from a backup. */
async function textIn(file: string): Promise<string> {
  const dataDir = tempFolder();
  expect(await kim(["restore", file], { dataDir })).toMatchObject({ code: 0, err: "" });
  const storage = await openStorage({ dataDir, log: silentLog });
  const text = textOf(buildDocument(createRoomLog(storage.raw).read(ROOM)!).doc);
  await storage.close();
  return text;
}
const textNow = async (person: string): Promise<string> => {
  const client = stockClient(harness, person);
  await synced(client);
  const text = client.text();
  client.destroy();
  return text;
};

test("P-18 a backup made while people type holds everything confirmed until then", async () => {
  const anna = stockClient(harness, "anna");
  await synced(anna);
  const typing = setInterval(() => anna.type("x"), 1);
  for (let turn = 0; turn < 5; turn += 1) {
    await saved(anna);
    const confirmed = Math.max(...anna.acks.map((ack) => ack.clocks.get(anna.doc.clientID) ?? 0));
    // The first thing a client writes into an empty paragraph is its text node.
    expect((await textIn(await backup(`${turn}.sqlite`))).length).toBeGreaterThanOrEqual(confirmed - 1);
    anna.type(`${turn}`);
  }
  clearInterval(typing);
  anna.destroy();
});

test("P-17 P-18 a backup restored under a running server: who was writing keeps the text as a copy, nobody mixes, and what was there before lies beside", async () => {
  const room = await roomOf("anna");
  await write(room, "früher");
  const file = await backup();
  await write(room, " und später");
  typeInto(room.doc, ", noch unterwegs");
  expect(await restore(file)).toMatchObject({ code: 0, err: "" });
  await when([room.saveState], () => room.saveState.get().kind === "refused");
  expect(room.saveState.get()).toMatchObject({ code: CLOSE.lineageChanged });
  expect(room.localCopy().text).toBe("früher und später, noch unterwegs");
  expect(await textNow("bernd")).toBe("früher");
  const before = readdirSync(harness.dataDir).find((name) => name.startsWith("vor-wiederherstellung-"))!;
  expect(await textIn(join(harness.dataDir, before))).toContain("früher und später");
  expect(harness.storage.raw.prepare("select event from audit").pluck().all()).toEqual(["data-restored"]);
});

test("P-18 sections come back as they were at a moment", async () => {
  const room = await roomOf("anna");
  await write(room, "eins");
  const { at } = harness.storage.raw.prepare("select max(at) as at from room_update").get() as { at: number };
  while (Date.now() === at) await new Promise(setImmediate);
  await write(room, " zwei");
  const file = await backup();
  expect(await restore(file, "--at", new Date(at).toISOString())).toMatchObject({ code: 0, err: "" });
  expect(await textNow("bernd")).toBe("eins");
  const again = await roomOf("carla");
  await write(again, " drei");
  expect(await textNow("bernd")).toBe("eins drei");
});

test("P-18 a moment before the log, something that is no backup, a file that exists: one sentence, nothing changed", async () => {
  const room = await roomOf("anna");
  await write(room, "bleibt");
  const file = await backup();
  const junk = join(folder, "kaputt.sqlite");
  writeFileSync(junk, "kein Backup".repeat(1000));
  for (const [args, said] of [
    [[junk], "keine unbeschädigte Sicherung"],
    [[join(folder, "fehlt")], "fehlt"],
    [[file, "--at", "gestern"], "kein Zeitpunkt"],
  ] as const) {
    const answer = await restore(...args);
    expect(answer).toMatchObject({ code: 2, out: "" });
    expect(answer.err).toContain(said);
  }
  expect(await kim(["backup", file], { dataDir: harness.dataDir })).toMatchObject({ code: 2, out: "" });
  await write(room, " stehen");
  expect(await textNow("bernd")).toBe("bleibt stehen");
  expect(readdirSync(harness.dataDir).filter((name) => name.startsWith("restore-"))).toEqual([]);
});

test("P-18 where the log has been trimmed meanwhile, nothing is made up", async () => {
  const room = await roomOf("anna");
  await write(room, "jung");
  const { raw } = harness.storage;
  const { id, seq } = raw.prepare("select id, seq from room").get() as { id: number; seq: number };
  createRoomLog(raw).writeSnapshot(id, seq, Y.encodeStateAsUpdate(room.doc), Y.encodeStateVector(room.doc), Date.now(), 0);
  raw.exec("delete from room_update");
  const file = await backup();
  const answer = await restore(file, "--at", "2020-01-01T00:00:00Z");
  expect(answer).toMatchObject({ code: 2, out: "" });
  expect(answer.err).toContain(`${ROOM} reicht nicht bis 2020-01-01T00:00:00Z zurück`);
  expect(await restore(file)).toMatchObject({ code: 0 });
  expect(await textNow("bernd")).toBe("jung");
});
