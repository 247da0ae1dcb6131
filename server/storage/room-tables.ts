import type { Generated } from "kysely";
import type { Id } from "#app/domain/values/ids.ts";

/** The tables of migration 0002: the append-only log of the rooms. Their columns belong to `server/collab`. Moments are epoch milliseconds. */
export interface RoomTables {
  /** `seq` is the number of the last committed update. A new `lineage` means: whoever knew the room before holds text of another history. */
  room: { id: Generated<number>; name: string; lineage: string; seq: number; created_at: number };
  /** `account` is null for the server's own updates. A quarantined update was committed, but Yjs could not read it; it is kept as evidence, never applied. */
  room_update: { room: number; seq: number; account: Id | null; bytes: Uint8Array; at: number; quarantined: Generated<0 | 1> };
  /** The whole state after `upto_seq`; `hash` is the SHA-256 of `bytes`, hexadecimal. */
  room_snapshot: { room: number; upto_seq: number; bytes: Uint8Array; state_vector: Uint8Array; hash: string; at: number };
  /** Whose writing carries this Yjs client id; the first to use it in a room owns it. Null: the server itself. */
  room_client: { room: number; client: number; account: Id | null };
}
