import type { Kysely } from "kysely";
import type { ConceptState, SectionState, VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { isEmpty } from "#app/domain/vorhaben/section-content.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";
import { releasedForms } from "./released-forms.ts";
import type { SectionTexts } from "./section-texts.ts";
import { factsOf, readRegister, versionsOf, type StoredRow } from "./stored-register.ts";

/** A Vorhaben as it stands now, with what a page needs beside it. */
interface LiveVorhaben {
  snapshot: VorhabenSnapshot;
  rows: StoredRow[];
  factSeq: number;
  sample: boolean;
}

/** Reads a whole Vorhaben; undefined when there is none of this id. Not inside a transaction: the texts come from the rooms. */
export async function readLive(db: Kysely<Database>, texts: SectionTexts, id: Id): Promise<LiveVorhaben | undefined> {
  const vorhaben = await db.selectFrom("vorhaben").selectAll().where("id", "=", id).executeTakeFirst();
  if (!vorhaben) return undefined;
  const rows = await readRegister(db, id);
  const concepts = await readConcepts(db, texts, id);
  const dismissals = await db.selectFrom("wording_dismissal").select(["id", "place", "rule", "words", "reason", "by", "organisation", "at"]).where("vorhaben", "=", id).orderBy("at").orderBy("id").execute();
  const contractForms = await releasedForms(db, id);
  return {
    snapshot: { id, title: vorhaben.title, facts: factsOf(rows), concepts, contractTemplateVersion: vorhaben.contract_template_version, ...(dismissals.length > 0 ? { dismissals } : {}), ...(contractForms.length > 0 ? { contractForms } : {}) },
    rows,
    factSeq: vorhaben.fact_seq,
    sample: vorhaben.sample === 1,
  };
}

export { versionsOf };

async function readConcepts(db: Kysely<Database>, texts: SectionTexts, id: Id): Promise<Record<ConceptKind, ConceptState>> {
  const versions = await db.selectFrom("concept").select(["document", "template_version"]).where("vorhaben", "=", id).execute();
  const sections = await db.selectFrom("section").selectAll().where("vorhaben", "=", id).where("removed", "=", 0).orderBy("position").orderBy("section").execute();
  const concepts: Partial<Record<ConceptKind, ConceptState>> = {};
  for (const kind of CONCEPT_KINDS) {
    const contents = await texts.contentsOf(id, kind);
    const states: Record<Id, SectionState> = {};
    const here = sections.filter((section) => section.document === kind);
    for (const section of here) {
      const found = contents.get(section.section) ?? null;
      const state: SectionState = {
        content: isEmpty(found) ? null : found,
        status: section.status,
        locked: section.locked === 1,
        responsible: section.responsible,
        due: section.due,
      };
      if (isTouched(state)) states[section.section] = state;
    }
    concepts[kind] = {
      templateVersion: versions.find((version) => version.document === kind)!.template_version,
      ownSections: here.filter((section) => section.own === 1).map((section) => ({ id: section.section, title: section.title!, level: section.level!, after: section.after })),
      sections: states,
    };
  }
  return concepts as Record<ConceptKind, ConceptState>;
}

const isTouched = (state: SectionState): boolean =>
  state.content !== null || state.status !== "offen" || state.locked || state.responsible !== null || state.due !== null;
