import type { Schema } from "@tiptap/pm/model";
import type { CloseCode, RoomAccess } from "#app/collab-protocol/protocol.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Log } from "../log.ts";
import type { Incident } from "./incidents.ts";
import type { Storage } from "../storage/open-storage.ts";

/** What the policy says of one person in one room, now. */
export interface RoomGrant extends RoomAccess {
  /** Of the person's organisation in this Vorhaben, `#rrggbb`; without it one is derived from the organisation. */
  colour?: string;
}

export interface CollabOptions {
  storage: Pick<Storage, "db" | "raw">;
  /** The person of a request's cookie. Asked at the door and again with every re-check. */
  actorOf(request: Request): Promise<Actor | undefined>;
  /** Asked on joining, on `lockChanged` and `accessChanged`, and every minute. A rejection counts as "try later", never as permission. */
  grants(actor: Actor, roomName: string): Promise<RoomGrant | CloseCode>;
  /** Whether the person may hear the events of a Vorhaben: null, or why not. */
  mayOpen(actor: Actor, vorhaben: Id): Promise<CloseCode | null>;
  /** Keeps a refused attempt for the history. */
  recordIncident(incident: Incident, at: Date): Promise<void>;
  schema: Schema;
  log: Log;
  /** The address people type; undefined: derived from the Host of each request. */
  publicOrigin: URL | undefined;
}

/** Sizes and rates. Each is a choice; tests lower them to reach the edge. */
export interface Limits {
  /** One update; a pasted chapter with tables is under 1 MB. */
  updateBytes: number;
  /** One room's stored state; a section of 60 pages is about 250 kB. */
  roomBytes: number;
  /** What one connection may send on average and at once. Bytes, not messages: stock clients echo all presence they receive. */
  bytesPerSecond: number;
  burstBytes: number;
  /** Unsent bytes after which a slow reader is sent away to come back and synchronise. */
  sendQueueBytes: number;
  roomsPerSocket: number;
  /** Stock clients need one for each room. */
  connectionsPerAccount: number;
  /** Pages of one person in a network without WebSockets. */
  httpLinesPerAccount: number;
  /** Uncommitted bytes of all rooms while the disk refuses; beyond it new updates are turned away. */
  uncommittedBytes: number;
}

export const LIMITS: Limits = {
  updateBytes: 4 * 1024 * 1024,
  roomBytes: 32 * 1024 * 1024,
  bytesPerSecond: 1024 * 1024,
  burstBytes: 16 * 1024 * 1024,
  sendQueueBytes: 16 * 1024 * 1024,
  roomsPerSocket: 200,
  connectionsPerAccount: 200,
  httpLinesPerAccount: 50,
  uncommittedBytes: 64 * 1024 * 1024,
};

/** Times in milliseconds. */
export interface Times {
  /** Between two pings; a peer silent for two of them is dead. */
  heartbeat: number;
  /** Between two questions to everybody's session and rights. */
  recheck: number;
  /** After this nothing of a member is looked at before their rights were asked again; longer than `recheck`, so only when that was held up. */
  grantLife: number;
  presenceTick: number;
  /** A room without anybody stays loaded this long. */
  idleUnload: number;
  /** Between two looks at all rooms: whether another process (restore, import) has written to them, and which may rest. */
  look: number;
  /** A text that nobody has used for so long stays in memory as bytes alone. */
  rest: number;
  retryFirst: number;
  retryMost: number;
}

export const TIMES: Times = { heartbeat: 4000, recheck: 60_000, grantLife: 90_000, presenceTick: 100, idleUnload: 30_000, look: 1000, rest: 60_000, retryFirst: 100, retryMost: 5000 };
