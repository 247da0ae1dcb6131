import type { VorhabenCard, VorhabenService } from "#app/services.ts";
import { PERMISSIONS } from "#app/domain/vorhaben/roles.ts";
import { applicationDeadline } from "#app/domain/vorhaben/deadline.ts";
import { dateInGermany, daysBetween } from "#app/domain/values/date.ts";
import { ok, refuse } from "#app/domain/values/result.ts";
import type { VorhabenDeps } from "./deps.ts";
import { progressOf } from "./assessment.ts";
import { createVorhaben, importVorhaben, mayBegin } from "./create-vorhaben.ts";
import { vorhabenHistory } from "./history.ts";
import { participantsOf } from "./participation.ts";
import { readLive } from "./snapshot.ts";
import { neighbourYears, openMarksOf } from "./successions.ts";
import { versionsOf } from "./stored-register.ts";
import { exportVorhaben } from "./vorhaben-file.ts";

export function createVorhabenService(deps: VorhabenDeps): VorhabenService {
  const { db, policy, texts, templates, now } = deps;
  const today = () => dateInGermany(now());

  return {
    async list(actor) {
      const mine = await db.selectFrom("participation").select(["vorhaben", "role"]).where("organisation", "=", actor.organisation.id).execute();
      const cards: VorhabenCard[] = [];
      for (const { vorhaben, role } of mine) {
        const live = await readLive(db, texts, vorhaben);
        if (!live) continue;
        const { snapshot } = live;
        const { foerderjahr, antragGestelltAm } = snapshot.facts.foerderung;
        const deadline = applicationDeadline(foerderjahr);
        cards.push({
          id: vorhaben,
          title: snapshot.title,
          foerderjahr,
          deadline,
          daysLeft: deadline === null ? null : daysBetween(today(), deadline),
          appliedOn: antragGestelltAm,
          documents: progressOf(snapshot, deps.check(snapshot, today()), templates),
          myRole: role,
          organisations: (await participantsOf(db, vorhaben)).map((participant) => participant.name),
        });
      }
      // Without a Förderjahr there is no deadline: those stand at the end.
      return cards.toSorted((a, b) => (a.deadline ?? "9").localeCompare(b.deadline ?? "9") || a.title.localeCompare(b.title, "de"));
    },

    async open(actor, id) {
      const role = await policy.demand(actor, "vorhaben.read", id);
      if (!role.ok) return role;
      const live = await readLive(db, texts, id);
      if (!live) return refuse("not-found");
      const { snapshot } = live;
      const findings = deps.check(snapshot, today());
      return ok({
        snapshot,
        versions: versionsOf(live.rows),
        findings,
        progress: progressOf(snapshot, findings, templates),
        myRole: role.value,
        mayDo: [...PERMISSIONS[role.value]],
        participants: await participantsOf(db, id),
        deadline: applicationDeadline(snapshot.facts.foerderung.foerderjahr),
        today: today(),
        carried: await openMarksOf(db, snapshot),
        ...(await neighbourYears(db, actor, id)),
        factSeq: live.factSeq,
        sample: live.sample,
      });
    },

    mayBegin: (actor) => mayBegin(db, actor),

    create: (actor, input) => createVorhaben(deps, actor, input),

    async exportFile(actor, id) {
      const role = await policy.demand(actor, "vorhaben.export", id);
      if (!role.ok) return role;
      const json = await exportVorhaben(db, texts, id);
      return json === undefined ? refuse("not-found") : ok({ fileName: `${id}_${today()}.json`, json });
    },

    importFile: (actor, json) => importVorhaben(deps, actor, json),

    async history(actor, id, limit) {
      const role = await policy.demand(actor, "vorhaben.read", id);
      return role.ok ? ok(await vorhabenHistory(db, id, limit)) : role;
    },
  };
}
