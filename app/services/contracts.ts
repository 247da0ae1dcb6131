import type { DocumentContent } from "../document-model/content.ts";
import type { ContractLine, ContractRunView } from "../domain/contract/contract-run.ts";
import type { PruefungCommand, PruefungStep } from "../domain/contract/pruefung/command.ts";
import type { ContractChange, LoggedEvent, Pruefung, ShownStage, Turn } from "../domain/contract/pruefung/pruefung.ts";
import type { IsoDate } from "../domain/values/date.ts";
import type { Id } from "../domain/values/ids.ts";
import type { Result } from "../domain/values/result.ts";
import type { Actor } from "../domain/vorhaben/roles.ts";
import type { FileToSend } from "./fassungen.ts";

/** What a remark can be about, as the page names it. */
export interface PruefungSubjects {
  slots: readonly { id: Id; label: string }[];
  clauses: readonly { id: Id; label: string }[];
  annexes: readonly string[];
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
  subjects: PruefungSubjects;
  /** The Fassung that lies before people or was signed, otherwise the contract of the moment: in its official form, if it has one. */
  text: DocumentContent;
  /** The person may open the Anschlussvertrag that takes its place. */
  maySeeSuccessor: boolean;
  /** An amendment has begun and changes nothing yet. */
  unchanged: boolean;
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
  /** The text of a Fassung of this contract as it was signed. */
  reading(actor: Actor, vorhaben: Id, vertrag: Id, fassung: Id): Promise<Result<DocumentContent>>;
  /** The n-th amendment as a Word file: signed, or under way. */
  amendmentFile(actor: Actor, vorhaben: Id, vertrag: Id, number: number): Promise<Result<FileToSend>>;
  /**
   * A Word file with tracked changes: all accepted it is the Fassung `until`, all rejected the Fassung `since`. Without `until` it leads to what lies before people, or to the contract as
   * it stands where that has changed since.
   */
  redline(actor: Actor, vorhaben: Id, vertrag: Id, since: Id, until?: Id): Promise<Result<FileToSend>>;
  /** The paper as it was uploaded: the n-th amendment, 0 for the contract, the last one signed when no number is given. */
  signedCopy(actor: Actor, vorhaben: Id, vertrag: Id, number?: number): Promise<Result<FileToSend>>;
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
  archive(actor: Actor, vorhaben: Id): Promise<Result<FileToSend>>;
}
