import type { ConceptKind, Id } from "#app/domain/values/ids.ts";

/** What browser and server agree on: raised with every change of the editor schema or of what is sent. A client with another one is refused before it can delete what it does not know. It stays 1 until the program is in use somewhere. */
export const SCHEMA_VERSION = 1;

/** The stock endpoint, one room for each socket: `ws://host/collab/rooms/<room>?schema=1`. */
export const ROOM_PATH = "/collab/rooms/";
/** Our own client: all rooms and the events of a page over one socket. */
export const MUX_PATH = "/collab/mux";

/** A section's room: `<vorhaben>.<document>.<section>`; ids never hold a point. */
export const roomName = (vorhaben: Id, document: ConceptKind, section: Id): string => `${vorhaben}.${document}.${section}`;

/** The one Yjs type in a room: an XmlFragment of this name, as Tiptap's collaboration extension expects it. */
export const FRAGMENT = "default";

/** y-websocket message types that we add; a stock client ignores them. */
export const MESSAGE_SAVED = 100;

/** How far somebody's rights in a room go; each level holds the ones before it. Comments and proposals are rows beside the text, made by requests of their own: only `write` changes the room. */
export const ROOM_LEVELS = ["read", "comment", "suggest", "write"] as const;
export type RoomLevel = (typeof ROOM_LEVELS)[number];

/** What a person may do in a room; `locked`: nobody may write now, whatever their level. */
export interface RoomAccess {
  level: RoomLevel;
  locked: boolean;
}

export const mayWriteIn = ({ level, locked }: RoomAccess): boolean => level === "write" && !locked;
export const sameAccess = (left: RoomAccess | null, right: RoomAccess | null): boolean => left?.level === right?.level && left?.locked === right?.locked;

/** Close codes. 4400 to 4499 are final for a stock client; everything else is tried again. */
export const CLOSE = {
  signInAgain: 4401,
  noAccess: 4403,
  deleted: 4404,
  lineageChanged: 4409,
  clientTooOld: 4410,
  tooLarge: 4413,
  locked: 4423,
  invalidMessage: 4400,
  tryLater: 1013,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** What the server tells every open page of a Vorhaben. Each says only what changed; the page asks for the rest. */
/** How far the events of an installation had come. `run` names the running server: another one counts anew. */
export interface EventMoment {
  run: string;
  number: number;
}

export type VorhabenEvent =
  | { kind: "facts-changed"; seq: number; changes: readonly FactChangeEvent[] }
  | { kind: "manifest-changed"; document: ConceptKind }
  /** The next Förderjahr was begun, or what came from the past one was confirmed. */
  | { kind: "year-changed" }
  | { kind: "comments-changed"; document: ConceptKind; section: Id }
  | { kind: "suggestions-changed"; document: ConceptKind; section: Id }
  | { kind: "wording-dismissed" }
  | { kind: "fassung-frozen"; fassung: Id }
  | { kind: "contract-review-changed"; vertrag: Id }
  | { kind: "forms-changed"; form: Id }
  | { kind: "section-saved"; document: ConceptKind; section: Id }
  | { kind: "presence"; people: readonly PresentPerson[] };

export interface FactChangeEvent {
  part: string;
  row: Id | null;
  change: "set" | "added" | "removed" | "moved";
  field?: string;
  /** `set`: the new value. `added` (also after an undone removal): the values of the whole row. */
  value?: unknown;
  version: number;
  /** Only `added`: version of each field. */
  versions?: Readonly<Record<string, number>>;
  /** Only `added` and `moved`: the row that it stands before now; null at the end. */
  before?: Id | null;
  by: string;
}

/** Who has which section open; stamped by the server. */
export interface PresentPerson {
  accountId: Id;
  name: string;
  organisation: string;
  colour: string;
  document: ConceptKind | null;
  section: Id | null;
}
