import { randomUUID } from "node:crypto";
import type { EventMoment, PresentPerson, VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { MuxAnswer } from "#app/collab-protocol/mux.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { ConceptKind, Id } from "#app/domain/values/ids.ts";

/** A page that hears the events of a Vorhaben. */
export interface Listener {
  readonly actor: Actor;
  readonly colour: string;
  place: { document: ConceptKind | null; section: Id | null };
  tell(json: string): void;
}

/** Somebody moving through sections changes faces at most this often. */
const PEOPLE_TICK_MS = 250;
/** A section counts as saved when nobody has changed it for this long, or at the latest after the second time. */
const SAVED_PAUSE_MS = 1000;
const SAVED_LATEST_MS = 5000;

export type VorhabenFeed = ReturnType<typeof createVorhabenFeed>;

/** What every open page of a Vorhaben is told: changes announced by the services, who is where, which section has new text. */
export function createVorhabenFeed() {
  const run = randomUUID();
  let number = 0;
  /** The number of the latest event of each Vorhaben. */
  const latest = new Map<Id, number>();
  const pages = new Map<Id, Set<Listener>>();
  const peopleTimers = new Map<Id, NodeJS.Timeout>();
  const savedTimers = new Map<string, { timer: NodeJS.Timeout; since: number }>();

  function announce(vorhaben: Id, event: VorhabenEvent): void {
    latest.set(vorhaben, (number += 1));
    tell(vorhaben, event);
  }

  function tell(vorhaben: Id, event: VorhabenEvent): void {
    const listeners = pages.get(vorhaben);
    if (!listeners) return;
    const json = JSON.stringify({ t: "event", event } satisfies MuxAnswer);
    for (const listener of listeners) listener.tell(json);
  }

  function peopleOf(vorhaben: Id): PresentPerson[] {
    const people = new Map<string, PresentPerson>();
    for (const { actor, colour, place } of pages.get(vorhaben) ?? []) {
      people.set(`${actor.accountId} ${place.document} ${place.section}`, { accountId: actor.accountId, name: actor.name, organisation: actor.organisation.shortName, colour, ...place });
    }
    return [...people.values()];
  }

  function peopleChanged(vorhaben: Id): void {
    if (peopleTimers.has(vorhaben)) return;
    const now = () => {
      peopleTimers.delete(vorhaben);
      tell(vorhaben, { kind: "presence", people: peopleOf(vorhaben) });
    };
    peopleTimers.set(vorhaben, setTimeout(now, PEOPLE_TICK_MS));
  }

  return {
    announce,
    /** Asked before a page is read: what it misses are the events after it. */
    moment: (): EventMoment => ({ run, number }),
    peopleChanged,
    join(vorhaben: Id, listener: Listener): void {
      const listeners = pages.get(vorhaben);
      if (listeners) listeners.add(listener);
      else pages.set(vorhaben, new Set([listener]));
      listener.tell(JSON.stringify({ t: "latest", moment: { run, number: latest.get(vorhaben) ?? 0 } } satisfies MuxAnswer));
      peopleChanged(vorhaben);
    },
    leave(vorhaben: Id, listener: Listener): void {
      const listeners = pages.get(vorhaben);
      if (!listeners?.delete(listener)) return;
      if (listeners.size === 0) pages.delete(vorhaben);
      peopleChanged(vorhaben);
    },
    /** New text in a section is in the log. */
    sectionChanged(vorhaben: Id, document: ConceptKind, section: Id): void {
      if (!pages.has(vorhaben)) return;
      const key = `${vorhaben}.${document}.${section}`;
      const before = savedTimers.get(key);
      const since = before?.since ?? Date.now();
      if (before) clearTimeout(before.timer);
      const tell = () => {
        savedTimers.delete(key);
        announce(vorhaben, { kind: "section-saved", document, section });
      };
      savedTimers.set(key, { since, timer: setTimeout(tell, Math.min(SAVED_PAUSE_MS, Math.max(0, since + SAVED_LATEST_MS - Date.now()))) });
    },
    stop(): void {
      for (const timer of peopleTimers.values()) clearTimeout(timer);
      for (const { timer } of savedTimers.values()) clearTimeout(timer);
    },
  };
}
