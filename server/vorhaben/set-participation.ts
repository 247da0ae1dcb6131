import type { Transaction } from "kysely";
import type { VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { Actor, Role } from "#app/domain/vorhaben/roles.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";
import { byOf, recordAudit } from "./audit.ts";
import type { VorhabenDeps } from "./deps.ts";
import { addParticipation } from "./participation.ts";

/** Gives an organisation another part, a first one, or (null) none any more. A Vorhaben never stays without Federführung. */
export async function setParticipation({ db, texts, announce, now }: VorhabenDeps, actor: Actor, vorhaben: Id, organisation: Id, role: Role | null): Promise<Result<null>> {
  const result = await db.transaction().execute(async (trx): Promise<Result<VorhabenEvent | undefined>> => {
    const found = await trx.selectFrom("organisation").selectAll().where("id", "=", organisation).executeTakeFirst();
    if (!found) return refuse("not-found", { organisation });
    const present = await trx.selectFrom("participation").select("role").where("vorhaben", "=", vorhaben).where("organisation", "=", organisation).executeTakeFirst();
    if (!present && role === null) return ok(undefined);
    if (present?.role === "federfuehrung" && role !== "federfuehrung" && (await leaders(trx, vorhaben)) === 1) return refuse("invalid-input", { field: "role", problem: "last-federfuehrung" });
    let event: VorhabenEvent | undefined;
    if (role === null) await trx.deleteFrom("participation").where("vorhaben", "=", vorhaben).where("organisation", "=", organisation).execute();
    else if (present) await trx.updateTable("participation").set({ role }).where("vorhaben", "=", vorhaben).where("organisation", "=", organisation).execute();
    else event = await addParticipation(trx, vorhaben, found, role, byOf(actor), now());
    await recordAudit(
      trx,
      { vorhaben, by: byOf(actor), event: role === null ? "role-withdrawn" : "role-set", params: { organisation: found.name, role: role ?? "", from: present?.role ?? "" } },
      now(),
    );
    return ok(event);
  });
  if (!result.ok) return result;
  if (result.value) announce(vorhaben, result.value);
  await texts.accessChanged(vorhaben, organisation);
  return ok(null);
}

async function leaders(trx: Transaction<Database>, vorhaben: Id): Promise<number> {
  const rows = await trx.selectFrom("participation").select("organisation").where("vorhaben", "=", vorhaben).where("role", "=", "federfuehrung").execute();
  return rows.length;
}
