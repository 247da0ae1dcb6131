import { existsSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import * as Y from "yjs";
import { buildDocument } from "#server/collab/documents.ts";
import { createRoomLog } from "#server/collab/room-log.ts";
import type { Acknowledged } from "./collab-generator.ts";

/** The clocks of a room that a dead server's folder still holds. */
export type Kept = (dataDir: string, room: string) => ReadonlyMap<number, number>;

export const keptInMemory: Kept = () => new Map();

export const keptByOurs: Kept = (dataDir, room) => {
  const raw = new BetterSqlite(join(dataDir, "kim.sqlite"));
  try {
    raw.pragma("synchronous = FULL");
    const stored = createRoomLog(raw).read(room);
    return stored ? clocksOf(buildDocument(stored).doc) : new Map();
  } finally {
    raw.close();
  }
};

export const keptByHocuspocus: Kept = (dataDir, room) => {
  const file = join(dataDir, "hocuspocus.sqlite");
  if (!existsSync(file)) return new Map();
  const raw = new BetterSqlite(file);
  try {
    const row = raw.prepare<[string], { data: Buffer }>('select data from "documents" where name = ?').get(room);
    const doc = new Y.Doc();
    if (row) Y.applyUpdate(doc, row.data);
    return clocksOf(doc);
  } finally {
    raw.close();
  }
};

const clocksOf = (doc: Y.Doc): ReadonlyMap<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc));

/** Edits that somebody was told to be there and that are not. */
export function acknowledgedButLost(kept: Kept, dataDir: string, acknowledged: readonly Acknowledged[]): number {
  const rooms = Map.groupBy(acknowledged, ({ room }) => room);
  return [...rooms].reduce((lost, [room, people]) => {
    const clocks = kept(dataDir, room);
    return lost + people.reduce((sum, { client, clock }) => sum + Math.max(0, clock - (clocks.get(client) ?? 0)), 0);
  }, 0);
}
