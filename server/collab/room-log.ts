import type BetterSqlite from "better-sqlite3";
import { sha256 } from "../bytes/sha256.ts";

export interface RoomRow {
  id: number;
  name: string;
  lineage: string;
  /** The last committed update. */
  seq: number;
}

/** What a room's document is built from, in this order. */
export interface StoredRoom {
  row: RoomRow;
  snapshot: { uptoSeq: number; bytes: Uint8Array } | undefined;
  /** Every readable update after the snapshot. */
  tail: { seq: number; bytes: Uint8Array }[];
  /** Newer snapshots whose hash did not fit; somebody must look at the disk. */
  damagedSnapshots: number[];
}

/** One update on its way into the log. Without bytes it only waits its turn. */
export interface LogEntry {
  account: string | null;
  bytes: Uint8Array | null;
  /** Client ids that belong to this account from now on. */
  claims: readonly number[];
}

/** What comes next in a room that stands at `seq` of this lineage. */
interface Append {
  id: number;
  lineage: string;
  seq: number;
  entries: readonly LogEntry[];
}

/** The log on disk does not continue where this process thinks it does: another process wrote, or a row is missing. */
export class RoomOutOfStep extends Error {
  readonly room: number;
  constructor(room: number, message: string) {
    super(message);
    this.name = "RoomOutOfStep";
    this.room = room;
  }
}

export type RoomLog = ReturnType<typeof createRoomLog>;

/** The log as synchronous statements. Callers make sure that no other transaction is open on the connection (`exclusive.ts`). */
export function createRoomLog(raw: BetterSqlite.Database) {
  if (raw.pragma("synchronous", { simple: true }) !== 2) throw new Error("The room log needs synchronous=FULL: without it an acknowledged update may be lost when power fails.");
  const row = raw.prepare<[string], RoomRow>("select id, name, lineage, seq from room where name = ?");
  // "." + 1 = "/": the names that start with "<prefix>.".
  const rows = raw.prepare<[string, string], RoomRow>("select id, name, lineage, seq from room where name >= ? || '.' and name < ? || '/'");
  const snapshots = raw.prepare<[number], { upto_seq: number; bytes: Buffer; hash: string }>("select upto_seq, bytes, hash from room_snapshot where room = ? order by upto_seq desc");
  const tail = raw.prepare<[number, number], { seq: number; bytes: Buffer; quarantined: number }>("select seq, bytes, quarantined from room_update where room = ? and seq > ? order by seq");
  const owners = raw.prepare<[number], { client: number; account: string | null }>("select client, account from room_client where room = ?");
  const advance = raw.prepare<[number, number, number, string]>("update room set seq = ? where id = ? and seq = ? and lineage = ?");
  const insertUpdate = raw.prepare<[number, number, string | null, Uint8Array, number]>("insert into room_update (room, seq, account, bytes, at) values (?, ?, ?, ?, ?)");
  const insertClient = raw.prepare<[number, number, string | null]>("insert into room_client (room, client, account) values (?, ?, ?) on conflict do nothing");
  const insertSnapshot = raw.prepare<[number, number, Uint8Array, Uint8Array, string, number]>("insert into room_snapshot (room, upto_seq, bytes, state_vector, hash, at) values (?, ?, ?, ?, ?, ?)");
  const olderSnapshots = raw.prepare<[number], { upto_seq: number }>("select upto_seq from room_snapshot where room = ? order by upto_seq desc limit -1 offset 1");
  const dropSnapshots = raw.prepare<[number, number]>("delete from room_snapshot where room = ? and upto_seq < ?");
  const trim = raw.prepare<[number, number, number]>("delete from room_update where room = ? and seq <= ? and at < ? and quarantined = 0");
  const quarantine = raw.prepare<[number, number]>("update room_update set quarantined = 1 where room = ? and seq = ?");

  const appendAll = raw.transaction((rooms: Iterable<Append>, at: number) => {
    for (const room of rooms) {
      const updates = room.entries.filter((entry) => entry.bytes !== null);
      if (updates.length === 0) continue;
      if (advance.run(room.seq + updates.length, room.id, room.seq, room.lineage).changes !== 1) throw new RoomOutOfStep(room.id, `room ${room.id} is not at ${room.seq} on disk`);
      let seq = room.seq;
      for (const { account, bytes, claims } of updates) {
        seq += 1;
        insertUpdate.run(room.id, seq, account, bytes!, at);
        for (const client of claims) insertClient.run(room.id, client, account);
      }
    }
  });
  const writeSnapshot = raw.transaction((room: number, uptoSeq: number, bytes: Uint8Array, stateVector: Uint8Array, at: number, keepUpdatesSince: number) => {
    insertSnapshot.run(room, uptoSeq, bytes, stateVector, sha256(bytes), at);
    const older = olderSnapshots.all(room)[0];
    if (!older) return;
    // The one before stays with everything after it, in case the new one rots.
    dropSnapshots.run(room, older.upto_seq);
    trim.run(room, older.upto_seq, keepUpdatesSince);
  });

  return {
    row: (name: string): RoomRow | undefined => row.get(name),
    /** All rooms whose name starts with `<prefix>.`. */
    rowsBelow: (prefix: string): RoomRow[] => rows.all(prefix, prefix),
    owners: (room: number): Map<number, string | null> => new Map(owners.all(room).map(({ client, account }) => [client, account])),
    /** Throws `RoomOutOfStep` when an update is missing between snapshot and end. */
    read(name: string): StoredRoom | undefined {
      const found = row.get(name);
      if (!found) return undefined;
      const stored = snapshots.all(found.id);
      const good = stored.find((snapshot) => sha256(snapshot.bytes) === snapshot.hash);
      const updates = tail.all(found.id, good?.upto_seq ?? 0);
      const complete = updates.length === found.seq - (good?.upto_seq ?? 0) && updates.every((update, index) => update.seq === (good?.upto_seq ?? 0) + index + 1);
      if (!complete) throw new RoomOutOfStep(found.id, `room ${name}: the log has gaps between ${good?.upto_seq ?? 0} and ${found.seq}`);
      return {
        row: found,
        snapshot: good && { uptoSeq: good.upto_seq, bytes: good.bytes },
        tail: updates.filter((update) => !update.quarantined),
        damagedSnapshots: stored.slice(0, good ? stored.indexOf(good) : undefined).map((snapshot) => snapshot.upto_seq),
      };
    },
    /** One durable transaction; afterwards each room stands at `seq` plus its entries with bytes. Throws `RoomOutOfStep`, or what SQLite throws. */
    appendAll: (rooms: Iterable<Append>, at: number): void => appendAll(rooms, at),
    /** Adds a snapshot, keeps the one before, and drops updates that are both older than that and older than the horizon (epoch ms). */
    writeSnapshot: (room: number, uptoSeq: number, bytes: Uint8Array, stateVector: Uint8Array, at: number, keepUpdatesSince: number): void =>
      writeSnapshot(room, uptoSeq, bytes, stateVector, at, keepUpdatesSince),
    quarantine: (room: number, seq: number): void => void quarantine.run(room, seq),
  };
}

