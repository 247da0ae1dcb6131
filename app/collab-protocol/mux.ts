import type { ConceptKind, Id } from "#app/domain/values/ids.ts";
import type { CloseCode, EventMoment, RoomAccess, VorhabenEvent } from "./protocol.ts";

/** Stands where a channel number stands in a frame that is only a piece of a large one; then 1 for the last piece, 0 before; then the bytes. Only the server sends pieces. No room has this number. */
export const PIECES = 0;

/**
 * One socket for all rooms of a page. Binary frames: the room's channel number (varUint), then a stock y-websocket message.
 * Text frames: one of these as JSON. The address carries `vorhaben` and `schema`.
 */
export type MuxRequest =
  /** `id` names this opening, so that the answer to an earlier one is not mistaken for it. */
  | { t: "open"; id: number; room: string; lineage?: string }
  | { t: "close"; channel: number }
  | { t: "ping" }
  /** Where the person is, for the faces in the outline. */
  | { t: "place"; document: ConceptKind | null; section: Id | null };

export type MuxAnswer =
  /** `channel` is the same for every connection to this room, so that the server encodes a frame once for all. */
  | { t: "opened"; id: number; channel: number; access: RoomAccess }
  | { t: "refused"; id: number; code: CloseCode; reason: string }
  | { t: "closed"; channel: number; code: CloseCode; reason: string }
  | { t: "access"; channel: number; access: RoomAccess }
  | { t: "pong" }
  /** First of all: the moment of the latest event of this Vorhaben. A page that was read before it has missed something. */
  | { t: "latest"; moment: EventMoment }
  | { t: "event"; event: VorhabenEvent };
