import type { Transaction } from "kysely";
import { roomName } from "#app/collab-protocol/protocol.ts";
import type { VorhabenFile } from "#app/domain/vorhaben/vorhaben-file.ts";
import { untouchedSection, type VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { Role } from "#app/domain/vorhaben/roles.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import { organisationNamed } from "../access/accounts.ts";
import type { Database } from "../storage/database.ts";
import { recordAudit, type By } from "./audit.ts";
import type { SectionTexts } from "./section-texts.ts";
import { newId } from "../storage/new-id.ts";
import { rowsOfFacts, writeRow } from "./stored-register.ts";
import type { TemplateSource } from "#app/domain/template/template-source.ts";

interface NewVorhaben {
  snapshot: VorhabenSnapshot;
  /** Row of the register table `organisationen` to role; each row has a name. Organisations of that name are made when missing. */
  roles: Readonly<Record<Id, Role>>;
  provenance: VorhabenFile["provenance"];
  sample: boolean;
  by: By;
  event: "vorhaben-created" | "vorhaben-imported" | "begun-from-past-year";
  /** The title that the history names; the Vorhaben's own when absent. */
  named?: string;
}

/** Writes a whole new Vorhaben with its rooms into this transaction. The caller has checked it and that its id is free. */
export async function insertVorhaben(trx: Transaction<Database>, { texts, templates, now }: { texts: SectionTexts; templates: TemplateSource; now: Date }, input: NewVorhaben): Promise<void> {
  const { snapshot, by } = input;
  const vorhaben = snapshot.id;
  await trx
    .insertInto("vorhaben")
    .values({
      id: vorhaben,
      title: snapshot.title,
      contract_template_version: snapshot.contractTemplateVersion,
      provenance: JSON.stringify(input.provenance),
      sample: input.sample ? 1 : 0,
      created_at: now.toISOString(),
      created_by: by.name,
    })
    .execute();
  for (const row of rowsOfFacts(snapshot.facts)) if (Object.keys(row.data).length > 0 || row.rowId !== "") await writeRow(trx, vorhaben, row);
  for (const kind of CONCEPT_KINDS) await insertConcept(trx, texts, templates, snapshot, kind);
  for (const { place, rule, words, reason, by: name, organisation, at } of snapshot.dismissals ?? []) {
    await trx
      .insertInto("wording_dismissal")
      .values({ id: newId(), vorhaben, place, rule, words, reason, account: null, by: name, organisation, at })
      .onConflict((conflict) => conflict.columns(["vorhaben", "place", "rule", "words"]).doNothing())
      .execute();
  }
  for (const [registerRow, role] of Object.entries(input.roles)) {
    const { name, kurzname, art } = snapshot.facts.organisationen.find((row) => row.id === registerRow)!;
    const organisation = await organisationNamed(trx, { name: name!, shortName: kurzname ?? name!, art: art ?? "weitere" }, now);
    await trx.insertInto("participation").values({ vorhaben, organisation, role, register_row: registerRow }).execute();
  }
  await recordAudit(trx, { vorhaben, by, event: input.event, params: { title: input.named ?? snapshot.title } }, now);
}

async function insertConcept(trx: Transaction<Database>, texts: SectionTexts, templates: TemplateSource, snapshot: VorhabenSnapshot, kind: ConceptKind): Promise<void> {
  const concept = snapshot.concepts[kind];
  const template = templates.concept(kind, concept.templateVersion);
  if (!template) throw new Error(`no template ${kind} ${concept.templateVersion}`);
  await trx.insertInto("concept").values({ vorhaben: snapshot.id, document: kind, template_version: template.version }).execute();
  const frame = template.sections.map((section) => ({ id: section.id, own: 0 as const, title: null, level: null, after: null, writable: !section.heading }));
  const own = concept.ownSections.map((section) => ({ ...section, own: 1 as const, writable: true }));
  for (const [position, section] of [...frame, ...own].entries()) {
    const state = concept.sections[section.id] ?? untouchedSection();
    await trx
      .insertInto("section")
      .values({
        vorhaben: snapshot.id,
        document: kind,
        section: section.id,
        own: section.own,
        title: section.title,
        level: section.level,
        after: section.after,
        position,
        status: state.status,
        locked: state.locked ? 1 : 0,
        responsible: state.responsible,
        due: state.due,
        removed: 0,
      })
      .execute();
    if (section.writable) await texts.seed(trx, roomName(snapshot.id, kind, section.id), state.content);
  }
}
