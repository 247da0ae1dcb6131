import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { HTTP_PATH, LINE_PATH, UP_BYTES } from "#app/collab-protocol/http-line.ts";
import { connectHub } from "#app/editor/collab/hub.ts";
import { httpSocketClass } from "#app/editor/collab/http-socket.ts";
import { LINE_TIMES } from "#app/editor/collab/line.ts";
import { createTransports } from "#app/editor/collab/transports.ts";
import { CLOSE, httpSocketOf, muxUrl, removeData, ROOM, saved, socketOf, startHarness, stockClient, synced, textOf, transportsOf, typeInto, VORHABEN, when, type Harness, type SocketOf } from "./harness.ts";

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness({ limits: { sendQueueBytes: 100_000, httpLinesPerAccount: 3 }, times: { heartbeat: 300 } });
});
afterEach(async () => {
  await harness.stop();
  removeData(harness);
});

const ROOM_LINE = `${HTTP_PATH}rooms/${ROOM}?schema=1`;
const ask = (path: string, person: string, init: RequestInit = {}): Promise<Response> =>
  fetch(harness.url.replace("ws:", "http:") + path, { ...init, headers: { cookie: `person=${person}`, ...init.headers } });
const post = (path: string, person: string, init: RequestInit = {}): Promise<Response> => ask(path, person, { method: "POST", ...init });
const seqAt = (): number => harness.storage.raw.prepare("select seq from room where name = ?").pluck().get(ROOM) as number;
async function openLine(person: string): Promise<string> {
  const opened = await post(ROOM_LINE, person);
  expect(opened.status).toBe(201);
  return LINE_PATH + ((await opened.json()) as { line: string }).line;
}
/** Comes over HTTP; `around` stands between page and server. */
const through =
  (around: (send: () => Promise<Response>) => Promise<Response>): SocketOf =>
  (person) =>
    httpSocketClass((input, init) => around(() => fetch(input, { ...init, headers: { cookie: `person=${person}` } })));

test("P-27 P-03 requests and answers that get lost on the way are repeated, and nothing comes twice or in another order", async () => {
  let count = 0;
  const lossy = through(async (send) => {
    count += 1;
    if (count % 7 === 3) throw new TypeError("request lost");
    const answer = await send();
    if (count % 7 === 5) throw new TypeError("answer lost");
    return answer;
  });
  const writer = stockClient({ ...harness, socketOf: lossy }, "anna");
  const reader = stockClient(harness, "bernd");
  await Promise.all([synced(writer), synced(reader)]);
  const reconnects = writer.provider.wsUnsuccessfulReconnects;
  const before = seqAt();
  let text = "";
  for (let key = 0; key < 12; key += 1) {
    text += String.fromCharCode(97 + key);
    writer.type(text.at(-1)!);
    await when([reader.doc as never], () => reader.text() === text);
  }
  await saved(writer);
  expect(seqAt() - before).toBe(12);
  expect(writer.provider.wsUnsuccessfulReconnects).toBe(reconnects);
  expect(count).toBeGreaterThan(14);
  writer.destroy();
  reader.destroy();
});

test("P-27 P-24 where sockets never answer the page goes on over HTTP, and back to a socket when that answers again", async () => {
  let blocked = true;
  const Direct = socketOf("anna");
  class Blocked extends EventTarget {
    readyState = 0;
    readonly OPEN = 1;
    constructor() {
      super();
      queueMicrotask(() => this.dispatchEvent(Object.assign(new Event("close"), { code: 1006 })));
    }
    close(): void {
      this.readyState = 3;
    }
  }
  const Sometimes = new Proxy(Direct, { construct: (_, [url]: [string]) => (blocked ? new Blocked() : new Direct(url)) });
  const hub = connectHub({ url: muxUrl(harness), vorhaben: VORHABEN, transports: createTransports(Sometimes, httpSocketOf("anna")), times: { ...LINE_TIMES, pingEvery: 20, retryFirst: 5, socketAgain: 40 } });
  const room = hub.room(ROOM);
  await when([room.synced], () => room.synced.get());
  expect(harness.collab.health()).toMatchObject({ connections: 1, withoutWebSockets: 1 });
  typeInto(room.doc, "ohne ");
  await when([room.saveState], () => room.saveState.get().kind === "saved");
  let offline = 0;
  hub.connection.subscribe(() => (offline += hub.connection.get().kind === "online" ? 0 : 1));
  const moved = new Promise<void>((resolve) => hub.onMissed(resolve));
  blocked = false;
  await moved;
  typeInto(room.doc, "und mit");
  await when([room.saveState], () => room.saveState.get().kind === "saved");
  expect(offline).toBe(0);
  const reader = stockClient(harness, "bernd");
  await when([reader.doc as never], () => reader.text() === "ohne und mit");
  expect(harness.collab.health()).toMatchObject({ connections: 2, withoutWebSockets: 0 });
  reader.destroy();
  hub.close();
});

test("P-27 P-11 the end of a session and withdrawn access close lines over HTTP like sockets, with the same codes", async () => {
  const hubs = ["anna", "bernd"].map((person) => connectHub({ url: muxUrl(harness), vorhaben: VORHABEN, transports: transportsOf(person, httpSocketOf) }));
  const rooms = hubs.map((hub) => hub.room(ROOM));
  await Promise.all(rooms.map((room) => when([room.synced], () => room.synced.get())));
  harness.rights.signedIn = (id) => id !== "anna";
  harness.rights.mayOpen = () => CLOSE.noAccess;
  await harness.collab.texts.accessChanged(VORHABEN, null);
  await when([hubs[0]!.connection], () => hubs[0]!.connection.get().kind === "signed-out");
  await when([hubs[1]!.connection], () => hubs[1]!.connection.get().kind === "refused");
  expect(hubs[1]!.connection.get()).toMatchObject({ code: CLOSE.noAccess });
  for (const hub of hubs) hub.close();
});

test("P-27 P-12 a line is its account's own; nobody else reads from it, writes to it or ends it", async () => {
  const line = await openLine("anna");
  expect((await ask(`${line}?n=0`, "mallory")).status).toBe(404);
  expect((await post(`${line}?n=0`, "mallory", { body: "x" })).status).toBe(404);
  expect((await ask(`${line}?n=0`, "anna", { headers: { origin: "https://fremd.example" } })).status).toBe(403);
  expect((await post(ROOM_LINE, "anna", { headers: { origin: "https://fremd.example" } })).status).toBe(403);
  const first = await ask(`${line}?n=0`, "anna");
  expect(first.status).toBe(200);
  expect(Buffer.from(await first.arrayBuffer()).toString("latin1")).toMatch(/^HTTP\/1\.1 101 /);
  const rows = harness.storage.raw.prepare("select account, params from audit where event = 'room-refused' order by seq").all() as { account: string | null; params: string }[];
  expect(rows.map(({ account, params }) => [account, (JSON.parse(params) as { reason: string }).reason])).toEqual([
    ["mallory", "line of another account"],
    [null, "foreign origin"],
  ]);
});

test("P-27 P-20 requests out of order or too large end their own line, and one account cannot have lines without end", async () => {
  const [first, second] = [await openLine("anna"), await openLine("anna")];
  expect((await post(`${first}?n=7`, "anna", { body: "x" })).status).toBe(409);
  expect((await ask(`${first}?n=0`, "anna")).status).toBe(404);
  expect((await post(`${second}?n=0`, "anna", { body: new Uint8Array(UP_BYTES + 1) })).status).toBe(413);
  expect((await ask(`${second}?n=0`, "anna")).status).toBe(404);
  for (let index = 0; index < 3; index += 1) await openLine("bernd");
  expect((await post(ROOM_LINE, "bernd")).status).toBe(503);
  await openLine("carla");
  expect((await ask(ROOM_LINE, "anna")).status).toBe(405);
  expect((await post(`${HTTP_PATH}anderes`, "anna")).status).toBe(404);
  expect(harness.collab.health().withoutWebSockets).toBe(4);
});

test("P-27 P-20 P-22 for a page that does not fetch its news they do not pile up, and it is let go", async () => {
  const writer = stockClient(harness, "anna");
  await synced(writer);
  // Read the upgrade and the greeting; show a caret; ask for the text; then silence.
  const line = await openLine("bernd");
  await ask(`${line}?n=0`, "bernd");
  const caret = [0x82, 0x88, 0, 0, 0, 0, 1, 6, 1, 77, 1, 2, 0x7b, 0x7d];
  expect((await post(`${line}?n=0`, "bernd", { body: Uint8Array.from(caret) })).status).toBe(204);
  const { awareness } = writer.provider;
  await when([awareness as never], () => awareness.getStates().has(77));
  for (let page = 0; page < 6; page += 1) {
    writer.type("Absatz ".repeat(100_000));
    await saved(writer);
  }
  // At most the first two pages, by which the line was found to be slow; not all six, which are over four megabytes.
  const waiting = await ask(`${line}?n=1`, "bernd");
  expect((await waiting.arrayBuffer()).byteLength).toBeLessThan(2_000_000);
  await when([awareness as never], () => !awareness.getStates().has(77));
  expect(writer.provider.wsconnected).toBe(true);
  writer.destroy();
});

test("P-27 P-21 lines that were closed leave nothing behind", async () => {
  for (let round = 0; round < 20; round += 1) {
    const client = stockClient({ ...harness, socketOf: httpSocketOf }, "anna");
    await synced(client);
    const closed = new Promise((resolve) => client.provider.on("connection-close", resolve));
    client.destroy();
    await closed;
  }
  const last = stockClient({ ...harness, socketOf: httpSocketOf }, "anna");
  await synced(last);
  last.type("Ende");
  await saved(last);
  expect(textOf(last.doc)).toBe("Ende");
  expect(Y.encodeStateVector(last.doc).length).toBeGreaterThan(1);
  expect(harness.collab.health()).toMatchObject({ connections: 1, withoutWebSockets: 1, rooms: 1 });
  last.destroy();
});
