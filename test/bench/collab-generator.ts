import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { FRAGMENT } from "#app/collab-protocol/protocol.ts";
import { openLine, presenceMessage, STEP1, updateMessage, type Line, type Server } from "./collab-lines.ts";
import { arrivals, SEED, typeAll, Writer } from "./collab-writer.ts";

/** What one run does; comes from collab-latency.ts as a message. */
export type Load = { server: Server } & Work;

export type Work =
  /** People typing. `presencePerSecond`: how often each client, writer or not, moves its caret. */
  | { kind: "typing"; rooms: number; clientsPerRoom: number; writersPerRoom: number; updatesPerSecond: number; presencePerSecond?: number; warmUpMs: number; durationMs: number }
  /** All come at once to a room of this size; measured until each has its content. */
  | { kind: "join"; clients: number; kilobytes: number }
  /** All lose their line at once and come back to a room of this size, which they know; measured until each is up to date again. */
  | { kind: "reconnect"; clients: number; kilobytes: number }
  /** One person pastes so much; measured until it is at everybody else. */
  | { kind: "paste"; clients: number; kilobytes: number }
  /** Connected, and nothing else. */
  | { kind: "idle"; rooms: number };

type Typing = Extract<Work, { kind: "typing" }>;

export interface Measured {
  /** Milliseconds from sending to the arrival at another client (`join`: from connecting to the content), sorted. */
  latencies: number[];
  /** Arrivals that should have been. */
  expected: number;
  cpuMs: number;
  /** While people type: what each was told that the server has. Empty where a server never says so. */
  acknowledged?: Acknowledged[];
}

export interface Acknowledged {
  room: string;
  client: number;
  clock: number;
}

/** How long after the last key a delivery may take before it counts as missing. */
const PATIENCE_MS = 3000;

if (process.send) {
  process.on("message", (load: Load) => {
    MEASURES[load.kind](load as never).then(
      (measured) => process.send!(measured),
      (error: unknown) => {
        throw error;
      },
    );
  });
  process.on("disconnect", () => process.exit(0));
}

const MEASURES = { typing: measureTyping, join: measureJoin, reconnect: measureReconnect, paste: measurePaste, idle: measureIdle } as const;

/** Raw sockets instead of editors, or the browser's side would be measured. One keystroke is one update of one character. */
async function measureTyping(load: Typing & Load): Promise<Measured> {
  const recording = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const latencies: number[] = [];
  const writers: { room: string; writer: Writer }[] = [];
  const run = `${Date.now()}`;
  const clients = await Promise.all(
    Array.from({ length: load.rooms }, async (_, room) => {
      const sentAt = new Map<number, number[]>();
      const name = `bench.handlungskonzept.r${run}-${room}`;
      const opened = await Promise.all(Array.from({ length: load.clientsPerRoom }, (_, index) => openLine(load.server, name, `p${room}-${index}`)));
      opened.forEach((line, index) => {
        const writer = index < load.writersPerRoom ? new Writer(line, sentAt) : null;
        if (writer) writers.push({ room: name, writer });
        if (index === 0) writer!.seed();
        line.onMessage((data) => {
          const now = performance.now();
          for (const [client, at] of arrivals(data, sentAt)) {
            if (client !== writer?.client && at >= recording.from && at < recording.to) latencies.push(now - at);
          }
        });
      });
      return opened;
    }),
  );
  const carets = load.presencePerSecond ? moveCarets(clients.flat(), load.presencePerSecond) : undefined;
  for (const { writer } of writers) writer.begin();
  const cpu = process.cpuUsage();
  const start = performance.now();
  recording.from = start + load.warmUpMs;
  recording.to = recording.from + load.durationMs;
  await typeAll(writers.map(({ writer }) => writer), load.updatesPerSecond, recording.to);
  clearInterval(carets);
  const keys = writers.reduce((sum, { writer }) => sum + writer.sentBetween(recording.from, recording.to), 0);
  const expected = keys * (load.clientsPerRoom - 1);
  const patient = performance.now() + PATIENCE_MS;
  while (latencies.length < expected && performance.now() < patient) await new Promise((resolve) => setTimeout(resolve, 20));
  const { user, system } = process.cpuUsage(cpu);
  // The lines stay open: the server is killed as it stands, with everybody in it.
  const acknowledged = writers.flatMap(({ room, writer }) => (writer.acknowledged === undefined ? [] : [{ room, client: writer.client, clock: writer.acknowledged }]));
  return { latencies: latencies.toSorted((left, right) => left - right), expected, cpuMs: (user + system) / 1000, acknowledged };
}

async function measureJoin({ server, clients, kilobytes }: Extract<Load, { kind: "join" }>): Promise<Measured> {
  const room = await filledRoom(server, kilobytes);
  const cpu = process.cpuUsage();
  const latencies = await Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      const began = performance.now();
      const line = await openLine(server, room.name, `join-${index}`);
      const content = new Promise<void>((resolve) => line.onMessage((data) => data[0] === 0 && data[1] === 1 && data.length > kilobytes * 900 && resolve()));
      line.send(STEP1);
      await content;
      const took = performance.now() - began;
      line.end();
      return took;
    }),
  );
  room.line.end();
  const { user, system } = process.cpuUsage(cpu);
  return { latencies: latencies.toSorted((left, right) => left - right), expected: clients, cpuMs: (user + system) / 1000 };
}

async function measureReconnect({ server, clients, kilobytes }: Extract<Load, { kind: "reconnect" }>): Promise<Measured> {
  const room = await filledRoom(server, kilobytes);
  const known = encoding.encode((encoder) => {
    for (const number of [0, 0]) encoding.writeVarUint(encoder, number);
    encoding.writeVarUint8Array(encoder, Y.encodeStateVector(room.doc));
  });
  const before = await Promise.all(Array.from({ length: clients }, (_, index) => openLine(server, room.name, `back-${index}`, known)));
  const cpu = process.cpuUsage();
  for (const line of before) line.end();
  const latencies = await Promise.all(
    before.map(async (_, index) => {
      const began = performance.now();
      const line = await openLine(server, room.name, `back-${index}`, known);
      const upToDate = new Promise<void>((resolve) => line.onMessage((data) => data[0] === 0 && data[1] === 1 && resolve()));
      line.send(known);
      await upToDate;
      const took = performance.now() - began;
      line.end();
      return took;
    }),
  );
  room.line.end();
  const { user, system } = process.cpuUsage(cpu);
  return { latencies: latencies.toSorted((left, right) => left - right), expected: clients, cpuMs: (user + system) / 1000 };
}

async function measurePaste({ server, clients, kilobytes }: Extract<Load, { kind: "paste" }>): Promise<Measured> {
  const room = await filledRoom(server, 0);
  const others = await Promise.all(Array.from({ length: clients - 1 }, (_, index) => openLine(server, room.name, `paste-${index}`)));
  const cpu = process.cpuUsage();
  const began = performance.now();
  const arrived = others.map((line) => new Promise<number>((resolve) => line.onMessage((data) => data.length > kilobytes * 900 && resolve(performance.now() - began))));
  room.line.send(updateMessage(pageOf(kilobytes, room.doc)));
  const latencies = await Promise.all(arrived);
  for (const line of [room.line, ...others]) line.end();
  const { user, system } = process.cpuUsage(cpu);
  return { latencies: latencies.toSorted((left, right) => left - right), expected: others.length, cpuMs: (user + system) / 1000 };
}

async function measureIdle({ server, rooms }: Extract<Load, { kind: "idle" }>): Promise<Measured> {
  const cpu = process.cpuUsage();
  for (let room = 0; room < rooms; room += 50) await Promise.all(Array.from({ length: 50 }, (_, index) => openLine(server, `bench.handlungskonzept.i${Date.now()}-${room + index}`, `idle-${room + index}`)));
  // The lines stay open until this process ends, after the server was asked for its memory.
  const { user, system } = process.cpuUsage(cpu);
  return { latencies: [], expected: 0, cpuMs: (user + system) / 1000 };
}

/** A room that holds so much text, with the line that wrote it; resolves when the server hands it out. */
async function filledRoom(server: Server, kilobytes: number) {
  const name = `bench.handlungskonzept.f${Date.now()}`;
  const line = await openLine(server, name, "filler");
  const doc = new Y.Doc();
  Y.applyUpdate(doc, SEED);
  line.send(updateMessage(SEED));
  for (let left = kilobytes; left > 0; left -= 1000) line.send(updateMessage(pageOf(Math.min(left, 1000), doc)));
  const reader = await openLine(server, name, "reader");
  const whole = new Promise<void>((resolve) => reader.onMessage((data) => data[0] === 0 && data[1] === 1 && (data.length > kilobytes * 900 ? resolve() : void setTimeout(() => reader.send(STEP1), 20))));
  reader.send(STEP1);
  await whole;
  reader.end();
  return { name, line, doc };
}

/** An update that adds a paragraph of this size. */
function pageOf(kilobytes: number, doc: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(() => {
    const paragraph = new Y.XmlElement("paragraph");
    doc.getXmlFragment(FRAGMENT).push([paragraph]);
    paragraph.insert(0, [new Y.XmlText("Ein Satz, wie er im Handlungskonzept steht. ".repeat(Math.ceil((kilobytes * 1000) / 44)))]);
  });
  return Y.encodeStateAsUpdate(doc, before);
}

/** Everybody's caret moves: one presence message of usual size each. */
function moveCarets(lines: readonly Line[], perSecond: number): NodeJS.Timeout {
  let clock = 0;
  const ids = lines.map(() => 2 + Math.floor(Math.random() * 2 ** 31));
  const position = { type: null, tname: FRAGMENT, item: null, assoc: 0 };
  const state = JSON.stringify({ user: { name: "Koordinierende Stelle", color: "#0b6473" }, cursor: { anchor: position, head: position } });
  return setInterval(() => {
    clock += 1;
    lines.forEach((line, index) => line.send(presenceMessage(ids[index]!, clock, state)));
  }, 1000 / perSecond);
}
