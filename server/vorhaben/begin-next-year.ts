import { nextId, planNextYear } from "#app/domain/fortschreibung/next-year.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import { byOf, recordAudit } from "./audit.ts";
import { freeId } from "./create-vorhaben.ts";
import type { VorhabenDeps } from "./deps.ts";
import { insertVorhaben } from "./insert-vorhaben.ts";
import { readLive } from "./snapshot.ts";
import { successorOf } from "./successions.ts";

/**
 * Makes the Vorhaben of the next Förderjahr: register, texts in rooms of their own, everyone who takes part with the same role, and what is needed to tell later
 * what came over. One transaction; a second wish finds the first one's work. The old Vorhaben gets nothing but a line in its history.
 */
export async function beginNextYear({ db, texts, templates, now }: VorhabenDeps, actor: Actor, vorhaben: Id): Promise<Result<{ id: Id; existed: boolean }>> {
  const live = await readLive(db, texts, vorhaben);
  if (!live) return refuse("not-found");
  const past = live.snapshot;
  const year = past.facts.foerderung.foerderjahr;
  return db.transaction().execute(async (trx): Promise<Result<{ id: Id; existed: boolean }>> => {
    const existing = await successorOf(trx, vorhaben);
    if (existing !== undefined) return ok({ id: existing, existed: true });
    const id = await freeId(trx, nextId(vorhaben, year ?? 0));
    const plan = planNextYear(past, id, templates);
    if (plan === "no-foerderjahr") return refuse("invalid-input", { field: "foerderjahr", problem: "missing" });
    const at = now();
    const by = byOf(actor);
    await insertVorhaben(trx, { texts, templates, now: at }, { snapshot: plan.snapshot, roles: {}, provenance: {}, sample: live.sample, by, event: "begun-from-past-year", named: past.title });
    // The same rows of `organisationen` describe them in both years, whatever they are called there.
    await trx
      .insertInto("participation")
      .columns(["vorhaben", "organisation", "role", "register_row"])
      .expression((from) => from.selectFrom("participation").select(({ val }) => [val(id).as("vorhaben"), "organisation", "role", "register_row"]).where("vorhaben", "=", vorhaben))
      .execute();
    await trx
      .insertInto("succession")
      .values({ vorhaben: id, predecessor: vorhaben, at: at.toISOString(), by: by.name, organisation: by.organisation, past: JSON.stringify(past), began: JSON.stringify(plan.snapshot), marks: JSON.stringify(plan.marks) })
      .execute();
    await recordAudit(trx, { vorhaben, by, event: "next-year-begun", params: { title: plan.snapshot.title } }, at);
    return ok({ id, existed: false });
  });
}
