import * as Y from "yjs";
import type { Log } from "../log.ts";
import { applies, buildDocument, contentOf, emptyDocument } from "./documents.ts";
import type { Exclusive } from "./exclusive.ts";
import type { Room } from "./room.ts";
import type { RoomLog } from "./room-log.ts";

/** So many updates after the newest snapshot make a new one worth it: loading stays under a few milliseconds. */
export const TAIL_UPDATES = 500;
/** On unloading a shorter tail is enough. */
export const IDLE_TAIL_UPDATES = 50;
/** Raw updates stay this long even when snapshots cover them: for recovery and for the question who wrote what. */
export const KEEP_UPDATES_MS = 90 * 24 * 3600 * 1000;

type Compaction = "written" | "nothing-to-do" | "differs";

/**
 * Writes the room's state as a snapshot, after proof that log, memory and snapshot say the same. Where they differ nothing is written:
 * the log is the truth, and the caller must load the room again.
 */
export async function compact(room: Room, deps: { log: RoomLog; exclusive: Exclusive; report: Log; now: () => number }): Promise<Compaction> {
  return deps.exclusive.call(() => {
    if (!room.clean || room.seq === room.snapshotSeq) return "nothing-to-do";
    const stored = deps.log.read(room.name);
    if (!stored || stored.row.seq !== room.seq || stored.row.lineage !== room.lineage) return "differs";
    const bytes = Y.encodeStateAsUpdate(room.doc);
    const fromLog = buildDocument(stored).doc;
    const fromSnapshot = emptyDocument();
    const equal = applies(fromSnapshot, bytes) && same(room.doc, fromLog) && same(room.doc, fromSnapshot);
    const stateVector = Y.encodeStateVector(fromSnapshot);
    fromLog.destroy();
    fromSnapshot.destroy();
    if (!equal) {
      deps.report.error({ room: room.name, seq: room.seq }, "memory and log of a room differ; no snapshot written");
      return "differs";
    }
    deps.log.writeSnapshot(room.id, room.seq, bytes, stateVector, deps.now(), deps.now() - KEEP_UPDATES_MS);
    room.snapshotSeq = room.seq;
    room.storedBytes = bytes.length;
    return "written";
  });
}

const same = (left: Y.Doc, right: Y.Doc): boolean => Y.equalSnapshots(Y.snapshot(left), Y.snapshot(right)) && JSON.stringify(contentOf(left)) === JSON.stringify(contentOf(right));
