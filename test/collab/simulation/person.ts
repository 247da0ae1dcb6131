import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { SYNC } from "#app/collab-protocol/messages.ts";
import type { CloseCode } from "#app/collab-protocol/protocol.ts";
import type { Member } from "#server/collab/member.ts";
import { TrackedClient } from "../tracked-client.ts";

/** A connection between a person and the server: two queues. */
export interface Line {
  up: Uint8Array[];
  down: Uint8Array[];
  /** Null until the server has let the person in. */
  member: Member | null;
  /** A line that broke without the server noticing still has its member. */
  broken: boolean;
  closing: CloseCode | null;
}

/** Somebody who types, with what they and the world know of it. */
export class Person {
  client: TrackedClient;
  line: Line | null = null;
  write = true;
  /** How far this person's text had reached the server when writing was withdrawn. */
  ceiling: number | null = null;
  delivered = 0;
  readonly name: string;
  readonly lossy: boolean;
  constructor(index: number, clientId: number, lossy: boolean) {
    this.name = `person-${index}`;
    this.lossy = lossy;
    this.client = new TrackedClient({ clientId, lossy });
  }
}

/** How far a message brings this client's text. */
export function clockIn(message: Uint8Array, client: number): number {
  const decoder = decoding.createDecoder(message);
  if (decoding.readVarUint(decoder) !== 0 || decoding.readVarUint(decoder) === SYNC.step1) return 0;
  return Y.parseUpdateMeta(decoding.readVarUint8Array(decoder)).to.get(client) ?? 0;
}
