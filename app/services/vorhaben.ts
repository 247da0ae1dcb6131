import type { Finding } from "../domain/checks/finding.ts";
import type { FactCommand, FactHistoryEntry, FactOutcome, FactVersions } from "../domain/facts/commands.ts";
import type { PartId } from "../domain/facts/register.ts";
import type { YearChanges } from "../domain/fortschreibung/changes.ts";
import type { CarriedMark, CarriedPlace } from "../domain/fortschreibung/marks.ts";
import type { TemplateComparison } from "../domain/template/compare.ts";
import type { IsoDate } from "../domain/values/date.ts";
import type { ConceptKind, DocumentRef, Id } from "../domain/values/ids.ts";
import type { Result } from "../domain/values/result.ts";
import type { Action, Actor, Role } from "../domain/vorhaben/roles.ts";
import type { VorhabenSnapshot } from "../domain/vorhaben/vorhaben.ts";
import type { FileToSend } from "./fassungen.ts";
import type { HistoryEntry } from "./people.ts";

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
  changesFile(actor: Actor, vorhaben: Id): Promise<Result<FileToSend>>;
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
