import type { DocumentRef, Id } from "../domain/values/ids.ts";
import type { Result } from "../domain/values/result.ts";
import type { Actor } from "../domain/vorhaben/roles.ts";
import type { VorhabenSnapshot } from "../domain/vorhaben/vorhaben.ts";

/** A file on its way to the browser. */
export interface FileToSend {
  fileName: string;
  bytes: Uint8Array;
  mediaType: string;
}

export interface FassungView {
  id: Id;
  document: DocumentRef;
  number: number;
  /** What the authors call it; empty when they gave no name. */
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
  draftFile(actor: Actor, vorhaben: Id, document: DocumentRef): Promise<Result<FileToSend>>;
  /** Its Word file. */
  file(actor: Actor, fassung: Id): Promise<Result<FileToSend>>;
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
  archive(actor: Actor, vorhaben: Id): Promise<Result<FileToSend>>;
}
