import type { DocumentContent } from "#app/document-model/content.ts";
import type { PagesCheck } from "#app/domain/contract/pruefung/pruefung.ts";
import type { FormProtocol, Stamp } from "#app/domain/official-form/protocol.ts";
import type { Result } from "#app/domain/values/result.ts";
import type { Finding } from "#app/domain/checks/finding.ts";
import type { VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import type { FassungView, FormFrame, FormGap } from "#app/services.ts";
import type { DocumentRef, Id } from "#app/domain/values/ids.ts";
import type { IsoDate } from "#app/domain/values/date.ts";
import type { VorhabenDeps } from "../vorhaben/deps.ts";
import type { WordCompiler } from "../vorhaben/word-file.ts";

/** What a document is assembled from. */
export interface Assembly {
  snapshot: VorhabenSnapshot;
  document: DocumentRef;
  kind: FassungView["kind"];
  /** Null: no Fassung of the installation, as from the command line. */
  number: number | null;
  /** What the authors call it; empty when they gave no name. */
  name: string;
  /** The day of the Fassung. */
  date: IsoDate;
  /** Those that concern this document, as they stood on that day. */
  findings: readonly Finding[];
}

/** Makes the files of contracts that have a released official form; `server/forms` implements it. */
export interface ContractForms {
  /** Null without a released form. Refused with `form-refused` while something is missing or does not fit. Throws when the proof fails. */
  make(snapshot: VorhabenSnapshot, vertrag: Id, made: Stamp): Promise<Result<{ bytes: Uint8Array; form: Id; version: number; protocol: FormProtocol }> | null>;
  /** What its official form still lacks, in words; empty when it can be filled. Null without a released form. */
  gaps(snapshot: VorhabenSnapshot, vertrag: Id): Promise<readonly FormGap[] | null>;
  /** The words of the official form of a contract with its blanks and what its mapping puts there. Null without a released form. */
  frame(snapshot: VorhabenSnapshot, vertrag: Id): Promise<FormFrame | null>;
  /** The contract as its official form says it, gaps and all. Null without a released form. */
  text(snapshot: VorhabenSnapshot, vertrag: Id, statusLine: string): Promise<DocumentContent | null>;
  /** Whether the printed pages of a Fassung show the words of its file: compared once for each file, which takes seconds. Null for a Fassung without an official form. */
  pages(fassung: Id): Promise<PagesCheck | null>;
  /** Two Word files of one contract, with a form or without, as one with tracked changes. Refused with `form-refused` when they cannot be laid over each other. */
  redline(older: Uint8Array, newer: Uint8Array, revision: { author: string; date: string }): Promise<Result<Uint8Array>>;
}

export interface FassungDeps extends VorhabenDeps {
  word: WordCompiler;
  forms: ContractForms;
  assemble(input: Assembly): DocumentContent;
}
