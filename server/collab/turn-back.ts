import { randomUUID } from "node:crypto";
import type BetterSqlite from "better-sqlite3";
import { createRoomLog } from "./room-log.ts";

interface Row {
  id: number;
  name: string;
  seq: number;
}

/** A room's log does not reach back to the wanted moment. */
export class LogTooShort extends Error {
  readonly room: string;
  constructor(room: string) {
    super(`the log of ${room} does not reach back that far`);
    this.name = "LogTooShort";
    this.room = room;
  }
}

/**
 * Gives every room of a database that nobody uses a new lineage, so that text from after the backup does not mix with it, and, with `at` (epoch ms), takes back what was
 * committed later. A room that is younger keeps what the server made it with. Throws `LogTooShort` when updates of that time are trimmed already; nothing has changed then.
 */
export function turnBackRooms(raw: BetterSqlite.Database, at: number | null): void {
  const log = createRoomLog(raw);
  const lastBefore = raw.prepare<[number, number], number | null>("select max(seq) from room_update where room = ? and at <= ?").pluck();
  const snapshotBefore = raw.prepare<[number, number], number | null>("select max(upto_seq) from room_snapshot where room = ? and at <= ?").pluck();
  const begin = raw.prepare<[number], number | undefined>("select seq from room_update where room = ? and seq = 1").pluck();
  const dropUpdates = raw.prepare<[number, number]>("delete from room_update where room = ? and seq > ?");
  const dropSnapshots = raw.prepare<[number, number]>("delete from room_snapshot where room = ? and upto_seq > ?");
  const setRoom = raw.prepare<[number, string, number]>("update room set seq = ?, lineage = ? where id = ?");

  const targetOf = ({ id, name }: Row, moment: number): number => {
    const target = lastBefore.get(id, moment) ?? snapshotBefore.get(id, moment) ?? begin.get(id);
    if (target === undefined) throw new LogTooShort(name);
    return target;
  };
  const all = raw.transaction(() => {
    for (const row of raw.prepare<[], Row>("select id, name, seq from room").all()) {
      const target = at === null ? row.seq : targetOf(row, at);
      dropUpdates.run(row.id, target);
      dropSnapshots.run(row.id, target);
      setRoom.run(target, randomUUID(), row.id);
      if (at !== null && !isComplete(row.name)) throw new LogTooShort(row.name);
    }
  });
  const isComplete = (name: string): boolean => {
    try {
      return log.read(name) !== undefined;
    } catch {
      return false;
    }
  };
  all();
}
