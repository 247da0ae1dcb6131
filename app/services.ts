import type { FactCommand, FactHistoryEntry, FactOutcome, FactVersions } from "./domain/facts/commands.ts";
import type { PartId } from "./domain/facts/register.ts";
import type { YearChanges } from "./domain/fortschreibung/changes.ts";
import type { CarriedMark, CarriedPlace } from "./domain/fortschreibung/marks.ts";
import type { TemplateComparison } from "./domain/template/compare.ts";
import type { Finding } from "./domain/checks/finding.ts";
import type { PruefungCommand, PruefungStep } from "./domain/contract/pruefung/command.ts";
import type { ContractChange, LoggedEvent, Pruefung, ShownStage, Turn } from "./domain/contract/pruefung/pruefung.ts";
import type { WordedPlace } from "./domain/wording-checks/worded-place.ts";
import type { Actor, Action, Role } from "./domain/vorhaben/roles.ts";
import type { Passage, SuggestionState } from "./domain/vorhaben/suggestion.ts";
import type { SectionStatus, VorhabenSnapshot } from "./domain/vorhaben/vorhaben.ts";
import type { ConceptKind, DocumentRef, Id } from "./domain/values/ids.ts";
import type { IsoDate } from "./domain/values/date.ts";
import type { Result } from "./domain/values/result.ts";
import type { ContractLine, ContractRunView } from "./domain/contract/contract-run.ts";
import type { OrganisationArt } from "./domain/facts/register/grunddaten.ts";
import type { FormService } from "./services/forms.ts";

export type { FormFassung, FormGap, FormService, FormSummary, FormView, MappingView, NoPages } from "./services/forms.ts";

/**
 * What a route may ask the server for: types only. Every call names the actor; the service asks the policy table before it reads or writes.
 * Only plain data crosses. `server/services.ts` builds the one implementation.
 */
export interface Services {
  sessions: SessionService;
  vorhaben: VorhabenService;
  facts: FactService;
  sections: SectionService;
  comments: CommentService;
  suggestions: SuggestionService;
  wording: WordingService;
  fassungen: FassungService;
  submission: SubmissionService;
  years: YearService;
  templates: TemplateService;
  pruefung: PruefungService;
  contractRuns: ContractRunService;
  forms: FormService;
  administration: AdministrationService;
}

export interface SessionService {
  /** The person of a request's cookie; undefined when nobody is signed in. */
  actorOf(request: Request): Promise<Actor | undefined>;
  /** Signs in and answers with the headers (cookies) to send; `not-signed-in` for wrong credentials, `unavailable` after too many tries. */
  signIn(request: Request, email: string, password: string): Promise<Result<Headers>>;
  signOut(request: Request): Promise<Headers>;
  changePassword(request: Request, current: string, next: string): Promise<Result<Headers>>;
  /** An invitation (or the first administrator's one-time link): what it is for, before it is accepted. */
  invitation(token: string): Promise<Result<InvitationView>>;
  /** `email` only where `InvitationView.email` is null. Refused with `invalid-input` and `params.field` ("name", "password", "email"). */
  acceptInvitation(request: Request, token: string, name: string, password: string, email?: string): Promise<Result<{ headers: Headers; goTo: string }>>;
}

export interface InvitationView {
  /** Null for the first administrator's one-time link: the person enters it. */
  email: string | null;
  organisation: string;
  vorhabenTitle: string | null;
  administrator: boolean;
}

export interface VorhabenService {
  /** The cards of the Übersicht, nearest deadline first. */
  list(actor: Actor): Promise<VorhabenCard[]>;
  /** Everything a page of this Vorhaben needs, findings included. */
  open(actor: Actor, id: Id): Promise<Result<VorhabenView>>;
  /** Whether the person may begin a Vorhaben of their own or bring one in as a file. */
  mayBegin(actor: Actor): Promise<boolean>;
  create(actor: Actor, input: { title: string; foerderjahr: number; antragsteller: { name: string; art: string } }): Promise<Result<Id>>;
  /** The Vorhaben file (JSON text) of `vorhaben-file.ts`. */
  exportFile(actor: Actor, id: Id): Promise<Result<{ fileName: string; json: string }>>;
  importFile(actor: Actor, json: string | Uint8Array): Promise<Result<Id>>;
  history(actor: Actor, id: Id, limit: number): Promise<Result<HistoryEntry[]>>;
}

export interface VorhabenCard {
  id: Id;
  title: string;
  foerderjahr: number | null;
  deadline: IsoDate | null;
  /** Negative when the deadline has passed. */
  daysLeft: number | null;
  /** When the application went in; then the deadline does not matter any more. */
  appliedOn: IsoDate | null;
  documents: DocumentProgress[];
  myRole: Role;
  organisations: string[];
}

export interface DocumentProgress {
  ref: DocumentRef;
  title: string;
  /** Required sections (or contract fields) with content, of those that apply. */
  done: number;
  required: number;
  blocking: number;
  warnings: number;
}

export interface VorhabenView {
  snapshot: VorhabenSnapshot;
  /** Versions of the register's fields, for conflict detection. */
  versions: FactVersions;
  findings: Finding[];
  progress: DocumentProgress[];
  myRole: Role;
  /** What I may do here; asked again on the server with every request. */
  mayDo: Action[];
  /** Alphabetical. `registerRow`: its row in the register table `organisationen`, which sections name as `responsible`. */
  participants: { organisation: Id; registerRow: Id; name: string; shortName: string; colour: string; role: Role }[];
  deadline: IsoDate | null;
  today: IsoDate;
  /** "Aus dem Vorjahr übernommen, noch prüfen": what still carries the mark. */
  carried: CarriedMark[];
  /** The Vorhaben of the Förderjahr before and after this one, as far as they are here and the person's organisation takes part. */
  yearBefore: YearLink | null;
  yearAfter: YearLink | null;
  /** The last change number of the register, to notice what a page missed. */
  factSeq: number;
  sample: boolean;
}

export interface YearLink {
  id: Id;
  title: string;
}

/** From one Förderjahr to the next. */
export interface YearService {
  /** Makes the Vorhaben of the next Förderjahr with everyone who takes part in this one; the same again when it exists. Refused with `invalid-input` (params `problem`) while this one has no year. */
  begin(actor: Actor, vorhaben: Id): Promise<Result<{ id: Id; existed: boolean }>>;
  /** What differs from the year before as it stood when this one began; `not-found` where there is none. */
  changes(actor: Actor, vorhaben: Id): Promise<Result<YearChangesView>>;
  /** Takes the mark off what came from the past year, or puts it back. */
  confirm(actor: Actor, vorhaben: Id, places: readonly CarriedPlace[], confirmed: boolean): Promise<Result<null>>;
  /** "Änderungen gegenüber dem Vorjahr" as a Word file. */
  changesFile(actor: Actor, vorhaben: Id): Promise<Result<{ fileName: string; bytes: Uint8Array; mediaType: string }>>;
}

export interface YearChangesView extends YearChanges {
  before: { id: Id; title: string; /** The day from which its state is taken. */ asOf: IsoDate };
  /** Everything that came over, looked at or not. */
  carriedOver: CarriedPlace[];
}

/** What the newest template version would make of a document. */
export interface TemplateOffer {
  document: ConceptKind;
  title: string;
  version: string;
  /** Null: the document stands on the newest version. */
  newer: {
    version: string;
    validFrom: IsoDate;
    basis: readonly { title: string; date: IsoDate }[];
    comparison: TemplateComparison;
    /** Sections with text that the version does not have; they stay as sections of the authors. */
    homeless: { id: Id; title: string }[];
    /** Findings that only the new version brings, and those that it does away with. */
    newFindings: Finding[];
    goneFindings: Finding[];
  } | null;
  /** The last switch, while it can be taken back. */
  undo: { from: string; at: string; by: string } | null;
}

export interface TemplateService {
  /** The dry run, document by document. */
  offers(actor: Actor, vorhaben: Id): Promise<Result<TemplateOffer[]>>;
  /** Goes over to this version, the newest; refused with `content-changed` when that is another one by now. */
  switchTo(actor: Actor, vorhaben: Id, document: ConceptKind, version: string): Promise<Result<null>>;
  undo(actor: Actor, vorhaben: Id, document: ConceptKind): Promise<Result<null>>;
}

export interface FactService {
  change(actor: Actor, vorhaben: Id, commands: readonly FactCommand[]): Promise<Result<FactOutcome[]>>;
  /** Newest first. Without `row` the whole part. */
  history(actor: Actor, vorhaben: Id, part: PartId, row: Id | null, limit: number): Promise<Result<FactHistoryEntry[]>>;
}

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

export interface FassungView {
  id: Id;
  document: DocumentRef;
  number: number;
  name: string;
  /** A draft carries "Entwurf" and its open points; a submission is frozen without blocking findings. */
  kind: "entwurf" | "einreichung";
  by: string;
  at: string;
  /** SHA-256 of the frozen content. */
  contentHash: string;
  files: { format: "docx"; fileName: string; bytes: number; sha256: string }[];
}

export interface FassungService {
  list(actor: Actor, vorhaben: Id): Promise<Result<FassungView[]>>;
  /**
   * Freezes a document as it stands and makes its Word file. Unchanged content gives the same Fassung again, byte for byte.
   * `einreichung` is refused with `content-changed` while blocking findings are open.
   */
  make(actor: Actor, vorhaben: Id, document: DocumentRef, kind: FassungView["kind"], name: string): Promise<Result<FassungView>>;
  /** The Word file of a document as it stands, marked as a draft: nothing is kept, nobody else sees that it was made. */
  draftFile(actor: Actor, vorhaben: Id, document: DocumentRef): Promise<Result<{ fileName: string; bytes: Uint8Array; mediaType: string }>>;
  file(actor: Actor, fassung: Id, format: "docx"): Promise<Result<{ fileName: string; bytes: Uint8Array; mediaType: string }>>;
  /** The frozen Vorhaben, for reading and comparing. */
  snapshot(actor: Actor, fassung: Id): Promise<Result<VorhabenSnapshot>>;
}

/** What is frozen of one document for handing in. */
export interface SubmissionEntry {
  document: DocumentRef;
  /** The newest Fassung frozen for submission. */
  fassung: FassungView | null;
  /** False when the document says something else by now. */
  unchanged: boolean;
}

export interface SubmissionService {
  /** Document by document, in reading order. */
  entries(actor: Actor, vorhaben: Id): Promise<Result<SubmissionEntry[]>>;
  /**
   * The frozen Word files with the Vorhaben file, Prüfprotokoll and checksums as one ZIP; made of frozen content (roles aside), so that it is the same as
   * long as no Fassung is added. Refused with `not-found` (params `what: "einreichung"`) until both concepts are frozen for submission.
   */
  archive(actor: Actor, vorhaben: Id): Promise<Result<{ fileName: string; bytes: Uint8Array; mediaType: string }>>;
}

/** The Vertragsprüfung of one contract as one organisation sees it. */
export interface PruefungView {
  /** Without the internal remarks of others. */
  pruefung: Pruefung;
  stage: ShownStage;
  /** The steps this person could take now; something may still stand against them, which `act` says. */
  steps: PruefungStep[];
  /** Which side of the contract the person stands on; null for those who only read. */
  side: "kommune" | "traeger" | null;
  /** The Träger has a part in the Vorhaben and answers for itself. */
  traegerTakesPart: boolean;
  /** Newest last; without internal remarks of others. */
  log: LoggedEvent[];
  /** Number of the Fassung that lies before people. */
  fassungNumber: number | null;
  /** What changed since the organisation last took a step on a Fassung; null when it has not yet. */
  sinceLastLook: { at: string; fassung: Id; fassungNumber: number; changes: ContractChange[] } | null;
  /** What changed since the paper that was signed last; null unless one was. */
  sinceSigned: ContractChange[] | null;
  /** Findings and blanks that hold it up. */
  blocking: number;
}

/** By row of the register table `vertraege`. */
export type ReviewStages = Record<Id, { stage: ShownStage; frist: IsoDate | null; openPoints: number; turn: Turn | null; /** It is the turn of the person's organisation. */ mine: boolean }>;

export interface PruefungService {
  /** A contract whose figures no longer give the Fassung under review has come back by the time this answers. */
  open(actor: Actor, vorhaben: Id, vertrag: Id): Promise<Result<PruefungView>>;
  /** Stages of all contracts of a Vorhaben, by contract. */
  stages(actor: Actor, vorhaben: Id): Promise<Result<ReviewStages>>;
  /** Refused with `step-refused` and `params.problem` (`StepProblem`). `copy` is the signed contract as PDF, for `unterzeichnen`. */
  act(actor: Actor, vorhaben: Id, vertrag: Id, command: PruefungCommand, copy?: { fileName: string; bytes: Uint8Array }): Promise<Result<null>>;
  /** The n-th amendment as a Word file: signed, or under way. */
  amendmentFile(actor: Actor, vorhaben: Id, vertrag: Id, number: number): Promise<Result<{ fileName: string; bytes: Uint8Array; mediaType: string }>>;
  /** The paper as it was uploaded: the n-th amendment, 0 for the contract, the last one signed when no number is given. */
  /**
   * A Word file with tracked changes: all accepted it is the Fassung `until`, all rejected the Fassung `since`. Without `until` it leads to what lies before people, or to the contract as
   * it stands where that has changed since.
   */
  redline(actor: Actor, vorhaben: Id, vertrag: Id, since: Id, until?: Id): Promise<Result<{ fileName: string; bytes: Uint8Array; mediaType: string }>>;
  signedCopy(actor: Actor, vorhaben: Id, vertrag: Id, number?: number): Promise<Result<{ fileName: string; bytes: Uint8Array; mediaType: string }>>;
}

/** All contracts of a Vorhaben at once. */
export interface ContractRunService {
  /** The dry run, and the last run since the program started. */
  overview(actor: Actor, vorhaben: Id): Promise<Result<{ lines: ContractLine[]; run: ContractRunView | null }>>;
  progress(actor: Actor, vorhaben: Id): Promise<Result<ContractRunView | null>>;
  /** Freezes every contract that nothing holds up and that is not signed. Answers at once; unchanged contracts give their Fassung again, byte for byte. */
  start(actor: Actor, vorhaben: Id): Promise<Result<null>>;
  /** What is being written is finished, the rest stays as it is. */
  cancel(actor: Actor, vorhaben: Id): Promise<Result<null>>;
  /** The frozen contracts that still say what the figures say, with a table of sums and checksums, as one ZIP; the same bytes until one of them changes. */
  archive(actor: Actor, vorhaben: Id): Promise<Result<{ fileName: string; bytes: Uint8Array; mediaType: string }>>;
}

export interface HistoryEntry {
  at: string;
  by: string;
  organisation: string;
  /** Code with parameters; `wording/history.ts` has the sentence. */
  event: string;
  params: Record<string, string>;
}

export interface AdministrationService {
  organisations(actor: Actor): Promise<Result<{ id: Id; name: string; shortName: string; art: OrganisationArt; accounts: { id: Id; name: string; email: string; administrator: boolean }[] }[]>>;
  addOrganisation(actor: Actor, input: { name: string; shortName: string; art: OrganisationArt }): Promise<Result<Id>>;
  /** The invitation link; shown once, stored only as hash. `administrator` only by an administrator. */
  invite(actor: Actor, input: { email: string; organisation: Id; vorhaben: Id | null; role: Role | null; administrator: boolean }): Promise<Result<{ link: string }>>;
  setRole(actor: Actor, vorhaben: Id, organisation: Id, role: Role | null): Promise<Result<null>>;
  removeAccount(actor: Actor, account: Id): Promise<Result<null>>;
  auditLog(actor: Actor, limit: number): Promise<Result<HistoryEntry[]>>;
}
