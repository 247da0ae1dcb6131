import http from "node:http";
import type { Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { MESSAGE_SAVED, ROOM_PATH } from "#app/collab-protocol/protocol.ts";
import { CLOSE, rawClient, removeData, ROOM, saved, startHarness, stockClient, synced, VORHABEN, withLength, type Harness, type StockClient } from "./harness.ts";

let harness: Harness;
let honest: StockClient;
beforeEach(async () => {
  harness = await startHarness({ limits: { bytesPerSecond: 1000, burstBytes: 30_000, connectionsPerAccount: 3 }, times: { heartbeat: 100 } });
  honest = stockClient(harness, "anna");
  await synced(honest);
});
afterEach(async () => {
  honest.destroy();
  await harness.stop();
  removeData(harness);
});

/** A WebSocket that somebody opened by hand, to send and read bytes. */
async function byHand(person: string | null): Promise<{ socket: Socket; bytes: Buffer[]; closed: Promise<void> }> {
  const request = http.request({
    port: harness.port,
    path: `${ROOM_PATH}${ROOM}?schema=1`,
    headers: { connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13", "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==", ...(person ? { cookie: `person=${person}` } : {}) },
  });
  request.end();
  const [socket, head] = await new Promise<[Socket, Buffer]>((resolve) => request.once("upgrade", (_, upgraded: Socket, first: Buffer) => resolve([upgraded, first])));
  const bytes: Buffer[] = [head];
  socket.on("data", (part: Buffer) => void bytes.push(part));
  socket.on("error", () => undefined);
  return { socket, bytes, closed: new Promise((resolve) => socket.once("close", () => resolve())) };
}

/** A masked frame (the mask is 0) that announces so many bytes. */
function opening(length: number): Buffer {
  const header = Buffer.alloc(14);
  header[0] = 0x82;
  header[1] = 0xff;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}

test("P-20 a thousand questions that come with one read are answered as slowly as those that come one by one, and nobody else waits", async () => {
  const mallory = await rawClient(harness, "mallory");
  await mallory.message((message) => message[0] === MESSAGE_SAVED);
  for (let clock = 1; clock <= 1000; clock += 1) mallory.send(0, 0, withLength(Y.encodeStateVector(new Map([[4711, clock]]))));
  honest.type("Text");
  await saved(honest);
  const answers = mallory.messages.filter(([type, kind]) => type === 0 && kind === 1).length;
  expect(answers).toBeGreaterThan(0);
  expect(answers).toBeLessThan(500);
  mallory.close();
});

test("P-20 one account has one budget over all its connections", async () => {
  const [first, second] = [await rawClient(harness, "mallory"), await rawClient(harness, "mallory")];
  await Promise.all([first, second].map((one) => one.message((message) => message[0] === MESSAGE_SAVED)));
  first.send(3, new Uint8Array(60_000));
  second.send(0, 0, 1, 0);
  honest.type("Text");
  await saved(honest);
  expect(second.messages.some(([type, kind]) => type === 0 && kind === 1)).toBe(false);
  for (const one of [first, second]) one.close();
});

test("P-20 one account cannot open connections without end, and others come in all the same", async () => {
  const mine = await Promise.all([1, 2, 3].map(() => rawClient(harness, "mallory")));
  await Promise.all(mine.map((one) => one.message((message) => message[0] === MESSAGE_SAVED)));
  expect((await (await rawClient(harness, "mallory")).closed).code).toBe(CLOSE.tryLater);
  mine[0]!.close();
  await mine[0]!.closed;
  const [again, other] = await Promise.all(["mallory", "bernd"].map((person) => rawClient(harness, person)));
  await Promise.all([again!, other!].map((one) => one.message((message) => message[0] === MESSAGE_SAVED)));
  for (const one of [...mine, again!, other!]) one.close();
});

test("P-12 P-20 who is turned away gets no memory to fill", async () => {
  const nobody = await byHand(null);
  nobody.socket.write(Buffer.concat([opening(16_000_000), Buffer.alloc(10_000)]));
  await nobody.closed;
  const said = Buffer.concat(nobody.bytes);
  expect(said.includes(Buffer.from([CLOSE.signInAgain >> 8, CLOSE.signInAgain & 255]))).toBe(true);
});

test("P-22 who sends slowly is not taken for dead, until nothing comes any more", async () => {
  const slow = await byHand("bernd");
  slow.socket.write(opening(3_000_000));
  let pings = 0;
  slow.socket.on("data", (part: Buffer) => {
    if (!part.includes(0x89)) return;
    pings += 1;
    if (pings < 6) slow.socket.write(Buffer.alloc(50));
  });
  await slow.closed;
  expect(pings).toBeGreaterThanOrEqual(6);
});

test("P-10 a section is locked while somebody signs out: the answer to the one question does not hide that to the other", async () => {
  const closed = new Promise<number>((resolve) => honest.provider.on("closed" as never, (({ code }: { code: number }) => resolve(code)) as never));
  harness.rights.signedIn = () => false;
  await harness.collab.texts.lockChanged(VORHABEN, "handlungskonzept", "ziele");
  expect(await closed).toBe(CLOSE.signInAgain);
});
