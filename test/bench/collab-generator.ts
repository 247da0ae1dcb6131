import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { FRAGMENT } from "#app/collab-protocol/protocol.ts";
import { editorSchema } from "#app/document-model/schema.ts";
import { seedUpdate } from "#server/collab/documents.ts";

/** What one run does; comes from collab-latency.ts as a message. */
export interface Load {
  /** With "{room}" for the room's name. */
  address: string;
  rooms: number;
  clientsPerRoom: number;
  writersPerRoom: number;
  updatesPerSecond: number;
  warmUpMs: number;
  durationMs: number;
}

export interface Measured {
  /** Milliseconds from sending to the arrival at another client, sorted. */
  latencies: number[];
  /** Arrivals that should have been. */
  expected: number;
  cpuMs: number;
}

const SEED = seedUpdate(editorSchema, null);
/** How long after the last key a delivery may take before it counts as missing. */
const PATIENCE_MS = 3000;

if (process.send) {
  process.on("message", (load: Load) => {
    measure(load).then(
      (measured) => process.send!(measured),
      (error: unknown) => {
        throw error;
      },
    );
  });
  process.on("disconnect", () => process.exit(0));
}

/** Raw sockets instead of editors, or the browser's side would be measured. One keystroke is one update of one character. */
async function measure(load: Load): Promise<Measured> {
  const recording = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const latencies: number[] = [];
  const writers: Writer[] = [];
  const run = `${Date.now()}`;
  const clients = await Promise.all(
    Array.from({ length: load.rooms }, async (_, room) => {
      const sentAt = new Map<number, number[]>();
      const opened = await Promise.all(
        Array.from({ length: load.clientsPerRoom }, (_, index) => open(load.address.replace("{room}", `bench.handlungskonzept.r${run}-${room}`), `p${room}-${index}`)),
      );
      opened.forEach((socket, index) => {
        const writer = index < load.writersPerRoom ? new Writer(socket, sentAt) : null;
        if (writer) writers.push(writer);
        socket.on("message", (data: Buffer) => {
          const now = performance.now();
          for (const [client, at] of arrivals(data, sentAt)) {
            if (client !== writer?.client && at >= recording.from && at < recording.to) latencies.push(now - at);
          }
        });
      });
      return opened;
    }),
  );
  // The peer begins with an empty document, ours with this very update.
  for (const [first] of clients) first!.send(message(SEED));
  for (const writer of writers) writer.begin();
  const cpu = process.cpuUsage();
  const start = performance.now();
  recording.from = start + load.warmUpMs;
  recording.to = recording.from + load.durationMs;
  await typeAll(writers, load, recording.to);
  const keys = writers.reduce((sum, writer) => sum + writer.sentBetween(recording.from, recording.to), 0);
  const expected = keys * (load.clientsPerRoom - 1);
  const patient = performance.now() + PATIENCE_MS;
  while (latencies.length < expected && performance.now() < patient) await new Promise((resolve) => setTimeout(resolve, 20));
  const { user, system } = process.cpuUsage(cpu);
  for (const socket of clients.flat()) socket.terminate();
  return { latencies: latencies.toSorted((left, right) => left - right), expected, cpuMs: (user + system) / 1000 };
}

function open(address: string, person: string): Promise<WebSocket> {
  const socket = new WebSocket(address, { headers: { cookie: `person=${person}` }, perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    // The server's first question shows that the room is loaded.
    socket.once("message", () => resolve(socket));
  });
}

/** Every writer at its own moment, evenly spread, so that the load is steady. */
function typeAll(writers: Writer[], load: Load, until: number): Promise<void> {
  const gap = 1000 / load.updatesPerSecond;
  const begin = performance.now();
  const next = writers.map((_, index) => begin + (gap * index) / writers.length);
  return new Promise((resolve) => {
    const tick = () => {
      const now = performance.now();
      if (now >= until) return resolve();
      writers.forEach((writer, index) => {
        if (next[index]! > now) return;
        next[index]! += gap;
        writer.key();
      });
      setTimeout(tick, 1);
    };
    tick();
  });
}

/** One person typing at the end of their own text; updates are put together by hand, since a real document would cost more than the server. */
class Writer {
  readonly client: number;
  readonly #socket: WebSocket;
  readonly #sentAt: number[] = [];
  #clock = 0;
  constructor(socket: WebSocket, sentAt: Map<number, number[]>) {
    this.#socket = socket;
    this.client = 2 + Math.floor(Math.random() * 2 ** 31);
    sentAt.set(this.client, this.#sentAt);
  }
  begin(): void {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, SEED);
    doc.clientID = this.client;
    const before = Y.encodeStateVector(doc);
    doc.transact(() => {
      const text = new Y.XmlText();
      (doc.getXmlFragment(FRAGMENT).get(0) as Y.XmlElement).insert(0, [text]);
      text.insert(0, "a");
    });
    this.#clock = Y.getState(doc.store, this.client);
    this.#socket.send(message(Y.encodeStateAsUpdate(doc, before)));
    doc.destroy();
  }
  key(): void {
    const update = encoding.encode((encoder) => {
      // One client, one struct: a character (content kind 4) after the one before (0x80), nothing deleted.
      for (const number of [1, 1, this.client, this.#clock]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8(encoder, 0x80 | 4);
      encoding.writeVarUint(encoder, this.client);
      encoding.writeVarUint(encoder, this.#clock - 1);
      encoding.writeVarString(encoder, "e");
      encoding.writeVarUint(encoder, 0);
    });
    this.#sentAt[this.#clock] = performance.now();
    this.#clock += 1;
    this.#socket.send(message(update));
  }
  sentBetween(from: number, to: number): number {
    return this.#sentAt.filter((at) => at >= from && at < to).length;
  }
}

const message = (update: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint8Array(encoder, update);
  });

/** Who pressed the keys that this message brings, and when. A server may put several into one. */
function* arrivals(data: Buffer, sentAt: Map<number, number[]>): Generator<[client: number, at: number]> {
  if (data[0] !== 0 || data[1] !== 2) return;
  const decoder = decoding.createDecoder(data);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  const { from, to } = Y.parseUpdateMeta(decoding.readVarUint8Array(decoder));
  for (const [client, end] of to) {
    for (let clock = from.get(client)!; clock < end; clock += 1) {
      const at = sentAt.get(client)?.[clock];
      if (at !== undefined) yield [client, at];
    }
  }
}
