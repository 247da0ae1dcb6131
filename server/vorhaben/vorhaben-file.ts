import type { Kysely } from "kysely";
import { fieldsOf, PART_IDS, type Facts, type PartId } from "#app/domain/facts/register.ts";
import { VORHABEN_FILE_FORMAT, VORHABEN_FILE_VERSION, type VorhabenFile } from "#app/domain/vorhaben/vorhaben-file.ts";
import type { ConceptState, VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";
import type { SectionTexts } from "./section-texts.ts";
import { readLive } from "./snapshot.ts";
import { isTable } from "./stored-register.ts";

/** A whole Vorhaben as a Vorhaben file (JSON text, texts as editor JSON); undefined when there is none of this id. Asks nobody for permission. */
export async function exportVorhaben(db: Kysely<Database>, texts: SectionTexts, id: Id): Promise<string | undefined> {
  const live = await readLive(db, texts, id);
  if (!live) return undefined;
  return vorhabenFileText(live.snapshot, await fileExtras(db, id));
}

/** What a Vorhaben file says besides the snapshot. */
export interface FileExtras {
  roles: VorhabenFile["roles"];
  provenance: VorhabenFile["provenance"];
}

export async function fileExtras(db: Kysely<Database>, id: Id): Promise<FileExtras> {
  const { provenance } = await db.selectFrom("vorhaben").select("provenance").where("id", "=", id).executeTakeFirstOrThrow();
  const participations = await db.selectFrom("participation").select(["register_row", "role"]).where("vorhaben", "=", id).orderBy("register_row").execute();
  return { roles: Object.fromEntries(participations.map(({ register_row, role }) => [register_row, role])), provenance: JSON.parse(provenance) as VorhabenFile["provenance"] };
}

/** A snapshot, live or frozen, as a Vorhaben file. Roles of organisations that it does not know are left out: such a file could not be read. */
export function vorhabenFileText(snapshot: VorhabenSnapshot, { roles, provenance }: FileExtras): string {
  const known = new Set(snapshot.facts.organisationen.map((row) => row.id));
  const file = {
    format: VORHABEN_FILE_FORMAT,
    version: VORHABEN_FILE_VERSION,
    id: snapshot.id,
    title: snapshot.title,
    roles: Object.fromEntries(Object.entries(roles).filter(([row]) => known.has(row))),
    facts: filledOnly(snapshot.facts),
    handlungskonzept: conceptOf(snapshot.concepts.handlungskonzept),
    "case-management-konzept": conceptOf(snapshot.concepts["case-management-konzept"]),
    contractTemplateVersion: snapshot.contractTemplateVersion,
    provenance,
    ...(snapshot.dismissals ? { dismissals: snapshot.dismissals.map(({ id: _id, ...said }) => said) } : {}),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Without empty fields, which the reader takes as empty anyway: people read these files. */
const filledOnly = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(
    PART_IDS.map((part) => [part, isTable(part) ? (facts[part] as unknown as Values[]).map((row) => ({ id: row.id, ...filledFields(part, row) })) : filledFields(part, facts[part] as unknown as Values)]),
  );

type Values = Record<string, unknown>;

const filledFields = (part: PartId, row: Values): Values =>
  Object.fromEntries(
    Object.keys(fieldsOf(part))
      .filter((name) => row[name] !== null)
      .map((name) => [name, row[name]]),
  );

const conceptOf = (concept: ConceptState) => ({
  templateVersion: concept.templateVersion,
  ownSections: concept.ownSections,
  sections: Object.fromEntries(Object.entries(concept.sections).map(([id, { content, ...state }]) => [id, { ...(content ? { content } : {}), ...state }])),
});
