import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { MuxAnswer, MuxRequest } from "#app/collab-protocol/mux.ts";
import { CLOSE, type VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import { writable, type Readable } from "./readable.ts";

export type ConnectionState =
  | { kind: "connecting"; since: number }
  | { kind: "online"; since: number }
  /** Since when nothing was heard; tried again by itself. */
  | { kind: "offline"; since: number }
  /** The session ended. Rooms wait as without a line; tried again when somebody comes back to this window, having signed in in another. */
  | { kind: "signed-out"; since: number }
  /** The server will not have this page any more (no access, page too old): trying again is no use. */
  | { kind: "refused"; since: number; code: number };

export interface Grant {
  write: boolean;
  locked: boolean;
}

/** One room's wish to be connected. */
export interface Channel {
  readonly room: string;
  readonly lineage: string | undefined;
  opened(grant: Grant): void;
  granted(grant: Grant): void;
  message(bytes: Uint8Array): void;
  closed(code: number, reason: string): void;
}

export interface MuxConnection {
  state: Readable<ConnectionState>;
  /** Connects the channel as soon as the socket stands. */
  attach(channel: Channel): void;
  detach(channel: Channel): void;
  send(channel: Channel, message: Uint8Array): void;
  request(message: MuxRequest): void;
  close(): void;
}

/** Milliseconds. */
export interface MuxTimes {
  pingEvery: number;
  /** After so long without a sign the line counts as dead. With `pingEvery` in front of it under the ten seconds in which a person must see it. */
  silence: number;
  retryFirst: number;
  retryMost: number;
}
export const MUX_TIMES: MuxTimes = { pingEvery: 2500, silence: 7000, retryFirst: 250, retryMost: 8000 };

/** A presence message without entries. */
const KEEP_ALIVE = Uint8Array.of(1, 1, 0);

/** One socket for all rooms of a page, kept alive and made anew by itself. */
export function createMuxConnection(options: { url: string; WebSocket: typeof WebSocket; onEvent(event: VorhabenEvent): void; times?: MuxTimes }): MuxConnection {
  const times = options.times ?? MUX_TIMES;
  const state = writable<ConnectionState>({ kind: "connecting", since: Date.now() });
  const attached = new Set<Channel>();
  /** Asked for and not yet answered, by the number of the asking; null: given up meanwhile. */
  const opening = new Map<number, Channel | null>();
  const channels = new Map<number, Channel>();
  const numbers = new Map<Channel, number>();
  let socket: WebSocket | null = null;
  let heardAt = 0;
  let lookedAt = 0;
  let nextId = 0;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | null = null;
  let closed = false;

  function connect(): void {
    retry = null;
    const opened = new options.WebSocket(options.url);
    socket = opened;
    opened.binaryType = "arraybuffer";
    heardAt = lookedAt = Date.now();
    opened.addEventListener("open", () => {
      if (socket !== opened) return;
      heardAt = Date.now();
      for (const channel of attached) open(channel);
      request({ t: "ping" });
    });
    opened.addEventListener("message", (event: MessageEvent) => {
      if (socket !== opened) return;
      heardAt = Date.now();
      if (typeof event.data === "string") answered(JSON.parse(event.data) as MuxAnswer);
      else received(new Uint8Array(event.data as ArrayBuffer));
    });
    opened.addEventListener("close", (event: CloseEvent) => lost(opened, event.code));
    // "close" follows and says why.
    opened.addEventListener("error", () => undefined);
  }

  function lost(which: WebSocket, code: number): void {
    if (socket !== which) return;
    socket = null;
    const signedOut = code === CLOSE.signInAgain;
    const final = !signedOut && code >= 4400 && code < 4500;
    const before = state.get();
    if (signedOut) state.set({ kind: "signed-out", since: Date.now() });
    else if (final) state.set({ kind: "refused", since: Date.now(), code });
    else if (before.kind !== "offline" && before.kind !== "signed-out") state.set({ kind: "offline", since: before.kind === "online" ? heardAt : Date.now() });
    // Who has not been asked for yet may go on waiting for the next socket; the others begin anew with one of their own.
    const begun = new Set([...opening.values(), ...numbers.keys()]);
    opening.clear();
    channels.clear();
    numbers.clear();
    for (const channel of [...attached].filter((one) => final || begun.has(one))) end(channel, final ? code : CLOSE.tryLater, "connection lost");
    if (!final && !signedOut && !closed) retryLater();
  }

  function retryLater(): void {
    const pause = Math.min(times.retryMost, times.retryFirst * 2 ** failures);
    failures += 1;
    // Half of it by chance: after a restart not everybody comes at once.
    retry = setTimeout(connect, pause * (0.5 + Math.random() / 2));
  }

  function drop(): void {
    const dead = socket;
    if (!dead) return;
    lost(dead, CLOSE.tryLater);
    dead.close();
  }

  const watch = setInterval(() => {
    const now = Date.now();
    // A computer that slept, or a page in the background, did not listen: ask first.
    const asleep = now - lookedAt > times.silence;
    lookedAt = now;
    if (!socket) return;
    if (!asleep && now - heardAt > times.silence) return drop();
    if (asleep) heardAt = now - times.silence + times.pingEvery;
    if (socket.readyState === socket.OPEN) request({ t: "ping" });
  }, times.pingEvery);

  const online = () => {
    if (!retry) return;
    clearTimeout(retry);
    connect();
  };
  const cameBack = () => {
    if (state.get().kind === "signed-out" && !socket && !retry) connect();
  };
  const offline = () => (heardAt = Math.min(heardAt, Date.now() - times.silence + times.pingEvery));
  const target = typeof window === "undefined" ? null : window;
  target?.addEventListener("online", online);
  target?.addEventListener("offline", offline);
  target?.addEventListener("focus", cameBack);

  function open(channel: Channel): void {
    const id = (nextId += 1);
    opening.set(id, channel);
    request({ t: "open", id, room: channel.room, ...(channel.lineage ? { lineage: channel.lineage } : {}) });
  }

  function request(message: MuxRequest): void {
    transmit(JSON.stringify(message));
  }

  function transmit(data: string | Uint8Array<ArrayBuffer>): void {
    if (socket && socket.readyState === socket.OPEN) socket.send(data);
  }

  function received(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    channels.get(decoding.readVarUint(decoder))?.message(frame.subarray(decoder.pos));
  }

  function answered(answer: MuxAnswer): void {
    if (answer.t === "pong") {
      failures = 0;
      if (state.get().kind !== "online") state.set({ kind: "online", since: Date.now() });
      // Each provider watches for silence by itself and cannot see that its neighbours are talking.
      for (const channel of channels.values()) channel.message(KEEP_ALIVE);
    } else if (answer.t === "event") options.onEvent(answer.event);
    else if (answer.t === "opened") openedAs(answer.id, answer.channel, answer);
    else if (answer.t === "refused") {
      const channel = opening.get(answer.id);
      opening.delete(answer.id);
      if (channel) end(channel, answer.code, answer.reason);
    } else {
      const channel = channels.get(answer.channel);
      if (!channel) return;
      if (answer.t === "grant") return channel.granted({ write: answer.write, locked: answer.locked });
      channels.delete(answer.channel);
      numbers.delete(channel);
      end(channel, answer.code, answer.reason);
    }
  }

  function openedAs(id: number, number: number, grant: Grant): void {
    const channel = opening.get(id);
    opening.delete(id);
    if (!channel) return request({ t: "close", channel: number });
    channels.set(number, channel);
    numbers.set(channel, number);
    channel.opened({ write: grant.write, locked: grant.locked });
  }

  function end(channel: Channel, code: number, reason: string): void {
    attached.delete(channel);
    channel.closed(code, reason);
  }

  connect();
  return {
    state,
    request,
    attach(channel) {
      const now = state.get();
      if (now.kind === "refused") return queueMicrotask(() => channel.closed(now.code, "connection refused"));
      attached.add(channel);
      if (socket && socket.readyState === socket.OPEN) open(channel);
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
      transmit(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, number);
          encoding.writeUint8Array(encoder, message);
        }),
      );
    },
    close() {
      closed = true;
      clearInterval(watch);
      if (retry) clearTimeout(retry);
      target?.removeEventListener("online", online);
      target?.removeEventListener("offline", offline);
      target?.removeEventListener("focus", cameBack);
      const last = socket;
      socket = null;
      last?.close(1000);
    },
  };
}
