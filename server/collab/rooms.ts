import { CLOSE, type CloseCode } from "#app/collab-protocol/protocol.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { Log } from "../log.ts";
import { compact, IDLE_TAIL_UPDATES, TAIL_UPDATES } from "./compaction.ts";
import { buildDocument } from "./documents.ts";
import { createExclusive, type Exclusive } from "./exclusive.ts";
import { createGroupCommit } from "./group-commit.ts";
import type { NoteIncident, Reason } from "./incidents.ts";
import { createInspector } from "./inspect.ts";
import { Member, type MemberWire } from "./member.ts";
import type { CollabOptions, Limits, RoomGrant, Times } from "./options.ts";
import { Room, type RoomContext, type Write } from "./room.ts";
import { createRoomLog, type RoomLog } from "./room-log.ts";
import { parseRoomName } from "./room-name.ts";
import { seedRoom } from "./seeding.ts";

export interface Refusal {
  code: CloseCode;
  reason: string;
}

/** Where a member comes from. */
interface RoomHost {
  wireFor(room: Room, grant: RoomGrant): MemberWire;
  /** From now on the member must be asked again with the others. */
  entered(member: Member): void;
}

export interface RoomsOptions extends Pick<CollabOptions, "storage" | "grants" | "schema"> {
  limits: Limits;
  times: Times;
  report: Log;
  /** After each commit that changed a room. */
  changed(room: Room): void;
  incident: NoteIncident;
}

/** Rooms that may fall asleep at one look; each takes up to some milliseconds. */
const MOST_RESTS = 20;

export type Rooms = ReturnType<typeof createRooms>;

/** All rooms that somebody is in: loaded once, shared by all connections, unloaded when idle and clean. */
export function createRooms(options: RoomsOptions) {
  const { storage, grants, limits, times, report } = options;
  const log: RoomLog = createRoomLog(storage.raw);
  const exclusive: Exclusive = createExclusive(storage);
  const commit = createGroupCommit<Write>({ log, exclusive, report, limits, times });
  const loaded = new Map<string, Promise<Room>>();
  const ready = new Map<string, Room>();
  const timers = new Map<Room, NodeJS.Timeout>();
  /** Rooms in which a row of the log or a snapshot could not be used; somebody must look at the disk. */
  const damaged = new Set<string>();
  const watch = setInterval(() => {
    lookForForeignWriters();
    letRest();
  }, times.look);
  watch.unref();
  let dataVersion = versionOf();
  /** Raised whenever rights may have changed: who was let in by an older reading is asked again. */
  let rightsEpoch = 0;

  const context: RoomContext = {
    log,
    exclusive,
    commit,
    inspect: createInspector(options.schema),
    limits,
    times,
    report,
    changed(room) {
      options.changed(room);
      // Not anew with each key, or somebody who never pauses would put it off for ever.
      if (room.seq - room.snapshotSeq >= TAIL_UPDATES && !timers.has(room)) settle(room);
    },
    left(room) {
      if (room.members.size === 0) settle(room);
    },
    lost: discard,
  };

  /** After a pause: a snapshot when the tail is long, and out of memory when nobody is there. */
  function settle(room: Room): void {
    clearTimeout(timers.get(room));
    const timer = setTimeout(() => {
      timers.delete(room);
      tidy(room).catch((error: unknown) => report.error({ err: error, room: room.name }, "room could not be tidied"));
    }, times.idleUnload);
    timer.unref();
    timers.set(room, timer);
  }

  async function tidy(room: Room): Promise<void> {
    if (ready.get(room.name) !== room) return;
    const tail = room.seq - room.snapshotSeq;
    const outcome = tail >= (room.members.size === 0 ? IDLE_TAIL_UPDATES : TAIL_UPDATES) ? await compact(room, { log, exclusive, report, now: Date.now }) : "nothing-to-do";
    if (outcome === "differs") return discard(room);
    // Asked again after the wait: somebody may have come in or typed meanwhile.
    if (room.members.size > 0 || ready.get(room.name) !== room) return;
    if (room.clean) forget(room);
    else settle(room);
  }

  function forget(room: Room): void {
    clearTimeout(timers.get(room));
    timers.delete(room);
    ready.delete(room.name);
    loaded.delete(room.name);
    room.dispose();
  }

  /** Memory is not to be trusted any more: everybody comes again and finds what is in the log. */
  function discard(room: Room): void {
    if (ready.get(room.name) !== room) return;
    for (const member of room.members) member.expel(CLOSE.tryLater, "room is loaded again");
    forget(room);
  }

  /** Texts that nobody has used for a while need not be documents. A few at a time, so that nobody waits. */
  function letRest(): void {
    const since = Date.now() - times.rest;
    let left = MOST_RESTS;
    for (const room of ready.values()) if (left > 0 && room.rest(since)) left -= 1;
  }

  /** SQLite's count of what other connections have committed. */
  function versionOf(): unknown {
    return storage.raw.pragma("data_version", { simple: true });
  }

  /** A restored backup or a tool may have given rooms another content or history; whoever is in them must not go on with the old one. */
  function lookForForeignWriters(): void {
    const version = versionOf();
    if (version === dataVersion) return;
    dataVersion = version;
    exclusive.call(compareWithDisk).catch((error: unknown) => report.error({ err: error }, "rooms could not be compared with the disk"));
  }

  /** A room in which something waits for the disk finds out by itself when it writes. */
  function compareWithDisk(): void {
    for (const room of [...ready.values()].filter(({ clean }) => clean)) {
      const row = log.row(room.name);
      if (row?.lineage !== room.lineage || row.seq !== room.seq) discard(room);
    }
  }

  async function load(name: string): Promise<Room> {
    // A room that the section's transaction did not make (a template grew) begins empty.
    if (!(await exclusive.call(() => log.row(name)))) await storage.db.transaction().execute((trx) => seedRoom(trx, options.schema, name, null));
    const { stored, owners, doc } = await read(name).catch((error: unknown) => {
      damaged.add(name);
      throw error;
    });
    const room = new Room(stored, doc, owners, context);
    ready.set(name, room);
    return room;
  }

  async function read(name: string) {
    const { stored, owners } = await exclusive.call(() => {
      const found = log.read(name)!;
      return { stored: found, owners: log.owners(found.row.id) };
    });
    if (stored.damagedSnapshots.length > 0) report.error({ room: name, snapshots: stored.damagedSnapshots }, "damaged snapshots; an older one and the log were used");
    const { doc, unreadable } = buildDocument(stored);
    if (unreadable.length > 0) report.error({ room: name, updates: unreadable }, "unreadable updates in the log");
    if (stored.damagedSnapshots.length === 0 && unreadable.length === 0) damaged.delete(name);
    else damaged.add(name);
    return { stored, owners, doc };
  }

  function open(name: string): Promise<Room> {
    let room = loaded.get(name);
    if (!room) {
      room = load(name);
      loaded.set(name, room);
      room.catch(() => loaded.delete(name));
    }
    return room;
  }

  return {
    log,
    exclusive,
    /** Rooms in memory. */
    ready: ready as ReadonlyMap<string, Room>,
    /**
     * Lets a person into a room. `who` is asked again when rights have changed meanwhile; the host hears of the member before anything is sent to it.
     * Never rejects: a failure of ours is "try later".
     */
    async join(who: () => Promise<Actor>, name: string, lineage: string | undefined, host: RoomHost): Promise<Member | Refusal> {
      let actor: Actor | null = null;
      const refuse = (room: string | null, code: CloseCode, reason: Reason): Refusal => {
        options.incident({ actor, room, code, reason });
        return { code, reason };
      };
      try {
        for (;;) {
          const epoch = rightsEpoch;
          actor = await who();
          if (!parseRoomName(name)) return refuse(null, CLOSE.deleted, "no such room");
          const grant = await grants(actor, name);
          // Whose section was taken out of the outline meanwhile tries nothing.
          if (typeof grant === "number") return grant === CLOSE.noAccess ? refuse(name, grant, "no access") : { code: grant, reason: "no access" };
          const room = await open(name);
          // Rights or room may have changed while we waited; only an answer that still holds lets anybody in.
          if (epoch !== rightsEpoch || ready.get(name) !== room) continue;
          if (lineage && lineage !== room.lineage) return { code: CLOSE.lineageChanged, reason: "the room has another history now" };
          const member = new Member(room, actor, { grant, version: epoch }, host.wireFor(room, grant), options);
          clearTimeout(timers.get(room));
          host.entered(member);
          room.enter(member);
          return member;
        }
      } catch (error) {
        report.error({ err: error, room: name }, "room could not be opened");
        return { code: CLOSE.tryLater, reason: "room could not be opened" };
      }
    },
    /** Asks again what these members may do, once it is known who they are; whoever joins at this moment is asked as well. */
    async recheck(members: readonly { member: Member; who: Actor | Promise<Actor | CloseCode> }[]): Promise<void> {
      const version = (rightsEpoch += 1);
      await Promise.all(
        members.map(({ member, who }) =>
          member.recheck(version, async () => {
            const actor = await who;
            if (typeof actor === "number") return actor;
            member.actor = actor;
            return grants(actor, member.room.name);
          }),
        ),
      );
    },
    /** Resolves when all accepted updates are committed. */
    settled: () => commit.settled(),
    failingSince: () => commit.failingSince(),
    damaged: () => damaged.size,
    /** Snapshot now, when the tail holds anything. For tests and maintenance. */
    compact: (room: Room) => compact(room, { log, exclusive, report, now: Date.now }),
    stop(): void {
      commit.stop();
      clearInterval(watch);
      for (const room of ready.values()) forget(room);
    },
  };
}
