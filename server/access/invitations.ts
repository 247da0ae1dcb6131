import { randomBytes } from "node:crypto";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Role } from "#app/domain/vorhaben/roles.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { INVITATION_DAYS } from "#app/domain/values/limits.ts";
import { sha256 } from "../bytes/sha256.ts";
import type { AccessTables, Database } from "../storage/database.ts";

const DAY_MS = 86_400_000;

interface NewInvitation {
  /** Null only for the first administrator. */
  email: string | null;
  organisation: Id;
  vorhaben: Id | null;
  role: Role | null;
  administrator: boolean;
  createdBy: Id | null;
}

type Invitation = Selectable<AccessTables["invitation"]>;

/** Stores an invitation and returns the token for its link: 256 random bits, of which only the hash is kept. */
export async function insertInvitation(db: Kysely<Database>, invitation: NewInvitation, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db
    .insertInto("invitation")
    .values({
      token_hash: sha256(token),
      email: invitation.email,
      organisation: invitation.organisation,
      vorhaben: invitation.vorhaben,
      role: invitation.role,
      administrator: invitation.administrator ? 1 : 0,
      created_by: invitation.createdBy,
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + INVITATION_DAYS * DAY_MS).toISOString(),
      accepted_at: null,
    })
    .execute();
  return token;
}

/** The invitation behind a token while it can still be accepted. */
export async function openInvitation(db: Kysely<Database>, token: string, now: Date): Promise<Invitation | undefined> {
  return db
    .selectFrom("invitation")
    .selectAll()
    .where("token_hash", "=", sha256(token))
    .where("accepted_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
}

/** Uses an invitation up; false when somebody was faster or it has expired meanwhile. */
export async function useUp(trx: Transaction<Database>, invitation: Invitation, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable("invitation")
    .set({ accepted_at: now.toISOString() })
    .where("token_hash", "=", invitation.token_hash)
    .where("accepted_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The path that the link in an invitation leads to; `app/routes.ts` serves it. */
export const invitationPath = (token: string): string => `/einladung/${token}`;
