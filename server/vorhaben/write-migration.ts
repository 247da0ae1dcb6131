import type { Transaction } from "kysely";
import type { Migration } from "#app/domain/template/migration.ts";
import type { ConceptTemplate } from "#app/domain/template/template.ts";
import type { ConceptKind, Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";

/** Turns a plan into rows of the manifest. Returns the sections that need a room, because they have never been in this document. */
export async function writeMigration(trx: Transaction<Database>, vorhaben: Id, document: ConceptKind, to: ConceptTemplate, migration: Migration): Promise<Id[]> {
  const here = await trx.selectFrom("section").select(["section", "own", "position"]).where("vorhaben", "=", vorhaben).where("document", "=", document).execute();
  const known = new Map(here.map((row) => [row.section, row]));
  const update = (section: Id, values: Partial<{ own: 0 | 1; removed: 0 | 1; title: string | null; level: 1 | 2 | null; after: Id | null; position: number }>) =>
    trx.updateTable("section").set(values).where("vorhaben", "=", vorhaben).where("document", "=", document).where("section", "=", section).execute();

  await trx.updateTable("concept").set({ template_version: to.version }).where("vorhaben", "=", vorhaben).where("document", "=", document).execute();
  for (const section of migration.dropped) await update(section, { removed: 1 });
  // In the order of the plan; they stand before own sections that were there already.
  const first = Math.min(0, ...here.map(({ position }) => position)) - migration.homeless.length;
  for (const own of migration.concept.ownSections) {
    const index = migration.homeless.indexOf(own.id);
    if (index === -1) await update(own.id, { after: own.after });
    else await update(own.id, { own: 1, title: own.title, level: own.level, after: own.after, position: first + index });
  }
  const fresh: Id[] = [];
  for (const [position, section] of to.sections.entries()) {
    const row = known.get(section.id);
    if (row) {
      await update(section.id, { own: 0, removed: 0, title: null, level: null, after: null, position });
      continue;
    }
    const values = { own: 0, title: null, level: null, after: null, position, status: "offen", locked: 0, responsible: null, due: null, removed: 0 } as const;
    await trx.insertInto("section").values({ vorhaben, document, section: section.id, ...values }).execute();
    if (!section.heading) fresh.push(section.id);
  }
  return fresh;
}
