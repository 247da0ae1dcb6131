import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { FRAGMENT } from "#app/collab-protocol/protocol.ts";
import type { Frame, Framing } from "./frame.ts";

/** Whose presence it is. One connection shows one person at one place: the first client id it announces. */
export interface Present {
  /** What everybody is shown; never what the connection claims about itself. */
  readonly stamp: { name: string; organisation: string; color: string; account: string };
  presenceClient: number | null;
  /** Who may not write cannot take a client id away from anybody. */
  readonly mayWrite: boolean;
}

/** Cursor positions are under 300 bytes; more is not a cursor. */
const MOST_STATE_BYTES = 4096;
/** What stock clients send back of four hundred others is half of it. */
const MOST_MESSAGE_BYTES = 256 * 1024;
/** Client ids of one room whose account is remembered; each takes a connection of its own to claim. */
const MOST_CLAIMS = 10_000;

export type PresenceBoard = ReturnType<typeof createPresenceBoard>;

/**
 * The carets of one room; kept in memory only. Changes are collected and sent together, at most once a tick, encoded once for all.
 * `ownerOf` answers whose client id it is, so that nobody can appear, or vanish, in somebody else's name.
 */
export function createPresenceBoard(options: { framing: Framing; send(frame: Frame): void; tick: number; ownerOf(client: number): string | null | undefined }) {
  const { framing, send, tick, ownerOf } = options;
  const shown = new Map<number, { by: Present; clock: number; entry: Uint8Array }>();
  /** Whose each client id is that was shown by somebody who may write; kept when they go, since what they write without a line comes later. */
  const claims = new Map<number, string>();
  let dirty = new Map<number, Uint8Array>();
  let timer: NodeJS.Timeout | null = null;
  let lastSent = 0;

  const mark = (client: number, entry: Uint8Array) => {
    dirty.set(client, entry);
    timer ??= setTimeout(flush, Math.max(0, lastSent + tick - Date.now()));
  };
  function flush(): void {
    timer = null;
    lastSent = Date.now();
    const entries = [...dirty.values()];
    dirty = new Map();
    send(framing.presence(entries));
  }
  const remove = (client: number, clock: number) => {
    shown.delete(client);
    mark(client, entryOf(client, clock, null));
  };

  const claim = (client: number, account: string) => {
    claims.set(client, account);
    if (claims.size > MOST_CLAIMS) claims.delete(claims.keys().next().value!);
  };

  /** True when this connection may speak for the client id. */
  const speaksFor = (by: Present, client: number, alone: boolean): boolean => {
    const written = ownerOf(client);
    const owner = written === undefined ? claims.get(client) : written;
    if (owner !== undefined && owner !== by.stamp.account) return false;
    if (by.presenceClient !== null && by.presenceClient !== client) return false;
    // A stock client's first presence message holds its own state alone; what it echoes of others comes later and is nobody's claim.
    if (by.presenceClient === null && !alone) return false;
    const before = shown.get(client)?.by;
    if (before && before !== by) {
      const another = before.stamp.account !== by.stamp.account;
      // Two who only read: the first one stays.
      if (another && owner === undefined && !by.mayWrite) return false;
      // Nor does the clock count that somebody else thought up.
      if (another) shown.delete(client);
      before.presenceClient = null;
    }
    by.presenceClient = client;
    if (by.mayWrite && owner === undefined) claim(client, by.stamp.account);
    return true;
  };

  return {
    /** Takes a presence update; foreign entries in it are echoes and pass without effect. Throws on malformed bytes. */
    receive(by: Present, update: Uint8Array): void {
      if (update.length > MOST_MESSAGE_BYTES) throw new Error("presence message too large");
      const decoder = decoding.createDecoder(update);
      const count = decoding.readVarUint(decoder);
      for (let index = 0; index < count; index += 1) {
        const client = decoding.readVarUint(decoder);
        const clock = decoding.readVarUint(decoder);
        const json = decoding.readVarString(decoder);
        if (!speaksFor(by, client, count === 1 && json !== "null")) continue;
        if (json.length > MOST_STATE_BYTES) throw new Error("presence state too large");
        const state: unknown = JSON.parse(json);
        const known = shown.get(client);
        if (known && clock < known.clock) continue;
        if (state === null) {
          if (known) remove(client, clock);
          continue;
        }
        const entry = entryOf(client, clock, { cursor: cursorOf(state), user: by.stamp });
        shown.set(client, { by, clock, entry });
        mark(client, entry);
      }
    },
    leave(by: Present): void {
      const known = by.presenceClient === null ? undefined : shown.get(by.presenceClient);
      if (known?.by === by) remove(by.presenceClient!, known.clock);
    },
    /** Everybody, for somebody who comes in; null when nobody is there. */
    all: (): Frame | null => (shown.size === 0 ? null : framing.presence([...shown.values()].map(({ entry }) => entry))),
    /** Whose the client id is, as far as it was shown by somebody who may write. */
    accountOf: (client: number): string | undefined => claims.get(client),
    stop(): void {
      if (timer) clearTimeout(timer);
    },
  };
}

const entryOf = (client: number, clock: number, state: unknown): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });

/** Rebuilt field by field: other editors resolve it, and a malformed one would break them. */
function cursorOf(state: unknown): { anchor: object; head: object } | null {
  const cursor = field(state, "cursor");
  const anchor = positionOf(field(cursor, "anchor"));
  const head = positionOf(field(cursor, "head"));
  return anchor && head ? { anchor, head } : null;
}

function positionOf(value: unknown): object | null {
  const type = idOf(field(value, "type"));
  const item = idOf(field(value, "item"));
  const tname = field(value, "tname") === FRAGMENT ? FRAGMENT : null;
  const assoc = field(value, "assoc");
  if (!type && !item && !tname) return null;
  return { type, tname, item, assoc: Number.isInteger(assoc) ? assoc : 0 };
}

function idOf(value: unknown): { client: number; clock: number } | null {
  const client = field(value, "client");
  const clock = field(value, "clock");
  return isCount(client) && isCount(clock) ? { client, clock } : null;
}

const isCount = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0;
const field = (value: unknown, name: string): unknown => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined);
