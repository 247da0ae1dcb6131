import type { AdministrationService } from "#app/services.ts";
import { ORGANISATION_ARTEN } from "#app/domain/facts/register/grunddaten.ts";
import { PERMISSIONS, ROLES, type Actor, type Role } from "#app/domain/vorhaben/roles.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import { idSchema, type Id } from "#app/domain/values/ids.ts";
import { accountExists, isEmail, normalEmail } from "../access/accounts.ts";
import { insertInvitation, invitationPath } from "../access/invitations.ts";
import { newId } from "../storage/new-id.ts";
import { byOf, recordAudit } from "./audit.ts";
import { cleanLine } from "./clean-line.ts";
import type { VorhabenDeps } from "./deps.ts";
import { auditEntries } from "./history.ts";
import { setParticipation } from "./set-participation.ts";

interface AdministrationDeps extends VorhabenDeps {
  /** Asks the open sockets of an account again who they are. */
  accountChanged(account: Id): Promise<void>;
}

/** Organisations, accounts, roles. The installation's administrator runs accounts; the Federführung runs who takes part in its Vorhaben. */
export function createAdministrationService(deps: AdministrationDeps): AdministrationService {
  const { db, policy, now } = deps;

  /** The Vorhaben in which the person decides who takes part. */
  const managed = async (actor: Actor): Promise<Set<Id>> => {
    const managing = (Object.keys(PERMISSIONS) as Role[]).filter((role) => PERMISSIONS[role].includes("members.manage"));
    const rows = await db.selectFrom("participation").select("vorhaben").where("organisation", "=", actor.organisation.id).where("role", "in", managing).execute();
    return new Set(rows.map((row) => row.vorhaben));
  };

  /**
   * Whom the person may invite into: whoever enters an organisation enters all its Vorhaben. So the Federführung may invite into its own
   * organisation and into those that take part nowhere else.
   */
  const mayInviteInto = async (actor: Actor, organisation: Id): Promise<boolean> => {
    if (actor.administrator) return true;
    const mine = await managed(actor);
    if (mine.size === 0) return false;
    if (organisation === actor.organisation.id) return true;
    const rows = await db.selectFrom("participation").select("vorhaben").where("organisation", "=", organisation).execute();
    return rows.every((row) => mine.has(row.vorhaben));
  };

  return {
    async organisations(actor) {
      const mine = await managed(actor);
      if (!actor.administrator && mine.size === 0) return refuse("not-allowed");
      const organisations = await db.selectFrom("organisation").selectAll().execute();
      const accounts = await db.selectFrom("user").select(["id", "name", "email", "administrator", "organisationId"]).orderBy("name").execute();
      const related = mine.size === 0 ? [] : await db.selectFrom("participation").select("organisation").where("vorhaben", "in", [...mine]).execute();
      const visible = new Set([actor.organisation.id, ...related.map((row) => row.organisation)]);
      return ok(
        organisations
          .toSorted((a, b) => a.name.localeCompare(b.name, "de"))
          .map(({ id, name, short_name, art }) => ({
            id,
            name,
            shortName: short_name,
            art,
            // Addresses of people are shown to those who work with them.
            accounts: accounts
              .filter((account) => account.organisationId === id && (actor.administrator || visible.has(id)))
              .map((account) => ({ id: account.id, name: account.name, email: account.email, administrator: account.administrator === 1 })),
          })),
      );
    },

    async addOrganisation(actor, input) {
      if (!actor.administrator && (await managed(actor)).size === 0) return refuse("not-allowed");
      const name = cleanLine(input.name, 200);
      const shortName = cleanLine(input.shortName, 40);
      if (name === undefined) return refuse("invalid-input", { field: "name" });
      if (shortName === undefined) return refuse("invalid-input", { field: "shortName" });
      if (!Object.hasOwn(ORGANISATION_ARTEN, input.art)) return refuse("invalid-input", { field: "art" });
      return db.transaction().execute(async (trx): Promise<Result<Id>> => {
        const existing = await trx.selectFrom("organisation").select("id").where("name", "=", name).executeTakeFirst();
        if (existing) return refuse("invalid-input", { field: "name", problem: "taken" });
        const id = newId();
        await trx.insertInto("organisation").values({ id, name, short_name: shortName, art: input.art, created_at: now().toISOString() }).execute();
        await recordAudit(trx, { vorhaben: null, by: byOf(actor), event: "organisation-added", params: { name } }, now());
        return ok(id);
      });
    },

    async invite(actor, { email, organisation, vorhaben, role, administrator }) {
      if (!(await mayInviteInto(actor, organisation)) || (administrator && !actor.administrator)) return refuse("not-allowed");
      if (vorhaben !== null) {
        const demanded = await policy.demand(actor, "members.manage", vorhaben);
        if (!demanded.ok) return demanded;
      }
      if (!isEmail(normalEmail(email))) return refuse("invalid-input", { field: "email" });
      if ((vorhaben === null) !== (role === null) || (role !== null && !Object.hasOwn(ROLES, role))) return refuse("invalid-input", { field: "role" });
      if (await accountExists(db, email)) return refuse("invalid-input", { field: "email", problem: "taken" });
      return db.transaction().execute(async (trx): Promise<Result<{ link: string }>> => {
        const found = await trx.selectFrom("organisation").select("name").where("id", "=", organisation).executeTakeFirst();
        if (!found) return refuse("not-found", { organisation });
        const token = await insertInvitation(trx, { email: normalEmail(email), organisation, vorhaben, role, administrator, createdBy: actor.accountId }, now());
        await recordAudit(trx, { vorhaben, by: byOf(actor), event: "invitation-sent", params: { organisation: found.name, role: role ?? "" } }, now());
        return ok({ link: invitationPath(token) });
      });
    },

    async setRole(actor, vorhaben, organisation, role) {
      const demanded = await policy.demand(actor, "members.manage", vorhaben);
      if (!demanded.ok) return demanded;
      if (!idSchema.safeParse(organisation).success || (role !== null && !Object.hasOwn(ROLES, role))) return refuse("invalid-input", { field: "role" });
      return setParticipation(deps, actor, vorhaben, organisation, role);
    },

    async removeAccount(actor, account) {
      if (!actor.administrator) return refuse("not-allowed");
      if (account === actor.accountId) return refuse("invalid-input", { field: "account", problem: "own" });
      const found = await db.transaction().execute(async (trx) => {
        const person = await trx.selectFrom("user").select("name").where("id", "=", account).executeTakeFirst();
        if (!person) return false;
        // Sessions and password go with it; what the person wrote and decided stays, under the name it had.
        await trx.deleteFrom("user").where("id", "=", account).execute();
        await recordAudit(trx, { vorhaben: null, by: byOf(actor), event: "account-removed", params: { name: person.name } }, now());
        return true;
      });
      if (!found) return refuse("not-found", { account });
      await deps.accountChanged(account);
      return ok(null);
    },

    async auditLog(actor, limit) {
      return actor.administrator ? ok(await auditEntries(db, null, limit)) : refuse("not-allowed");
    },
  };
}
