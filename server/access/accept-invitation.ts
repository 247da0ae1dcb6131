import type { Kysely } from "kysely";
import type { InvitationView } from "#app/services.ts";
import { FORBIDDEN_CHARACTERS } from "#app/domain/facts/field.ts";
import type { VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { MAX_ACCOUNT_NAME, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from "#app/domain/values/limits.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import type { Database } from "../storage/database.ts";
import { addParticipation } from "../vorhaben/participation.ts";
import { recordAudit } from "../vorhaben/audit.ts";
import { accountExists, insertAccount, isEmail, normalEmail } from "./accounts.ts";
import { openInvitation, useUp } from "./invitations.ts";

export async function invitationView(db: Kysely<Database>, token: string, now: Date): Promise<Result<InvitationView>> {
  const invitation = await openInvitation(db, token, now);
  if (!invitation) return refuse("not-found");
  const organisation = await db.selectFrom("organisation").select("name").where("id", "=", invitation.organisation).executeTakeFirstOrThrow();
  const vorhaben = invitation.vorhaben ? await db.selectFrom("vorhaben").select("title").where("id", "=", invitation.vorhaben).executeTakeFirst() : undefined;
  return ok({ email: invitation.email, organisation: organisation.name, vorhabenTitle: vorhaben?.title ?? null, administrator: invitation.administrator === 1 });
}

interface Accepted {
  email: string;
  goTo: string;
  /** To announce after the commit: the organisation came into the Vorhaben. */
  news: { vorhaben: Id; event: VorhabenEvent } | undefined;
}

/** Uses the invitation up and makes the account, together or not at all. The role counts only if the organisation has none in the Vorhaben yet. */
export async function acceptInvitation(
  db: Kysely<Database>,
  input: { token: string; name: string; password: string; email: string | undefined; now: Date },
  hash: (password: string) => Promise<string>,
): Promise<Result<Accepted>> {
  const { now, password } = input;
  const invitation = await openInvitation(db, input.token, now);
  if (!invitation) return refuse("not-found");
  const name = input.name.normalize("NFC").trim();
  if (name === "" || name.length > MAX_ACCOUNT_NAME || FORBIDDEN_CHARACTERS.test(name)) return refuse("invalid-input", { field: "name" });
  if (password.length < MIN_PASSWORD_LENGTH) return refuse("invalid-input", { field: "password", problem: "too-short", min: String(MIN_PASSWORD_LENGTH) });
  if (password.length > MAX_PASSWORD_LENGTH) return refuse("invalid-input", { field: "password", problem: "too-long", max: String(MAX_PASSWORD_LENGTH) });
  const email = normalEmail(invitation.email ?? input.email ?? "");
  if (!isEmail(email)) return refuse("invalid-input", { field: "email" });
  // Hashing takes a tenth of a second; the transaction must not wait for it.
  const passwordHash = await hash(password);

  return db.transaction().execute(async (trx) => {
    if (await accountExists(trx, email)) return refuse("invalid-input", { field: "email", problem: "taken" });
    if (!(await useUp(trx, invitation, now))) return refuse("not-found");
    const account = await insertAccount(trx, { email, name, organisation: invitation.organisation, administrator: invitation.administrator === 1, passwordHash }, now);
    const organisation = await trx.selectFrom("organisation").selectAll().where("id", "=", invitation.organisation).executeTakeFirstOrThrow();
    const by = { account, name, organisation: organisation.name };
    const event = invitation.vorhaben && invitation.role ? await addParticipation(trx, invitation.vorhaben, organisation, invitation.role, by, now) : undefined;
    await recordAudit(trx, { vorhaben: invitation.vorhaben, by, event: "invitation-accepted", params: { name, organisation: organisation.name } }, now);
    return ok({ email, goTo: invitation.vorhaben ? `/vorhaben/${invitation.vorhaben}` : "/", news: event && { vorhaben: invitation.vorhaben!, event } });
  });
}
