import type { MuxAnswer, MuxRequest } from "#app/collab-protocol/mux.ts";
import { CLOSE } from "#app/collab-protocol/protocol.ts";
import { writable, type Readable } from "./readable.ts";
import type { Transports } from "./transports.ts";

export type ConnectionState =
  | { kind: "connecting"; since: number }
  | { kind: "online"; since: number }
  /** Since when nothing was heard; tried again by itself. */
  | { kind: "offline"; since: number }
  /** The session ended. Rooms wait as without a line; tried again when somebody comes back to this window, having signed in in another. */
  | { kind: "signed-out"; since: number }
  /** The server will not have this page any more (no access, page too old): trying again is no use. */
  | { kind: "refused"; since: number; code: number };

/** Milliseconds. */
export interface LineTimes {
  pingEvery: number;
  /** After so long without a sign the line counts as dead. With `pingEvery` in front of it under the ten seconds in which a person must see it. */
  silence: number;
  retryFirst: number;
  retryMost: number;
  /** While plain HTTP stands in for a socket, so often a socket is tried beside it. */
  socketAgain: number;
}
export const LINE_TIMES: LineTimes = { pingEvery: 2500, silence: 7000, retryFirst: 250, retryMost: 8000, socketAgain: 300_000 };

interface LineListener {
  /** A line stands, perhaps a new one. */
  opened(): void;
  text(answer: MuxAnswer): void;
  binary(message: Uint8Array): void;
  /** Nothing may be heard for now, because much is being sent. */
  sending(): void;
  /** What was said on this line is over. `refusal`: why it is no use to try again. */
  lost(refusal: number | null): void;
}

interface Line {
  readonly state: Readable<ConnectionState>;
  /** Something can be sent now. */
  readonly open: boolean;
  send(data: string | Uint8Array<ArrayBuffer>): void;
  /** The session is about to end: as if the server had said so. */
  signedOut(): void;
  close(): void;
}

/** One socket, or what stands in for it, kept alive and made anew by itself. */
export function createLine(options: { url: string; transports: Transports; times?: LineTimes; listener: LineListener }): Line {
  const { transports, listener } = options;
  const times = options.times ?? LINE_TIMES;
  const state = writable<ConnectionState>({ kind: "connecting", since: Date.now() });
  let socket: WebSocket | null = null;
  /** A socket that is tried beside HTTP. */
  let trial: WebSocket | null = null;
  let heardAt = 0;
  let lookedAt = 0;
  /** While much is being sent nothing is heard: the answer to a ping stands behind it. */
  let patientUntil = 0;
  let trialAt = 0;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | null = null;
  let closed = false;

  function connect(): void {
    retry = null;
    heardAt = lookedAt = trialAt = Date.now();
    patientUntil = 0;
    socket = begin(transports.next());
  }

  function begin(kind: "webSocket" | "http"): WebSocket {
    const opened = new transports[kind](options.url);
    opened.binaryType = "arraybuffer";
    opened.addEventListener("open", () => {
      opened.send(PING);
      if (socket !== opened) return;
      heardAt = Date.now();
      listener.opened();
    });
    opened.addEventListener("message", (event: MessageEvent) => {
      const answer = typeof event.data === "string" ? (JSON.parse(event.data) as MuxAnswer) : null;
      if (answer?.t === "pong") answered(opened, kind);
      if (socket !== opened) return;
      heardAt = Date.now();
      if (answer) listener.text(answer);
      else listener.binary(new Uint8Array(event.data as ArrayBuffer));
    });
    opened.addEventListener("close", (event: CloseEvent) => {
      if (trial === opened) trial = null;
      lost(opened, event.code);
    });
    // "close" follows and says why.
    opened.addEventListener("error", () => undefined);
    return opened;
  }

  /** It is not only open: somebody at the other end speaks our language. */
  function answered(which: WebSocket, kind: "webSocket" | "http"): void {
    if (which !== socket && which !== trial) return;
    transports.answered(kind);
    failures = 0;
    if (which === trial) moveTo(which);
    if (state.get().kind !== "online") state.set({ kind: "online", since: Date.now() });
  }

  function moveTo(better: WebSocket): void {
    const before = socket;
    trial = null;
    socket = better;
    heardAt = Date.now();
    listener.lost(null);
    before?.close(1000);
    listener.opened();
    // Said anew: something may have been missed in between.
    state.set({ kind: "online", since: Date.now() });
  }

  function lost(which: WebSocket, code: number): void {
    if (socket !== which) return;
    socket = null;
    trial?.close();
    trial = null;
    const signedOut = code === CLOSE.signInAgain;
    const final = !signedOut && code >= 4400 && code < 4500;
    const before = state.get();
    if (signedOut) state.set({ kind: "signed-out", since: Date.now() });
    else if (final) state.set({ kind: "refused", since: Date.now(), code });
    else if (before.kind !== "offline" && before.kind !== "signed-out") state.set({ kind: "offline", since: before.kind === "online" ? heardAt : Date.now() });
    listener.lost(final ? code : null);
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
    if (now < patientUntil) listener.sending();
    else if (!asleep && now - heardAt > times.silence) return drop();
    if (asleep) heardAt = now - times.silence + times.pingEvery;
    send(PING);
    if (socket instanceof transports.http && now - trialAt > times.socketAgain) {
      trialAt = now;
      trial?.close();
      trial = begin("webSocket");
    }
  }, times.pingEvery);

  const online = () => {
    transports.networkChanged();
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

  const isOpen = (): boolean => socket !== null && socket.readyState === socket.OPEN;

  function send(data: string | Uint8Array<ArrayBuffer>): void {
    if (!isOpen()) return;
    socket!.send(data);
    if (data.length > LARGE_BYTES) patientUntil = Math.max(patientUntil, Date.now()) + data.length / SLOWEST_BYTES_PER_MS;
  }

  connect();
  return {
    state,
    get open() {
      return isOpen();
    },
    send,
    signedOut() {
      if (state.get().kind === "refused") return;
      if (retry) clearTimeout(retry);
      retry = null;
      const last = socket;
      if (!last) return state.set({ kind: "signed-out", since: Date.now() });
      lost(last, CLOSE.signInAgain);
      last.close(1000);
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
      trial?.close(1000);
    },
  };
}

const LARGE_BYTES = 64 * 1024;
/** The slowest line that a large paste gets through: 256 kbit/s. */
const SLOWEST_BYTES_PER_MS = 32;

const PING = JSON.stringify({ t: "ping" } satisfies MuxRequest);
