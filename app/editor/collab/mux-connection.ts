import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { PIECES, type MuxAnswer, type MuxRequest } from "#app/collab-protocol/mux.ts";
import { CLOSE, type EventMoment, type RoomAccess, type VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import { createLine, type ConnectionState, type LineTimes } from "./line.ts";
import type { Readable } from "./readable.ts";
import type { Transports } from "./transports.ts";

/** One room's wish to be connected. */
export interface Channel {
  readonly room: string;
  readonly lineage: string | undefined;
  opened(access: RoomAccess): void;
  /** What the person may do here has changed. */
  changed(access: RoomAccess): void;
  message(bytes: Uint8Array): void;
  closed(code: number, reason: string): void;
}

export interface MuxConnection {
  state: Readable<ConnectionState>;
  /** Connects the channel as soon as the line stands. */
  attach(channel: Channel): void;
  detach(channel: Channel): void;
  send(channel: Channel, message: Uint8Array): void;
  request(message: MuxRequest): void;
  /** Somebody signs out in this browser; see `ConnectionState`. */
  signedOut(): void;
  close(): void;
}

/** A presence message without entries. */
const KEEP_ALIVE = Uint8Array.of(1, 1, 0);

/** One line for all rooms of a page. */
export function createMuxConnection(options: { url: string; transports: Transports; onEvent(event: VorhabenEvent): void; onLatest(moment: EventMoment): void; times?: LineTimes }): MuxConnection {
  const attached = new Set<Channel>();
  /** Asked for and not yet answered, by the number of the asking; null: given up meanwhile. */
  const opening = new Map<number, Channel | null>();
  const channels = new Map<number, Channel>();
  const numbers = new Map<Channel, number>();
  let nextId = 0;
  /** Of a large frame that is not all here. */
  let pieces: Uint8Array[] = [];

  const line = createLine({
    ...options,
    listener: {
      opened() {
        for (const channel of attached) open(channel);
      },
      text: answered,
      binary: received,
      sending: keepAlive,
      lost(refusal) {
        // Who has not been asked for yet may go on waiting for the next line; the others begin anew with one of their own.
        const begun = new Set([...opening.values(), ...numbers.keys()]);
        pieces = [];
        opening.clear();
        channels.clear();
        numbers.clear();
        for (const channel of [...attached].filter((one) => refusal !== null || begun.has(one))) end(channel, refusal ?? CLOSE.tryLater, "connection lost");
      },
    },
  });

  function open(channel: Channel): void {
    const id = (nextId += 1);
    opening.set(id, channel);
    request({ t: "open", id, room: channel.room, ...(channel.lineage ? { lineage: channel.lineage } : {}) });
  }

  function request(message: MuxRequest): void {
    line.send(JSON.stringify(message));
  }

  function received(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const channel = decoding.readVarUint(decoder);
    if (channel !== PIECES) return channels.get(channel)?.message(frame.subarray(decoder.pos));
    const isLast = decoding.readUint8(decoder) === 1;
    pieces.push(frame.subarray(decoder.pos));
    keepAlive();
    if (!isLast) return;
    const whole = encoding.encode((encoder) => pieces.splice(0).forEach((piece) => encoding.writeUint8Array(encoder, piece)));
    received(whole);
  }

  /** Each provider watches for silence by itself and cannot see that its neighbours are talking. */
  function keepAlive(): void {
    for (const channel of channels.values()) channel.message(KEEP_ALIVE);
  }

  function answered(answer: MuxAnswer): void {
    if (answer.t === "pong") keepAlive();
    else if (answer.t === "event") options.onEvent(answer.event);
    else if (answer.t === "latest") options.onLatest(answer.moment);
    else if (answer.t === "opened") openedAs(answer.id, answer.channel, answer.access);
    else if (answer.t === "refused") {
      const channel = opening.get(answer.id);
      opening.delete(answer.id);
      if (channel) end(channel, answer.code, answer.reason);
    } else {
      const channel = channels.get(answer.channel);
      if (!channel) return;
      if (answer.t === "access") return channel.changed(answer.access);
      channels.delete(answer.channel);
      numbers.delete(channel);
      end(channel, answer.code, answer.reason);
    }
  }

  function openedAs(id: number, number: number, access: RoomAccess): void {
    const channel = opening.get(id);
    opening.delete(id);
    if (!channel) return request({ t: "close", channel: number });
    channels.set(number, channel);
    numbers.set(channel, number);
    channel.opened(access);
  }

  function end(channel: Channel, code: number, reason: string): void {
    attached.delete(channel);
    channel.closed(code, reason);
  }

  return {
    state: line.state,
    request,
    attach(channel) {
      const now = line.state.get();
      if (now.kind === "refused") return queueMicrotask(() => channel.closed(now.code, "connection refused"));
      attached.add(channel);
      if (line.open) open(channel);
    },
    detach(channel) {
      attached.delete(channel);
      for (const [id, waiting] of opening) if (waiting === channel) opening.set(id, null);
      const number = numbers.get(channel);
      if (number === undefined) return;
      numbers.delete(channel);
      channels.delete(number);
      request({ t: "close", channel: number });
    },
    send(channel, message) {
      const number = numbers.get(channel);
      if (number === undefined) return;
      line.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, number);
          encoding.writeUint8Array(encoder, message);
        }),
      );
    },
    signedOut: line.signedOut,
    close: line.close,
  };
}
