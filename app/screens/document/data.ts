import type { CommentThread, FassungView, HistoryEntry, SuggestionView, VorhabenView } from "#app/services.ts";
import type { ConceptKind, Id } from "#app/domain/values/ids.ts";
import type { LayoutChoice } from "./layout-choice.ts";

/** What the server gives the document screen. */
export interface DocumentData {
  view: VorhabenView;
  kind: ConceptKind;
  me: { accountId: Id; name: string; organisation: string; colour: string };
  threads: CommentThread[];
  suggestions: SuggestionView[];
  /** How this person last left the panels. */
  layout: LayoutChoice;
}

/** What the panel "Fassungen und Verlauf" asks for when it opens. */
export interface DocumentHistory {
  fassungen: FassungView[];
  entries: HistoryEntry[];
}
