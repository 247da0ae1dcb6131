import * as Y from "yjs";
import type { Schema } from "@tiptap/pm/model";
import { FRAGMENT } from "#app/collab-protocol/protocol.ts";
import { markFits, textFits } from "#app/document-model/schema.ts";
import type { Id } from "#app/domain/values/ids.ts";

type Verdict =
  /**
   * `ends`: the clock of each client after this update; `claims`: client ids nobody owned before. `tidying`: it only deletes formatting marks, which
   * Yjs does by itself in everybody's copy, also in that of people who only read.
   */
  | { kind: "new"; ends: Map<number, number>; claims: number[]; tidying: boolean }
  /** Everything in it is known already. */
  | { kind: "nothing-new" }
  /** It builds on something that the room has not got: the sender must synchronise again. */
  | { kind: "gap" }
  | { kind: "refused"; reason: Refused };

type Refused = "malformed" | "read-only" | "too-much-at-once" | "foreign-client-id" | "unknown-content" | "other-root" | "impossible-order";

/** What an update is judged against. */
export interface RoomView {
  /** Everything accepted so far, also what is not yet committed. */
  readonly store: Y.Doc["store"];
  /** Undefined: nobody's yet. */
  ownerOf(client: number): Id | null | undefined;
}

/** Whose update it is, and whether they may write: of others only what is known already, or tidies, is looked at any further. */
export type Inspector = (update: Uint8Array, room: RoomView, account: Id, mayWrite: boolean) => Verdict;

/** Far beyond any real text, far below the point at which numbers lose precision. */
const MOST_CLOCK = 2 ** 31;
/** New parts in one update; a pasted table of 8,000 cells has fewer. */
const MOST_PARTS = 50_000;
/** Whose new text one update may hold: a page writes under one client id, and one that comes back may bring what others of the same person kept. */
const MOST_CLIENTS = 64;

/**
 * Looks at an update before it is let in. The boundary of permission is the room; this is the second line: an update that Yjs could not integrate
 * completely and at once, that is written in somebody else's name, or that holds what the schema does not know never reaches the log.
 */
export function createInspector(schema: Schema): Inspector {
  return (update, room, account, mayWrite) => {
    let decoded: ReturnType<typeof Y.decodeUpdate>;
    try {
      decoded = Y.decodeUpdate(update);
    } catch {
      return { kind: "refused", reason: "malformed" };
    }
    const structs = decoded.structs as Struct[];
    const ends = new Map<number, number>();
    const { store } = room;
    const clockOf = (client: number) => ends.get(client) ?? Y.getState(store, client);
    const claims: number[] = [];
    const fresh = structs.filter((struct) => struct.id.clock + struct.length > Y.getState(store, struct.id.client));
    if (fresh.length > 0 && !mayWrite) return { kind: "refused", reason: "read-only" };
    if (fresh.length > MOST_PARTS || new Set(fresh.map(({ id }) => id.client)).size > MOST_CLIENTS) return { kind: "refused", reason: "too-much-at-once" };
    if (![...decoded.ds.clients.values()].every(inOrder)) return { kind: "refused", reason: "impossible-order" };
    for (const struct of fresh) {
      const reason = objection(struct, schema);
      if (reason) return { kind: "refused", reason };
      const { client } = struct.id;
      const owner = room.ownerOf(client);
      if (owner === undefined) {
        if (!claims.includes(client)) claims.push(client);
      } else if (owner !== account) return { kind: "refused", reason: "foreign-client-id" };
    }
    if (!integrates(fresh, clockOf, ends)) return { kind: "gap" };
    const deleted: (Y.Item | null)[] = [];
    for (const [client, ranges] of decoded.ds.clients) {
      for (const { clock, len } of ranges) {
        if (clock + len > clockOf(client)) return { kind: "gap" };
        deleted.push(...living(store, client, clock, len));
      }
    }
    if (fresh.length === 0 && deleted.length === 0) return { kind: "nothing-new" };
    return { kind: "new", ends, claims, tidying: fresh.length === 0 && deleted.every((item) => item?.content instanceof Y.ContentFormat) };
  };
}

type Struct = Y.Item | Y.GC | Y.Skip;

function objection(struct: Struct, schema: Schema): Refused | null {
  if (struct.id.clock + struct.length > MOST_CLOCK) return "malformed";
  if (!(struct instanceof Y.Item)) return null;
  const parent: unknown = struct.parent;
  if (typeof parent === "string" && (parent !== FRAGMENT || struct.parentSub !== null)) return "other-root";
  // Yjs takes for granted that an item refers to earlier ones of the same client, and breaks otherwise.
  for (const reference of [struct.origin, struct.rightOrigin, parent]) {
    if (reference instanceof Y.ID && reference.client === struct.id.client && reference.clock >= struct.id.clock) return "impossible-order";
  }
  return known(struct.content, schema) ? null : "unknown-content";
}

/** Only what the editor binding writes: text, marks (null ends one), elements of the schema, plain attributes. What may stand where is for the trial. */
function known(content: Y.Item["content"], schema: Schema): boolean {
  if (content instanceof Y.ContentDeleted) return true;
  if (content instanceof Y.ContentString) return textFits(content.str);
  if (content instanceof Y.ContentFormat) return content.value === null ? Object.hasOwn(schema.marks, content.key) : markFits(content.key, content.value);
  if (content instanceof Y.ContentAny) return content.arr.every((value: unknown) => plain(value, 0));
  if (content instanceof Y.ContentType) return content.type instanceof Y.XmlText || (content.type instanceof Y.XmlElement && Object.hasOwn(schema.nodes, content.type.nodeName));
  return false;
}

/** Attributes are numbers, texts and short lists of them; deeper nesting could only serve to break a reader. */
function plain(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return typeof value !== "bigint";
  return depth < 3 && !(value instanceof Uint8Array) && Object.values(value).every((inner) => plain(inner, depth + 1));
}

/**
 * Walks the structs as Yjs would: each needs its predecessor and everything it refers to. Fills `ends`; false when some would stay pending.
 * A client's structs go in order; one that must wait is taken up again when the client it waits for has come further. Each time at least one struct is
 * taken, at most one for each other client is looked at in vain, and clients are few: so long updates stay linear.
 */
function integrates(structs: readonly Struct[], clockOf: (client: number) => number, ends: Map<number, number>): boolean {
  const queues = Map.groupBy(structs, (struct) => struct.id.client);
  const taken = new Map<number, number>();
  const waiters = new Map<number, number[]>();
  const ready = [...queues.keys()];
  let left = structs.length;
  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const queue = queues.get(client)!;
    const begin = taken.get(client) ?? 0;
    let next = begin;
    for (; next < queue.length; next += 1) {
      const struct = queue[next]!;
      if (struct instanceof Y.Skip || struct.id.clock > clockOf(client)) return false;
      const missing = references(struct).find((id) => id.clock >= clockOf(id.client));
      if (missing) {
        const waiting = waiters.get(missing.client);
        if (waiting) waiting.push(client);
        else waiters.set(missing.client, [client]);
        break;
      }
      ends.set(client, Math.max(clockOf(client), struct.id.clock + struct.length));
    }
    if (next === begin) continue;
    left -= next - begin;
    taken.set(client, next);
    ready.push(...(waiters.get(client) ?? []));
    waiters.delete(client);
  }
  return left === 0;
}

function references(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const parent: unknown = struct.parent;
  return [struct.origin, struct.rightOrigin, parent].filter((reference) => reference instanceof Y.ID);
}

/** Every Yjs sorts and joins the ranges it deletes; overlapping ones would only make each look at the same text take longer. */
const inOrder = (ranges: readonly { clock: number; len: number }[]): boolean =>
  ranges.every(({ clock, len }, index) => len > 0 && (index === 0 || clock >= ranges[index - 1]!.clock + ranges[index - 1]!.len));

/** What a deletion would really delete; null stands for text that comes with the same update. */
function living(store: Y.Doc["store"], client: number, clock: number, length: number): (Y.Item | null)[] {
  if (length === 0) return [];
  const structs = store.clients.get(client);
  if (clock + length > Y.getState(store, client) || !structs) return [null];
  const found: Y.Item[] = [];
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index]!;
    if (struct.id.clock >= clock + length) break;
    if (struct instanceof Y.Item && !struct.deleted) found.push(struct);
  }
  return found;
}
