import type { Kysely, Transaction } from "kysely";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { OrganisationArt } from "#app/domain/facts/register/grunddaten.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";
import { newId } from "../storage/new-id.ts";

/** E-mail addresses are compared without regard to case, as better-auth does. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

export const isEmail = (text: string): boolean => text.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text);

/**
 * Writes an account as better-auth reads it. Not through better-auth, whose adapter has no part in our transaction:
 * an invitation is used up and its account made together or not at all.
 */
export async function insertAccount(
  trx: Transaction<Database>,
  account: { email: string; name: string; organisation: Id; administrator: boolean; passwordHash: string },
  now: Date,
): Promise<Id> {
  const id = newId();
  const times = { createdAt: now.toISOString(), updatedAt: now.toISOString() };
  await trx
    .insertInto("user")
    .values({
      id,
      name: account.name,
      email: normalEmail(account.email),
      emailVerified: 1,
      image: null,
      organisationId: account.organisation,
      administrator: account.administrator ? 1 : 0,
      ...times,
    })
    .execute();
  await trx.insertInto("account").values({ id: newId(), accountId: id, providerId: "credential", userId: id, password: account.passwordHash, ...times }).execute();
  return id;
}

export const accountExists = async (db: Kysely<Database>, email: string): Promise<boolean> =>
  (await db.selectFrom("user").select("id").where("email", "=", normalEmail(email)).executeTakeFirst()) !== undefined;

/** The person of an account as it is now; undefined when it is gone. */
export async function actorOfAccount(db: Kysely<Database>, account: Id): Promise<Actor | undefined> {
  const row = await db
    .selectFrom("user")
    .innerJoin("organisation", "organisation.id", "user.organisationId")
    .select(["user.id", "user.name", "user.administrator", "organisation.id as organisation", "organisation.name as organisationName", "organisation.short_name as shortName"])
    .where("user.id", "=", account)
    .executeTakeFirst();
  return (
    row && {
      accountId: row.id,
      name: row.name,
      organisation: { id: row.organisation, name: row.organisationName, shortName: row.shortName },
      administrator: row.administrator === 1,
    }
  );
}

/** The organisation of this name, made when there is none. */
export async function organisationNamed(trx: Transaction<Database>, input: { name: string; shortName: string; art: OrganisationArt }, now: Date): Promise<Id> {
  const existing = await trx.selectFrom("organisation").select("id").where("name", "=", input.name).executeTakeFirst();
  if (existing) return existing.id;
  const id = newId();
  await trx.insertInto("organisation").values({ id, name: input.name, short_name: input.shortName, art: input.art, created_at: now.toISOString() }).execute();
  return id;
}
