import type { Kysely } from "kysely";
import type { AuditEvent } from "#app/domain/vorhaben/audit-event.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";

/** Who did something, as it stays readable when the account is gone. */
export interface By {
  account: Id | null;
  name: string;
  organisation: string;
}

export const byOf = (actor: Actor): By => ({ account: actor.accountId, name: actor.name, organisation: actor.organisation.shortName });

/** What the program does by itself: sample data, command line. */
export const BY_PROGRAM: By = { account: null, name: "KIM-Werkstatt", organisation: "" };

const NOBODY: By = { account: null, name: "", organisation: "" };

/** Writes one line of the history, in the transaction of what it tells about. Never texts of sections. */
export async function recordAudit(
  trx: Kysely<Database>,
  entry: { vorhaben: Id | null; by: By; event: AuditEvent; params: Record<string, string> },
  now: Date,
): Promise<void> {
  await trx
    .insertInto("audit")
    .values({
      at: now.toISOString(),
      vorhaben: entry.vorhaben,
      account: entry.by.account,
      by: entry.by.name,
      organisation: entry.by.organisation,
      event: entry.event,
      params: JSON.stringify(entry.params),
    })
    .execute();
}

/** For the rooms: writes down what was refused at their door. */
export const incidentRecorder =
  (db: Kysely<Database>) =>
  ({ actor, room, code, reason }: { actor: Actor | null; room: string | null; code: number; reason: string }, at: Date): Promise<void> =>
    recordAudit(db, { vorhaben: null, by: actor ? byOf(actor) : NOBODY, event: "room-refused", params: { room: room ?? "", code: String(code), reason } }, at);
