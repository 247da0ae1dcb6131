import { httpSocketClass } from "./http-socket.ts";

/** Which kind of line is tried next: sockets, and where they never get an answer plain HTTP. Shared by all pages of a window, so that the next one need not find out again. */
export interface Transports {
  /** The kind for this attempt. */
  next(): "webSocket" | "http";
  readonly webSocket: typeof WebSocket;
  readonly http: typeof WebSocket;
  /** A line of this kind was answered: its next attempt begins with the same. */
  answered(kind: "webSocket" | "http"): void;
  /** Another network: what was found out about the old one does not hold. */
  networkChanged(): void;
}

/** Attempts without an answer, again and again in this order. Two sockets first: while a server starts again nothing answers, which says nothing about the network. */
const ORDER = ["webSocket", "webSocket", "http"] as const;

export function createTransports(webSocket: typeof WebSocket, http: typeof WebSocket): Transports {
  let attempt = 0;
  return {
    webSocket,
    http,
    next() {
      const kind = ORDER[attempt % ORDER.length]!;
      attempt += 1;
      return kind;
    },
    answered: (kind) => void (attempt = ORDER.indexOf(kind)),
    networkChanged: () => void (attempt = 0),
  };
}

let shared: Transports | undefined;
/** The browser's own. */
export const pageTransports = (): Transports => (shared ??= createTransports(WebSocket, httpSocketClass()));
