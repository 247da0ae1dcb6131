import type { Storage } from "../storage/open-storage.ts";
import { insertAccount, organisationNamed } from "./accounts.ts";
import type { Auth } from "./auth.ts";
import { insertInvitation, invitationPath } from "./invitations.ts";

/** The usual operator is the KI of the applicant; other organisations are added in the Verwaltung. */
const DEFAULT_ORGANISATION = "Kommunales Integrationszentrum";

export type FirstAdministrator =
  /** There are accounts already. */
  | { kind: "present" }
  | { kind: "created"; email: string }
  /** Nobody can sign in yet: whoever reads the log opens this path once, within 14 days. Each start makes a new link and withdraws the last. */
  | { kind: "link"; path: string };

/** Makes sure that somebody can sign in. Never with a default password. */
export async function ensureFirstAdministrator(
  { storage, auth, now }: { storage: Storage; auth: Auth; now: () => Date },
  given: { email: string; password: string; organisation?: string } | undefined,
): Promise<FirstAdministrator> {
  const { db } = storage;
  if (await db.selectFrom("user").select("id").limit(1).executeTakeFirst()) return { kind: "present" };
  const passwordHash = given ? await (await auth.$context).password.hash(given.password) : undefined;
  return db.transaction().execute(async (trx) => {
    const organisation = await organisationNamed(
      trx,
      { name: given?.organisation ?? DEFAULT_ORGANISATION, shortName: "KI", art: "kommunales-integrationszentrum" },
      now(),
    );
    if (given && passwordHash) {
      await insertAccount(trx, { email: given.email, name: "Verwaltung", organisation, administrator: true, passwordHash }, now());
      return { kind: "created", email: given.email };
    }
    await trx.deleteFrom("invitation").where("email", "is", null).execute();
    const token = await insertInvitation(trx, { email: null, organisation, vorhaben: null, role: null, administrator: true, createdBy: null }, now());
    return { kind: "link", path: invitationPath(token) };
  });
}
