import type { CloseCode } from "#app/collab-protocol/protocol.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { Inspector } from "./inspect.ts";
import type { CollabOptions } from "./options.ts";

/** A fixed set: nothing of what somebody sends gets into the history as text. */
export type Reason =
  | Extract<ReturnType<Inspector>, { kind: "refused" }>["reason"]
  | "malformed request"
  | "text frame"
  | "foreign origin"
  | "line of another account"
  | "no access"
  | "no such room"
  | "no such Vorhaben"
  | "room of another Vorhaben"
  | "section is locked"
  | "read only"
  | "update too large"
  | "room is full"
  | "update could not be integrated"
  | "update builds on unknown text";

/** What somebody tried who may not, or what no honest client sends. */
export interface Incident {
  /** Null: nobody who is signed in. */
  actor: Actor | null;
  /** Or the Vorhaben that a page wanted. Null: neither, or a name that is none. */
  room: string | null;
  code: CloseCode | 403;
  reason: Reason;
}

export type NoteIncident = (incident: Incident) => void;

/** In this time the same attempt of an account is written down once, and no more than so many different ones; a flood must not fill the history. Milliseconds. */
const QUIET_FOR = 60_000;
const MOST_ATTEMPTS = 20;

/** Writes refused attempts into the history and the log. Never waits and never fails: the refusal itself does not depend on it. */
export function createIncidents({ recordIncident, log }: Pick<CollabOptions, "recordIncident" | "log">): NoteIncident {
  /** For each account what was written down of it lately, and when. */
  const lately = new Map<string | undefined, Map<string, number>>();

  /** True when it is to be written down; then it counts as written. */
  function isNews({ actor, room, code, reason }: Incident, now: number): boolean {
    const known = new Map([...(lately.get(actor?.accountId) ?? [])].filter(([, at]) => now - at < QUIET_FOR));
    const key = JSON.stringify([room, code, reason]);
    const news = known.size < MOST_ATTEMPTS && !known.has(key);
    if (news) known.set(key, now);
    lately.set(actor?.accountId, known);
    return news;
  }

  return (incident) => {
    const { actor, room, code, reason } = incident;
    log.warn({ account: actor?.accountId ?? null, room, code, reason }, "refused");
    const now = Date.now();
    if (!isNews(incident, now)) return;
    recordIncident(incident, new Date(now)).catch((error: unknown) =>
      log.error({ err: error }, "refused attempt could not be written down"),
    );
  };
}
