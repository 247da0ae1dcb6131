import { CLOSE, type CloseCode } from "#app/collab-protocol/protocol.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Budgets } from "./budget.ts";
import type { NoteIncident } from "./incidents.ts";
import type { Member } from "./member.ts";
import type { CollabOptions, Limits, Times } from "./options.ts";
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
  /** While it is asked who this is now. */
  asking?: Promise<unknown>;
}

/** What both kinds of visit are given. */
export interface VisitDeps {
  rooms: Rooms;
  budgets: Budgets;
  limits: Limits;
  times: Times;
  incident: NoteIncident;
  gone(visit: Visit): void;
  expired(visit: Visit): void;
}

/** So many times in the span between two questions some of the connections are asked again, so that not all are at once. */
const SHARES = 20;

/** Who it is, once nobody is being asked about it. */
export async function nowOf(visit: Visit): Promise<Actor> {
  await visit.asking;
  return visit.actor;
}

/** Everybody who is connected, and the question whether they still may. */
export function createVisits(options: Pick<CollabOptions, "actorOf" | "mayOpen" | "log"> & { rooms: Rooms; every: number }) {
  const { rooms } = options;
  const visits = new Set<Visit>();
  let epoch = 0;
  const regular = setInterval(() => {
    const share = [...visits].slice(0, Math.ceil(visits.size / SHARES));
    for (const visit of share) {
      // To the end of the queue.
      visits.delete(visit);
      visits.add(visit);
    }
    if (share.length > 0) void recheck(share);
  }, options.every / SHARES);
  regular.unref();

  /** Messages to the rooms (all of them, or one) are held from this moment, until session, Vorhaben and then the room have been asked. Who comes into a room meanwhile waits too. */
  async function recheck(chosen: readonly Visit[], room?: string): Promise<void> {
    epoch += 1;
    const asked = chosen.map((visit) => {
      const answer = recheckPerson(visit);
      visit.asking = answer;
      return { visit, answer };
    });
    const membersOf = (visit: Visit) => visit.members().filter((member) => room === undefined || member.room.name === room);
    await rooms.recheck(asked.flatMap(({ visit, answer }) => membersOf(visit).map((member) => ({ member, who: answer }))));
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
    /** How many connections an account has. */
    countOf: (account: Id): number => [...visits].filter((visit) => visit.actor.accountId === account).length,
    /** Everybody of an organisation (null: everybody) who is in this Vorhaben. */
    recheckVorhaben: (vorhaben: Id, organisation: Id | null): Promise<void> =>
      recheck(
        [...visits].filter(
          (visit) =>
            (organisation === null || visit.actor.organisation.id === organisation) &&
            (visit.vorhaben === vorhaben || visit.members().some((member) => parseRoomName(member.room.name)?.vorhaben === vorhaben)),
        ),
      ),
    /** Everybody who is in this room. */
    recheckRoom: (room: string): Promise<void> => recheck([...visits].filter((visit) => visit.members().some((member) => member.room.name === room)), room),
    recheckAccount: (account: Id): Promise<void> => recheck([...visits].filter((visit) => visit.actor.accountId === account)),
    stop: (): void => clearInterval(regular),
  };
}
