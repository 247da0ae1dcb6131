import type { Transaction } from "kysely";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import { ROLES } from "#app/domain/vorhaben/roles.ts";
import type { TableId } from "#app/domain/facts/register.ts";
import type { FactChangeEvent, VorhabenEvent } from "#app/collab-protocol/protocol.ts";
import type { Database } from "../storage/database.ts";
import type { By } from "./audit.ts";
import { RegisterDraft, type DraftChange } from "./register-draft.ts";
import { readRegister, writeRow } from "./stored-register.ts";

const DOCUMENT_NAMES: Readonly<Record<ConceptKind, string>> = { handlungskonzept: "Handlungskonzept", "case-management-konzept": "Case-Management-Konzept" };

/** The register as it stands, to be changed in this transaction. */
export async function openDraft(trx: Transaction<Database>, vorhaben: Id): Promise<RegisterDraft> {
  const rows = await readRegister(trx, vorhaben);
  const participations = await trx.selectFrom("participation").select(["register_row", "role"]).where("vorhaben", "=", vorhaben).execute();
  const sections = await trx
    .selectFrom("section")
    .select(["document", "section", "title", "responsible"])
    .where("vorhaben", "=", vorhaben)
    .where("responsible", "is not", null)
    .where("removed", "=", 0)
    .execute();
  return new RegisterDraft(rows, (part: TableId, row: Id) =>
    part !== "organisationen"
      ? []
      : [
          ...participations.filter((participation) => participation.register_row === row).map((participation) => `Beteiligung am Vorhaben (${ROLES[participation.role]})`),
          ...CONCEPT_KINDS.flatMap((document) => {
            const count = sections.filter((section) => section.document === document && section.responsible === row).length;
            return count > 0 ? [`${DOCUMENT_NAMES[document]}: zuständig für ${count === 1 ? "einen Abschnitt" : `${count} Abschnitte`}`] : [];
          }),
        ],
  );
}

/** Writes what the draft changed, with the audit trail. Returns the event to announce after the commit; undefined when nothing changed. */
export async function saveDraft(trx: Transaction<Database>, vorhaben: Id, draft: RegisterDraft, by: By, now: Date): Promise<(VorhabenEvent & { kind: "facts-changed" }) | undefined> {
  for (const row of draft.dirty) await writeRow(trx, vorhaben, row);
  if (draft.changes.length === 0) return undefined;
  const { fact_seq: last } = await trx.selectFrom("vorhaben").select("fact_seq").where("id", "=", vorhaben).executeTakeFirstOrThrow();
  for (const [index, change] of draft.changes.entries()) {
    await trx
      .insertInto("fact_change")
      .values({
        vorhaben,
        seq: last + index + 1,
        part: change.part,
        row_id: change.rowId,
        change: change.change,
        field: change.field,
        before: JSON.stringify(change.before),
        after: JSON.stringify(change.after),
        account: by.account,
        by: by.name,
        organisation: by.organisation,
        at: now.toISOString(),
      })
      .execute();
  }
  const seq = last + draft.changes.length;
  await trx.updateTable("vorhaben").set({ fact_seq: seq }).where("id", "=", vorhaben).execute();
  return { kind: "facts-changed", seq, changes: draft.changes.map((change) => eventOf(change, by)) };
}

function eventOf(change: DraftChange, by: By): FactChangeEvent {
  const base = { part: change.part, row: change.rowId === "" ? null : change.rowId, version: change.version, by: by.name };
  switch (change.change) {
    case "set":
      return { ...base, change: "set", field: change.field!, value: change.after };
    case "added":
    case "restored":
      return { ...base, change: "added", value: change.values, versions: change.versions, before: change.next };
    case "moved":
      return { ...base, change: "moved", before: change.next };
    case "removed":
      return { ...base, change: "removed" };
  }
}
