import { WebSocket, WebSocketServer } from "ws";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { ROOM_PATH } from "#app/collab-protocol/protocol.ts";
import { MESSAGE_SAVED } from "#app/collab-protocol/protocol.ts";
import { connectHub } from "#app/editor/collab/hub.ts";
import { createLine, LINE_TIMES } from "#app/editor/collab/line.ts";
import { Frame } from "#server/collab/frame.ts";
import { CLOSE, muxUrl, rawClient, removeData, ROOM, saved, transportsOf, startHarness, stockClient, synced, textOf, typeInto, VORHABEN, when, withLength, type Harness } from "./harness.ts";

let harness: Harness | undefined;
afterEach(async () => {
  await harness?.stop();
  if (harness) removeData(harness);
  harness = undefined;
});

test("P-22 a line that died without a word is noticed by the server, and the person's caret goes", async () => {
  harness = await startHarness({ times: { heartbeat: 300 } });
  const watching = stockClient(harness, "anna");
  await synced(watching);
  const dead = new WebSocket(`${harness.url}${ROOM_PATH}${ROOM}?schema=1`, { headers: { cookie: "person=bernd" }, autoPong: false });
  const closed = new Promise<number>((resolve) => dead.on("close", resolve));
  await new Promise((resolve) => dead.once("open", resolve));
  dead.send(Buffer.from([1, 6, 1, 77, 1, 2, 0x7b, 0x7d]));
  const states = watching.provider.awareness;
  await when([states as never], () => states.getStates().has(77));
  expect(await closed).toBe(1006);
  await when([states as never], () => !states.getStates().has(77));
  watching.destroy();
});

test("P-22 a server that falls silent turns the page to offline, within ten seconds as set", async () => {
  expect(LINE_TIMES.pingEvery + LINE_TIMES.silence).toBeLessThan(10_000);
  const mute = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await new Promise((resolve) => mute.once("listening", resolve));
  let answering = true;
  mute.on("connection", (socket) => socket.on("message", () => answering && socket.send(JSON.stringify({ t: "pong" }))));
  const { port } = mute.address() as { port: number };
  const hub = connectHub({ url: `ws://127.0.0.1:${port}/collab/mux`, vorhaben: VORHABEN, transports: transportsOf("anna"), times: { pingEvery: 20, silence: 60, retryFirst: 10, retryMost: 20, socketAgain: 60_000 } });
  await when([hub.connection], () => hub.connection.get().kind === "online");
  answering = false;
  await when([hub.connection], () => hub.connection.get().kind === "offline");
  answering = true;
  let again = 0;
  hub.onMissed(() => (again += 1));
  await when([hub.connection], () => hub.connection.get().kind === "online");
  expect(again).toBe(1);
  hub.close();
  for (const socket of mute.clients) socket.terminate();
  await new Promise((resolve) => mute.close(resolve));
});

test("P-22 P-24 while a page sends much it does not take the line for dead, and afterwards it does", async () => {
  const mute = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await new Promise((resolve) => mute.once("listening", resolve));
  let sending = 0;
  const line = createLine({
    url: `ws://127.0.0.1:${(mute.address() as { port: number }).port}`,
    transports: transportsOf("anna"),
    times: { pingEvery: 10, silence: 40, retryFirst: 10_000, retryMost: 10_000, socketAgain: 60_000 },
    listener: { opened: () => line.send(new Uint8Array(70_000)), text: () => undefined, binary: () => undefined, sending: () => void (sending += 1), lost: () => undefined },
  });
  await when([line.state], () => line.state.get().kind === "offline");
  // Silence alone would have ended it at the fourth ping.
  expect(sending).toBeGreaterThan(20);
  line.close();
  for (const socket of mute.clients) socket.terminate();
  await new Promise((resolve) => mute.close(resolve));
});

test("P-24 a large section reaches a page in pieces, and whole", async () => {
  expect(new Frame(new Uint8Array(200_000), 1).mux.map(({ length }) => length < 66_000)).toEqual([true, true, true, true]);
  harness = await startHarness();
  const writer = stockClient(harness, "anna");
  await synced(writer);
  writer.type("Text ".repeat(60_000));
  const hub = connectHub({ url: muxUrl(harness), vorhaben: VORHABEN, transports: transportsOf("bernd") });
  const room = hub.room(ROOM);
  await when([room.synced, room.doc as never], () => textOf(room.doc).length === 300_000);
  writer.type("!");
  await when([room.doc as never], () => textOf(room.doc).endsWith("!"));
  hub.close();
  writer.destroy();
});

test("P-20 a reader who does not keep up is sent to come again, and the writers do not notice", async () => {
  harness = await startHarness({ limits: { sendQueueBytes: 100_000 } });
  const writer = stockClient(harness, "anna");
  await synced(writer);
  const slow = new WebSocket(`${harness.url}${ROOM_PATH}${ROOM}?schema=1`, { headers: { cookie: "person=bernd" } });
  await new Promise((resolve) => slow.once("message", resolve));
  slow.pause();
  const closed = new Promise<number>((resolve) => slow.on("close", resolve));
  for (let page = 0; page < 14; page += 1) {
    writer.type("Absatz ".repeat(100_000));
    await saved(writer);
  }
  slow.resume();
  expect(await closed).toBe(CLOSE.tryLater);
  expect(writer.provider.wsconnected).toBe(true);
  writer.destroy();
});

test("P-20 a flood is slowed down, not cut off, and all of it arrives", async () => {
  harness = await startHarness({ limits: { bytesPerSecond: 2_000_000, burstBytes: 100_000 } });
  const raw = await rawClient(harness, "anna");
  const doc = new Y.Doc();
  const question = await raw.message((message) => message[0] === 0 && message[1] === 0);
  expect(question.length).toBeGreaterThan(2);
  const state = stockClient(harness, "anna");
  await synced(state);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(state.doc));
  state.destroy();
  const started = performance.now();
  for (let index = 0; index < 5; index += 1) {
    const before = Y.encodeStateVector(doc);
    typeInto(doc, "x".repeat(100_000));
    raw.send(0, 2, withLength(Y.encodeStateAsUpdate(doc, before)));
  }
  const text = doc.getXmlFragment("default").toString().length;
  const reader = stockClient(harness, "bernd");
  await when([reader.doc as never], () => reader.fragment.toString().length === text);
  await raw.message((message) => message[0] === MESSAGE_SAVED && message.at(-2) === 5);
  // 500 kB at 2 MB/s after the first 100 kB.
  expect(performance.now() - started).toBeGreaterThan(150);
  reader.destroy();
  raw.close();
});

test("P-20 one page cannot open rooms without end", async () => {
  harness = await startHarness({ limits: { roomsPerSocket: 2 } });
  const hub = connectHub({ url: muxUrl(harness), vorhaben: VORHABEN, transports: transportsOf("anna") });
  const rooms = ["a", "b", "c"].map((section) => hub.room(`${VORHABEN}.handlungskonzept.${section}`));
  await Promise.all(rooms.slice(0, 2).map((room) => when([room.synced], () => room.synced.get())));
  await when([rooms[2]!.provider as never], () => rooms[2]!.provider.wsUnsuccessfulReconnects > 0);
  expect(rooms[2]!.synced.get()).toBe(false);
  hub.close();
});
