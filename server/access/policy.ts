import type { Kysely } from "kysely";
import { mayRole, type Action, type Actor, type Role } from "#app/domain/vorhaben/roles.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";

/** Answers who may do what, from `PERMISSIONS` and the parts that organisations play. Pages, actions and sockets ask here and nowhere else. */
export interface Policy {
  /** The part that the person's organisation plays; undefined when it takes no part. Read anew each time: a withdrawn role counts at once. */
  roleOf(actor: Actor, vorhaben: Id): Promise<Role | undefined>;
  may(actor: Actor, action: Action, vorhaben: Id): Promise<boolean>;
  /** The role, or `not-found` for those who take no part (they need not learn that the Vorhaben exists), or `not-allowed`. */
  demand(actor: Actor, action: Action, vorhaben: Id): Promise<Result<Role>>;
}

export function createPolicy(db: Kysely<Database>): Policy {
  const roleOf = async (actor: Actor, vorhaben: Id): Promise<Role | undefined> =>
    (
      await db
        .selectFrom("participation")
        .select("role")
        .where("vorhaben", "=", vorhaben)
        .where("organisation", "=", actor.organisation.id)
        .executeTakeFirst()
    )?.role;
  return {
    roleOf,
    may: async (actor, action, vorhaben) => mayRole(await roleOf(actor, vorhaben), action),
    async demand(actor, action, vorhaben) {
      const role = await roleOf(actor, vorhaben);
      if (role === undefined) return refuse("not-found");
      return mayRole(role, action) ? ok(role) : refuse("not-allowed", { action });
    },
  };
}
