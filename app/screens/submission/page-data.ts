import type { Finding } from "#app/domain/checks/finding.ts";
import type { IsoDate } from "#app/domain/values/date.ts";
import type { DocumentProgress, SubmissionEntry } from "#app/services.ts";
import type { FindingGroup } from "./groups.ts";

/** What the page "Einreichen" shows; plain data made by its route. */
export interface SubmissionPageData {
  id: string;
  title: string;
  foerderjahr: number | null;
  deadline: IsoDate | null;
  daysLeft: number | null;
  appliedOn: IsoDate | null;
  mayFreeze: boolean;
  mayExport: boolean;
  documents: SubmissionDocument[];
  blocking: FindingGroup[];
  /** Pflicht that no writing can mend any more (a missed deadline); holds nothing up. */
  past: Finding[];
  /** Recommendations and remarks. */
  advice: FindingGroup[];
}

export type SubmissionDocument = DocumentProgress & Pick<SubmissionEntry, "fassung" | "unchanged">;

export const isContract = (document: Pick<DocumentProgress, "ref">): boolean => document.ref.kind === "weiterleitungsvertrag";

/** Nothing keeps it from being frozen; a contract has no open blanks either. */
export const isReady = (document: SubmissionDocument): boolean => document.blocking === 0 && (!isContract(document) || document.done === document.required);

/** Both concepts are frozen: there is a package. */
export const hasArchive = (documents: readonly SubmissionDocument[]): boolean => documents.every((document) => isContract(document) || document.fassung !== null);
