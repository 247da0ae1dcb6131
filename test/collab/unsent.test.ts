import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { connectHub, type Hub, type RoomHandle } from "#app/editor/collab/hub.ts";
import { writable, type Writable } from "#app/editor/collab/readable.ts";
import type { Consent, Unsent, UnsentStore } from "#app/editor/collab/unsent-store.ts";
import { LOCKED, muxUrl, removeData, ROOM, startHarness, textOf, transportsOf, typeInto, VORHABEN, when, type Harness } from "./harness.ts";

let harness: Harness;
let kept: Map<string, Unsent>;
let store: UnsentStore;
let consent: Writable<Consent>;
/** Signs out in another window. */
let signOut: () => void;
const hubs: Hub[] = [];
beforeEach(async () => {
  harness = await startHarness();
  kept = new Map();
  consent = writable<Consent>("yes");
  store = {
    consent,
    decide: () => Promise.reject(new Error("decided already")),
    keep: async (entry) => void kept.set(entry.tab, entry),
    forget: async (entries) => entries.forEach(({ tab }) => kept.delete(tab)),
    onSignOut(listener) {
      signOut = listener;
      return () => undefined;
    },
    of: async (account) => [...kept.values()].filter((entry) => entry.account === account),
  };
});
afterEach(async () => {
  for (const hub of hubs.splice(0)) hub.close();
  vi.unstubAllGlobals();
  await harness.stop();
  removeData(harness);
});

const open = async (person: string): Promise<RoomHandle> => {
  const hub = connectHub({ url: muxUrl(harness), vorhaben: VORHABEN, transports: transportsOf(person), writer: { account: person, unsent: store } });
  hubs.push(hub);
  const room = hub.room(ROOM);
  await when([room.synced], () => room.synced.get());
  return room;
};
/** What would be kept after a moment: a new answer about this device asks for it at once. */
const writeAtOnce = (): void => {
  consent.set("no");
  consent.set("yes");
};
const lineage = (): string => harness.storage.raw.prepare("select lineage from room where name = ?").pluck().get(ROOM) as string;

/** What an earlier session wrote behind the room's text and could not send. */
async function leaveUnsent(text: string, more: Partial<Unsent> = {}): Promise<Unsent> {
  const room = await open("bernd");
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.doc));
  const before = Y.encodeStateVector(doc);
  typeInto(doc, text);
  const entry: Unsent = { room: ROOM, account: "anna", tab: "earlier", lineage: lineage(), update: Y.encodeStateAsUpdate(doc, before), text: textOf(doc), at: 1, refused: false, ...more };
  kept.set(entry.tab, entry);
  return entry;
}

test("P-24 P-03 text of an earlier session joins by itself, once however often it is brought back, and is forgotten with the confirmation", async () => {
  const entry = await leaveUnsent("nachgereicht");
  const reader = await open("carla");
  const room = await open("anna");
  await when([reader.doc as never], () => textOf(reader.doc) === "nachgereicht");
  await expect.poll(() => kept.size).toBe(0);
  expect(room.saveState.get().kind).toBe("saved");
  // The confirmation got lost with the browser: the same text lies there again.
  kept.set(entry.tab, entry);
  const again = await open("anna");
  await expect.poll(() => kept.size).toBe(0);
  expect([textOf(again.doc), textOf(reader.doc)]).toEqual(["nachgereicht", "nachgereicht"]);
});

test.each<[what: string, more: Partial<Unsent>, locked: boolean]>([
  ["of another history of the room", { lineage: "before-the-restore" }, false],
  ["that the server refused once", { refused: true }, false],
  ["of a section that is locked by now", {}, true],
])("P-17 P-25 kept text %s is not sent but offered as a copy, until its writer has seen it", async (_, more, locked) => {
  await leaveUnsent("Nur hier.", more);
  const reader = await open("carla");
  if (locked) harness.rights.grants = async () => LOCKED;
  const room = await open("anna");
  await when([room.leftBehind], () => room.leftBehind.get() !== null);
  expect(room.leftBehind.get()).toEqual({ text: "Nur hier.", at: 1 });
  expect([textOf(room.doc), textOf(reader.doc)]).toEqual(["", ""]);
  expect(kept.size).toBe(1);
  room.dismissLeftBehind();
  await expect.poll(() => kept.size).toBe(0);
  expect(room.leftBehind.get()).toBeNull();
});

test("P-25 kept text is its own account's: a colleague at the same device neither sends nor sees it", async () => {
  await leaveUnsent("geheim");
  const room = await open("dora");
  typeInto(room.doc, "anderes");
  await when([room.saveState], () => room.saveState.get().kind === "saved");
  expect(textOf(room.doc)).toBe("anderes");
  expect(room.leftBehind.get()).toBeNull();
  expect(kept.get("earlier")?.text).toBe("geheim");
});

test("P-25 signing out in one window leaves nothing of another on the device, also not what is typed there afterwards; it stays in that window until its writer is back", async () => {
  const window = new EventTarget();
  vi.stubGlobal("window", window);
  const keep = vi.spyOn(store, "keep");
  const room = await open("anna");
  const { connection } = hubs[0]!;
  room.provider.disconnect();
  typeInto(room.doc, "vorher");
  await expect.poll(() => kept.size).toBe(1);
  signOut();
  expect(connection.get().kind).toBe("signed-out");
  await expect.poll(() => kept.size).toBe(0);
  typeInto(room.doc, " nachher");
  writeAtOnce();
  room.provider.connect();
  window.dispatchEvent(new Event("focus"));
  await when([room.saveState], () => room.saveState.get().kind === "saved");
  expect(textOf(room.doc)).toBe("vorher nachher");
  expect(keep.mock.calls.map(([entry]) => entry.text)).toEqual(["vorher"]);
});
