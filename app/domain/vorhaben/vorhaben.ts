import type { Facts } from "../facts/register.ts";
import type { ReleasedForm } from "../official-form/released-form.ts";
import type { OwnSection } from "../template/outline.ts";
import type { WordingDismissal } from "../wording-checks/dismissal.ts";
import type { ConceptKind, Id } from "../values/ids.ts";
import type { IsoDate } from "../values/date.ts";
import type { EditorNode } from "./section-content.ts";

/** How far the authors are with a section; set by people, never computed. */
export const SECTION_STATES = ["offen", "in-arbeit", "zur-abstimmung", "abgestimmt"] as const;
export type SectionStatus = (typeof SECTION_STATES)[number];

export interface SectionState {
  content: EditorNode | null;
  status: SectionStatus;
  /** Nobody can write in a locked section; the server refuses updates to its room. */
  locked: boolean;
  responsible: Id | null;
  due: IsoDate | null;
}

export interface ConceptState {
  templateVersion: string;
  ownSections: OwnSection[];
  /** By section id. A section without an entry is untouched. */
  sections: Record<Id, SectionState>;
}

/** A whole Vorhaben at one moment, as plain data: the input of checks, assembly, export and Fassungen. */
export interface VorhabenSnapshot {
  id: Id;
  title: string;
  facts: Facts;
  concepts: Record<ConceptKind, ConceptState>;
  contractTemplateVersion: string;
  /** Remarks on words that were put aside with a reason; absent where there are none. */
  dismissals?: readonly WordingDismissal[];
  /** Official forms that its contracts can be made with; absent where none is released. */
  contractForms?: readonly ReleasedForm[];
}

export const untouchedSection = (): SectionState => ({ content: null, status: "offen", locked: false, responsible: null, due: null });
