import { CLOSE, type CloseCode } from "#app/collab-protocol/protocol.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Member } from "./member.ts";
import type { CollabOptions } from "./options.ts";
import { parseRoomName } from "./room-name.ts";
import type { Rooms } from "./rooms.ts";

/** One open connection, whichever path it came by. */
export interface Visit {
  actor: Actor;
  request: Request;
  /** Rooms it is in. */
  members(): readonly Member[];
  /** The Vorhaben whose events it hears. */
  vorhaben?: Id;
  expel(code: CloseCode, reason: string): void;
}

/** Everybody who is connected, and the question whether they still may. */
export function createVisits(options: Pick<CollabOptions, "actorOf" | "mayOpen" | "log"> & { rooms: Rooms; every: number }) {
  const { rooms } = options;
  const visits = new Set<Visit>();
  const regular = setInterval(() => void recheck([...visits]), options.every);
  regular.unref();

  /** Rooms first: their messages are held from this moment, while session and Vorhaben are asked. */
  async function recheck(chosen: readonly Visit[]): Promise<void> {
    await Promise.all([rooms.recheck(chosen.flatMap((visit) => visit.members())), ...chosen.map(recheckPerson)]);
  }

  async function recheckPerson(visit: Visit): Promise<void> {
    try {
      const actor = await options.actorOf(visit.request);
      if (!actor || actor.accountId !== visit.actor.accountId) return visit.expel(CLOSE.signInAgain, "session ended");
      const refusal = visit.vorhaben === undefined ? null : await options.mayOpen(actor, visit.vorhaben);
      if (refusal !== null) visit.expel(refusal, "no access any more");
    } catch (error) {
      options.log.error({ err: error }, "rights could not be read");
      visit.expel(CLOSE.tryLater, "rights could not be read");
    }
  }

  return {
    add: (visit: Visit): void => void visits.add(visit),
    remove: (visit: Visit): void => void visits.delete(visit),
    all: (): ReadonlySet<Visit> => visits,
    /** Everybody of an organisation (null: everybody) who is in this Vorhaben. */
    recheckVorhaben: (vorhaben: Id, organisation: Id | null): Promise<void> =>
      recheck(
        [...visits].filter(
          (visit) =>
            (organisation === null || visit.actor.organisation.id === organisation) &&
            (visit.vorhaben === vorhaben || visit.members().some((member) => parseRoomName(member.room.name)?.vorhaben === vorhaben)),
        ),
      ),
    recheckAccount: (account: Id): Promise<void> => recheck([...visits].filter((visit) => visit.actor.accountId === account)),
    stop: (): void => clearInterval(regular),
  };
}
