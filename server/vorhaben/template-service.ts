import type { Transaction } from "kysely";
import type { TemplateOffer, TemplateService } from "#app/services.ts";
import { roomName } from "#app/collab-protocol/protocol.ts";
import { compareTemplates } from "#app/domain/template/compare.ts";
import { planMigration, planUndo, type Migration, type MigrationUndo } from "#app/domain/template/migration.ts";
import type { ConceptTemplate } from "#app/domain/template/template.ts";
import { isEmpty } from "#app/domain/vorhaben/section-content.ts";
import type { ConceptState, VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { dateInGermany } from "#app/domain/values/date.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import { ok, refuse, type Result } from "#app/domain/values/result.ts";
import type { Database } from "../storage/database.ts";
import { byOf, recordAudit, type By } from "./audit.ts";
import type { VorhabenDeps } from "./deps.ts";
import { readLive } from "./snapshot.ts";
import { writeMigration } from "./write-migration.ts";

/** From one version of a template to another: dry run, switch, and back. */
export function createTemplateService(deps: VorhabenDeps): TemplateService {
  const { db, policy, texts, templates, now } = deps;

  const lastSwitch = (from: Pick<typeof db, "selectFrom">, vorhaben: Id, document: ConceptKind) =>
    from.selectFrom("template_switch").selectAll().where("vorhaben", "=", vorhaben).where("document", "=", document).where("undone_at", "is", null).orderBy("seq", "desc").limit(1).executeTakeFirst();

  const offer = async (snapshot: VorhabenSnapshot, document: ConceptKind): Promise<TemplateOffer> => {
    const concept = snapshot.concepts[document];
    const [present, newest] = [frame(document, concept.templateVersion), templates.concept(document)!];
    const last = await lastSwitch(db, snapshot.id, document);
    const base = { document, title: present.shortTitle, version: present.version, undo: last?.to_version === present.version ? { from: last.from_version, at: last.at, by: last.by } : null };
    if (newest.version === present.version) return { ...base, newer: null };
    const comparison = compareTemplates(present, newest);
    const { version, validFrom, basis } = newest;
    const dry = { version, validFrom, basis, comparison };
    if (comparison.faulty.length > 0) return { ...base, newer: { ...dry, homeless: [], newFindings: [], goneFindings: [] } };
    const plan = planMigration(concept, present, newest);
    const findings = (state: ConceptState) => deps.check({ ...snapshot, concepts: { ...snapshot.concepts, [document]: state } }, dateInGermany(now()));
    const [was, is] = [findings(concept), findings(plan.concept)];
    const only = (those: typeof was, others: typeof was) => those.filter((finding) => !others.some(({ key }) => key === finding.key));
    const homeless = comparison.gone.filter(({ id }) => plan.homeless.includes(id));
    return { ...base, newer: { ...dry, homeless, newFindings: only(is, was), goneFindings: only(was, is) } };
  };

  const frame = (document: ConceptKind, version: string): ConceptTemplate => {
    const found = templates.concept(document, version);
    if (!found) throw new Error(`no template ${document} ${version}`);
    return found;
  };

  /** Carries out a plan made on the texts as they stand; the rows are changed in one transaction, rooms stay where they are. */
  const carryOut = async (
    vorhaben: Id,
    document: ConceptKind,
    plan: (concept: ConceptState) => Promise<Result<{ migration: Migration; to: ConceptTemplate; record(trx: Transaction<Database>): Promise<void> }>>,
  ): Promise<Result<null>> => {
    const live = await readLive(db, texts, vorhaben);
    if (!live) return refuse("not-found");
    const concept = live.snapshot.concepts[document];
    const planned = await plan(concept);
    if (!planned.ok) return planned;
    const { migration, to, record } = planned.value;
    const done = await db.transaction().execute(async (trx): Promise<Result<null>> => {
      const stands = await trx.selectFrom("concept").select("template_version").where("vorhaben", "=", vorhaben).where("document", "=", document).executeTakeFirstOrThrow();
      if (stands.template_version !== concept.templateVersion) return refuse("content-changed");
      for (const section of await writeMigration(trx, vorhaben, document, to, migration)) await texts.seed(trx, roomName(vorhaben, document, section), null);
      await record(trx);
      return ok(null);
    });
    if (!done.ok) return done;
    await keepLateWords(vorhaben, document, migration, concept);
    for (const section of [...migration.dropped, ...migration.homeless, ...migration.adopted]) await texts.lockChanged(vorhaben, document, section);
    deps.announce(vorhaben, { kind: "manifest-changed", document });
    return ok(null);
  };

  /** Somebody may have begun to write in a vanishing section between plan and commit; then it stays after all. */
  const keepLateWords = async (vorhaben: Id, document: ConceptKind, { dropped }: Migration, concept: ConceptState): Promise<void> => {
    const contents = await texts.contentsOf(vorhaben, document);
    const written = dropped.filter((section) => !isEmpty(contents.get(section) ?? null));
    if (written.length === 0) return;
    const titles = new Map(frame(document, concept.templateVersion).sections.map((section) => [section.id, section]));
    for (const section of written) {
      const { title, level } = titles.get(section)!;
      await db.updateTable("section").set({ own: 1, removed: 0, title, level, after: null }).where("vorhaben", "=", vorhaben).where("document", "=", document).where("section", "=", section).execute();
    }
  };

  const tell = (trx: Transaction<Database>, vorhaben: Id, by: By, event: "template-switched" | "template-switch-undone", to: ConceptTemplate) =>
    recordAudit(trx, { vorhaben, by, event, params: { document: to.kind, title: to.shortTitle, to: to.version } }, now());

  return {
    async offers(actor, vorhaben) {
      const role = await policy.demand(actor, "vorhaben.read", vorhaben);
      if (!role.ok) return role;
      const live = await readLive(db, texts, vorhaben);
      if (!live) return refuse("not-found");
      return ok(await Promise.all(CONCEPT_KINDS.map((document) => offer(live.snapshot, document))));
    },

    async switchTo(actor, vorhaben, document, version) {
      const role = await policy.demand(actor, "vorhaben.advance", vorhaben);
      if (!role.ok) return role;
      const by = byOf(actor);
      return carryOut(vorhaben, document, async (concept) => {
        const [from, to] = [frame(document, concept.templateVersion), templates.concept(document)!];
        if (to.version !== version || from.version === version || compareTemplates(from, to).faulty.length > 0) return refuse("content-changed");
        const migration = planMigration(concept, from, to);
        const record = async (trx: Transaction<Database>) => {
          await trx
            .insertInto("template_switch")
            .values({ vorhaben, document, from_version: from.version, to_version: to.version, undo: JSON.stringify(migration.undo), at: now().toISOString(), by: by.name, organisation: by.organisation, undone_at: null })
            .execute();
          await tell(trx, vorhaben, by, "template-switched", to);
        };
        return ok({ migration, to, record });
      });
    },

    async undo(actor, vorhaben, document) {
      const role = await policy.demand(actor, "vorhaben.advance", vorhaben);
      if (!role.ok) return role;
      return carryOut(vorhaben, document, async (concept) => {
        const last = await lastSwitch(db, vorhaben, document);
        if (!last || last.to_version !== concept.templateVersion) return refuse("content-changed");
        const to = frame(document, last.from_version);
        const migration = planUndo(concept, frame(document, last.to_version), to, JSON.parse(last.undo) as MigrationUndo);
        const record = async (trx: Transaction<Database>) => {
          await trx.updateTable("template_switch").set({ undone_at: now().toISOString() }).where("seq", "=", last.seq).execute();
          await tell(trx, vorhaben, byOf(actor), "template-switch-undone", to);
        };
        return ok({ migration, to, record });
      });
    },
  };
}
