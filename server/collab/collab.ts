import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { CLOSE, MUX_PATH, roomName, type CloseCode, type EventMoment, type VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { SectionTexts } from "../vorhaben/section-texts.ts";
import { createBudgets } from "./budget.ts";
import { createContents } from "./contents.ts";
import { createDoor, type Visitor } from "./door.ts";
import { createHttpDoor } from "./http-door.ts";
import { createIncidents, type Reason } from "./incidents.ts";
import { LIMITS, TIMES, type CollabOptions, type Limits, type Times } from "./options.ts";
import { visitPage } from "./page-visit.ts";
import { visitRoom } from "./room-visit.ts";
import { isId, parseRoomName } from "./room-name.ts";
import { createRooms } from "./rooms.ts";
import { seedRoom } from "./seeding.ts";
import { createVisits, type Visit } from "./visits.ts";
import { createVorhabenFeed } from "./vorhaben-feed.ts";

export type { CollabOptions, RoomGrant } from "./options.ts";

export interface Collab {
  /** For the http server's `upgrade` event; false when the request is for somebody else. */
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** For the http server's requests, before the pages: the same rooms where WebSockets are blocked; false when the request is for somebody else. */
  handleRequest(req: IncomingMessage, res: ServerResponse): boolean;
  texts: SectionTexts;
  /** Tells every open page of a Vorhaben. */
  announce(vorhaben: Id, event: VorhabenEvent): void;
  /** How far the events have come; asked before a page is read. */
  moment(): EventMoment;
  /** An account was removed, signed out everywhere or given another organisation: its sockets are asked again at once. */
  accountChanged(account: Id): Promise<void>;
  /** For /healthz. `failingSince`: epoch ms since which the log cannot be written, or null; `damagedRooms`: rooms in whose stored rows something could not be used; `withoutWebSockets`: how many of the connections come over plain HTTP. */
  health(): { connections: number; rooms: number; failingSince: number | null; damagedRooms: number; withoutWebSockets: number };
  /** Commits what was accepted, says goodbye, lets go. The storage stays open. */
  close(): Promise<void>;
}

/** How long connected people get to take leave before they are cut off. */
const GOODBYE_MS = 500;

/** Live writing: rooms of sections and events of Vorhaben over WebSockets, or over HTTP where they are blocked. README.md tells the story in reading order. */
export function createCollab(options: CollabOptions & { limits?: Partial<Limits>; times?: Partial<Times> }): Collab {
  const limits = { ...LIMITS, ...options.limits };
  const times = { ...TIMES, ...options.times };
  const { log } = options;
  const feed = createVorhabenFeed();
  const incident = createIncidents(options);
  const rooms = createRooms({
    ...options,
    incident,
    limits,
    times,
    report: log,
    changed(room) {
      const { vorhaben, document, section } = parseRoomName(room.name)!;
      feed.sectionChanged(vorhaben, document, section);
    },
  });
  const budgets = createBudgets(limits);
  const contents = createContents(rooms, log);
  const visits = createVisits({ ...options, rooms, every: times.recheck });
  const door = createDoor({ ...options, limits, incident, epoch: visits.epoch, enter: (visitor) => void enter(visitor) });
  const httpDoor = createHttpDoor({ ...options, limits, incident, upgrade: door.handleUpgrade });

  function enter(visitor: Visitor): void {
    const deps = { rooms, budgets, limits, times, incident, gone: visits.remove, expired: (visit: Visit) => void visits.recheck([visit]) };
    if (visits.countOf(visitor.actor.accountId) >= limits.connectionsPerAccount) return visitor.ws.close(CLOSE.tryLater, "too many connections");
    if (visitor.url.pathname !== MUX_PATH) return void visits.add(visitRoom(visitor, deps), visitor.epoch);
    const vorhaben = visitor.url.searchParams.get("vorhaben") ?? "";
    const refuse = (room: string | null, code: CloseCode, reason: Reason) => {
      incident({ actor: visitor.actor, room, code, reason });
      visitor.ws.close(code, reason);
    };
    if (!isId(vorhaben)) return refuse(null, CLOSE.deleted, "no such Vorhaben");
    // Requests wait unread until it is clear whether the page may hear anything.
    visitor.ws.pause();
    options.mayOpen(visitor.actor, vorhaben).then(
      (refusal) => {
        visitor.ws.resume();
        if (refusal !== null) return refuse(vorhaben, refusal, "no access");
        if (visitor.ws.readyState === visitor.ws.OPEN) void visits.add(visitPage(visitor, vorhaben, { ...deps, feed }), visitor.epoch);
      },
      (error: unknown) => {
        log.error({ err: error }, "rights could not be read");
        visitor.ws.resume();
        visitor.ws.close(CLOSE.tryLater, "rights could not be read");
      },
    );
  }

  return {
    handleUpgrade: door.handleUpgrade,
    handleRequest: httpDoor.handleRequest,
    texts: {
      contentsOf: contents.contentsOf,
      seed: (trx, room, content) => seedRoom(trx, options.schema, room, content),
      async lockChanged(vorhaben, document, section) {
        await visits.recheckRoom(roomName(vorhaben, document, section));
      },
      accessChanged: visits.recheckVorhaben,
    },
    announce: feed.announce,
    moment: feed.moment,
    accountChanged: visits.recheckAccount,
    health: () => ({ connections: door.connections(), rooms: rooms.ready.size, failingSince: rooms.failingSince(), damagedRooms: rooms.damaged(), withoutWebSockets: httpDoor.lines() }),
    async close() {
      visits.stop();
      feed.stop();
      if (rooms.failingSince() === null) await rooms.settled();
      door.close();
      await goodbye(() => door.connections() === 0);
      door.terminate();
      rooms.stop();
    },
  };
}

/** Waits until everybody has gone, at most for a moment. */
function goodbye(empty: () => boolean): Promise<void> {
  const since = Date.now();
  return new Promise((resolve) => {
    const look = () => (empty() || Date.now() - since > GOODBYE_MS ? resolve() : void setTimeout(look, 10));
    look();
  });
}
