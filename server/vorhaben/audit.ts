import type { Kysely } from "kysely";
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

/** Everything that is recorded besides changes of figures; `wording/history.ts` has a sentence for each. */
export type AuditEvent =
  | "vorhaben-created"
  | "vorhaben-imported"
  | "next-year-begun"
  | "begun-from-past-year"
  | "carried-confirmed"
  | "template-switched"
  | "template-switch-undone"
  | "section-added"
  | "section-renamed"
  | "section-moved"
  | "section-removed"
  | "section-restored"
  | "section-status"
  | "section-locked"
  | "section-unlocked"
  | "section-assigned"
  | "wording-dismissed"
  | "wording-taken-up"
  | "suggestion-made"
  | "suggestion-taken"
  | "suggestion-declined"
  | "suggestion-withdrawn"
  | "suggestion-reopened"
  | "fassung-frozen"
  | "form-loaded"
  | "form-described"
  | "form-removed"
  | "form-confirmed"
  | "form-reopened"
  | "form-released"
  | "form-withdrawn"
  | "form-new-version"
  | "form-imported"
  | "form-file-verified"
  | "role-set"
  | "role-withdrawn"
  | "invitation-sent"
  | "invitation-accepted"
  | "organisation-added"
  | "account-removed"
  | "room-refused"
  | "data-restored";

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
