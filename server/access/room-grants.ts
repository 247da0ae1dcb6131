import type { Kysely } from "kysely";
import { CLOSE, type CloseCode, type RoomAccess, type RoomLevel } from "#app/collab-protocol/protocol.ts";
import { mayRole, type Action, type Actor, type Role } from "#app/domain/vorhaben/roles.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";
import { participantsOf } from "../vorhaben/participation.ts";
import type { Policy } from "./policy.ts";

/** What a person may do in the room of a section. */
interface SectionGrant extends RoomAccess {
  colour?: string;
}

/** What each level asks of the policy, the highest first. */
const LEVELS: readonly (readonly [RoomLevel, Action])[] = [
  ["write", "section.write"],
  ["suggest", "suggestion.write"],
  ["comment", "comment.write"],
  ["read", "vorhaben.read"],
];
const levelOf = (role: Role | undefined): RoomLevel | undefined => LEVELS.find(([, action]) => mayRole(role, action))?.[0];

/** The socket's questions, answered from the same policy as the pages'. */
export function createRoomGrants(db: Kysely<Database>, policy: Policy) {
  return {
    /** What this person may do in a room, or why the door stays closed. */
    async grants(actor: Actor, roomName: string): Promise<SectionGrant | CloseCode> {
      const [vorhaben, document, section, ...rest] = roomName.split(".");
      if (!vorhaben || !section || rest.length > 0 || !(CONCEPT_KINDS as readonly string[]).includes(document ?? "")) return CLOSE.deleted;
      const role = await policy.roleOf(actor, vorhaben);
      const level = levelOf(role);
      if (!level || !mayRole(role, "vorhaben.read")) return CLOSE.noAccess;
      const row = await db
        .selectFrom("section")
        .select(["locked", "removed"])
        .where("vorhaben", "=", vorhaben)
        .where("document", "=", document as ConceptKind)
        .where("section", "=", section)
        .executeTakeFirst();
      if (!row || row.removed === 1) return CLOSE.deleted;
      const colour = (await participantsOf(db, vorhaben)).find((participant) => participant.organisation === actor.organisation.id)?.colour;
      return { level, locked: row.locked === 1, ...(colour ? { colour } : {}) };
    },

    /** Whether this person may hear what happens in a Vorhaben; null when so. */
    async mayOpen(actor: Actor, vorhaben: Id): Promise<CloseCode | null> {
      return (await policy.may(actor, "vorhaben.read", vorhaben)) ? null : CLOSE.noAccess;
    },
  };
}
