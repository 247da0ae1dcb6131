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
  let epoch = 0;
  const regular = setInterval(() => void recheck([...visits]), options.every);
  regular.unref();

  /** Messages to the rooms are held from this moment, until session, Vorhaben and then the room have been asked. */
  async function recheck(chosen: readonly Visit[]): Promise<void> {
    epoch += 1;
    const asked = chosen.map((visit) => ({ visit, answer: recheckPerson(visit) }));
    await rooms.recheck(asked.flatMap(({ visit, answer }) => visit.members().map((member) => ({ member, who: answer }))));
    await Promise.all(asked.map(({ answer }) => answer));
  }

  /** Who it is now; or why they were sent away. */
  async function recheckPerson(visit: Visit): Promise<Actor | CloseCode> {
    const sendAway = (code: CloseCode, reason: string): CloseCode => {
      visit.expel(code, reason);
      return code;
    };
    try {
      const actor = await options.actorOf(visit.request);
      if (!actor || actor.accountId !== visit.actor.accountId) return sendAway(CLOSE.signInAgain, "session ended");
      // Perhaps of another organisation by now.
      visit.actor = actor;
      const refusal = visit.vorhaben === undefined ? null : await options.mayOpen(actor, visit.vorhaben);
      return refusal === null ? actor : sendAway(refusal, "no access any more");
    } catch (error) {
      options.log.error({ err: error }, "rights could not be read");
      return sendAway(CLOSE.tryLater, "rights could not be read");
    }
  }

  return {
    /** `epoch`: when it was asked who this is; if rights have changed since, it is asked again, and resolved when the answer has taken effect. */
    async add(visit: Visit, since: number): Promise<void> {
      visits.add(visit);
      if (since !== epoch) await recheck([visit]);
    },
    /** Grows whenever somebody is asked again. */
    epoch: (): number => epoch,
    recheck,
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
