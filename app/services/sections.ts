import type { IsoDate } from "../domain/values/date.ts";
import type { ConceptKind, Id } from "../domain/values/ids.ts";
import type { Result } from "../domain/values/result.ts";
import type { Actor } from "../domain/vorhaben/roles.ts";
import type { Passage, SuggestionState } from "../domain/vorhaben/suggestion.ts";
import type { SectionStatus } from "../domain/vorhaben/vorhaben.ts";
import type { WordedPlace } from "../domain/wording-checks/worded-place.ts";

export type SectionCommand =
  | { do: "add-own"; document: ConceptKind; section: Id; title: string; level: 1 | 2; after: Id | null }
  | { do: "rename-own"; document: ConceptKind; section: Id; title: string }
  | { do: "move-own"; document: ConceptKind; section: Id; after: Id | null }
  /** Only own sections; the text stays in the log and `restore-own` brings it back. */
  | { do: "remove-own"; document: ConceptKind; section: Id }
  | { do: "restore-own"; document: ConceptKind; section: Id }
  | { do: "set-status"; document: ConceptKind; section: Id; status: SectionStatus }
  | { do: "set-lock"; document: ConceptKind; section: Id; locked: boolean }
  /** `responsible`: a row of the register table `organisationen`. */
  | { do: "assign"; document: ConceptKind; section: Id; responsible: Id | null; due: IsoDate | null };

export interface SectionService {
  change(actor: Actor, vorhaben: Id, command: SectionCommand): Promise<Result<null>>;
}

export interface CommentThread {
  id: Id;
  document: ConceptKind;
  section: Id;
  /** The words it is about, as they stood when it was written; empty for the whole section. */
  quote: string;
  resolved: boolean;
  entries: { id: Id; by: string; organisation: string; colour: string; at: string; text: string }[];
}

export interface CommentService {
  list(actor: Actor, vorhaben: Id, document: ConceptKind): Promise<Result<CommentThread[]>>;
  start(actor: Actor, vorhaben: Id, input: { thread: Id; document: ConceptKind; section: Id; quote: string; text: string }): Promise<Result<null>>;
  reply(actor: Actor, vorhaben: Id, input: { thread: Id; entry: Id; text: string }): Promise<Result<null>>;
  resolve(actor: Actor, vorhaben: Id, input: { thread: Id; resolved: boolean }): Promise<Result<null>>;
}

/** A proposal to change words of a section; never part of the text, and of no file, until somebody who may write there takes it over. */
export interface SuggestionView extends Passage {
  id: Id;
  document: ConceptKind;
  section: Id;
  /** What shall stand in the place of the quote; empty: nothing. Without a quote: a new paragraph at the end of the section. */
  proposal: string;
  /** Why; may be empty. */
  reason: string;
  by: string;
  organisation: string;
  colour: string;
  at: string;
  /** Written by the person who asks. */
  mine: boolean;
  state: SuggestionState;
  /** Who decided last and why; null while nobody has. */
  decision: { by: string; organisation: string; at: string; reason: string } | null;
}

export interface SuggestionService {
  list(actor: Actor, vorhaben: Id, document: ConceptKind): Promise<Result<SuggestionView[]>>;
  make(actor: Actor, vorhaben: Id, input: Passage & { suggestion: Id; document: ConceptKind; section: Id; proposal: string; reason: string }): Promise<Result<null>>;
  /**
   * `withdrawn`: the author only. The others: whoever may write the section, `declined` with a reason, `open` takes a decision back. `content-changed` when somebody
   * else has decided before. The words themselves are changed by the editor of the person who takes them over.
   */
  decide(actor: Actor, vorhaben: Id, input: { suggestion: Id; state: SuggestionState; reason: string }): Promise<Result<null>>;
}

/** Remarks on words that are put aside; those put aside stand in the snapshot. */
export interface WordingService {
  /** Putting the same words aside again changes nothing. */
  dismiss(actor: Actor, vorhaben: Id, input: { place: WordedPlace; rule: string; words: string; reason: string }): Promise<Result<null>>;
  takeUp(actor: Actor, vorhaben: Id, dismissal: Id): Promise<Result<null>>;
}
