import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { decodeSaved } from "#app/collab-protocol/messages.ts";
import { FRAGMENT, MESSAGE_SAVED } from "#app/collab-protocol/protocol.ts";
import { editorSchema } from "#app/document-model/schema.ts";
import { seedUpdate } from "#server/collab/documents.ts";
import { updateMessage, type Line } from "./collab-lines.ts";

/** What every document begins with. */
export const SEED = seedUpdate(editorSchema, null);
/** Hocuspocus' answer to each update that it has taken in: 1 for yes. */
const HOCUSPOCUS_SYNC_STATUS = 8;

/** Every writer at its own moment, evenly spread, so that the load is steady. */
export function typeAll(writers: Writer[], updatesPerSecond: number, until: number): Promise<void> {
  const gap = 1000 / updatesPerSecond;
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
export class Writer {
  readonly client: number;
  readonly #line: Line;
  readonly #sentAt: number[] = [];
  /** The clock after each message that a server may confirm. */
  readonly #ends: number[] = [];
  #confirmed = 0;
  #clock = 0;
  constructor(line: Line, sentAt: Map<number, number[]>) {
    this.#line = line;
    this.client = 2 + Math.floor(Math.random() * 2 ** 31);
    sentAt.set(this.client, this.#sentAt);
    line.onMessage((data) => {
      if (data[0] === MESSAGE_SAVED) this.#confirmed = decodeSaved(decoding.createDecoder(data.subarray(1))).durable;
      else if (data[0] === HOCUSPOCUS_SYNC_STATUS) this.#confirmed += data[1]!;
    });
  }
  /** Up to which clock the server has said that it has it; undefined when it never says so. */
  get acknowledged(): number | undefined {
    return this.#ends[this.#confirmed - 1];
  }
  /** The peer begins with an empty document, ours with this very update. */
  seed(): void {
    this.#send(SEED);
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
    this.#send(Y.encodeStateAsUpdate(doc, before));
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
    this.#send(update);
  }
  sentBetween(from: number, to: number): number {
    return this.#sentAt.filter((at) => at >= from && at < to).length;
  }
  #send(update: Uint8Array): void {
    this.#ends.push(this.#clock);
    this.#line.send(updateMessage(update));
  }
}

/** Who pressed the keys that this message brings, and when. A server may put several into one. */
export function* arrivals(data: Uint8Array, sentAt: Map<number, number[]>): Generator<[client: number, at: number]> {
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
