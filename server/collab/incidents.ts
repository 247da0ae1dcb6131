import type { CloseCode } from "#app/collab-protocol/protocol.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { CollabOptions } from "./options.ts";

/** What somebody tried who may not, or what no honest client sends. */
export interface Incident {
  /** Null: nobody who is signed in. */
  actor: Actor | null;
  /** Null: at the door. */
  room: string | null;
  code: CloseCode | 403;
  reason: string;
}

export type NoteIncident = (incident: Incident) => void;

/** The same attempt of the same account is written down this often at most; a flood must not fill the history. Milliseconds. */
const QUIET_FOR = 60_000;
const MOST_REMEMBERED = 1000;

/** Writes refused attempts into the history and the log. Never waits and never fails: the refusal itself does not depend on it. */
export function createIncidents({ recordIncident, log }: Pick<CollabOptions, "recordIncident" | "log">): NoteIncident {
  const lately = new Map<string, number>();
  return ({ actor, room, code, reason }) => {
    log.warn({ account: actor?.accountId ?? null, room, code, reason }, "refused");
    const key = JSON.stringify([actor?.accountId, room, code, reason]);
    const now = Date.now();
    if (now - (lately.get(key) ?? Number.NEGATIVE_INFINITY) < QUIET_FOR) return;
    lately.delete(key);
    lately.set(key, now);
    if (lately.size > MOST_REMEMBERED) lately.delete(lately.keys().next().value!);
    recordIncident({ actor, room, code, reason }, new Date(now)).catch((error: unknown) =>
      log.error({ err: error }, "refused attempt could not be written down"),
    );
  };
}
