import type { Transaction } from "kysely";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import type { ConceptKind, Id } from "#app/domain/values/ids.ts";
import type { Database } from "../storage/database.ts";

/** The texts of sections, which live in Yjs rooms; `server/collab` implements it. */
export interface SectionTexts {
  /** What stands in each section now, by section id; a section without an entry is untouched. */
  contentsOf(vorhaben: Id, document: ConceptKind): Promise<Map<Id, EditorNode>>;
  /** Makes a room with this content in the transaction that makes its section. Deterministic: equal input gives an equal first update. */
  seed(trx: Transaction<Database>, room: string, content: EditorNode | null): Promise<void>;
  /** A section was locked or unlocked: open editors are told, updates to a locked one are refused from now on. Called after the commit. */
  lockChanged(vorhaben: Id, document: ConceptKind, section: Id): Promise<void>;
  /** Roles or accounts of an organisation changed (null: of anybody): every open socket of theirs is asked again who it is and what it may. After the commit. */
  accessChanged(vorhaben: Id, organisation: Id | null): Promise<void>;
}
