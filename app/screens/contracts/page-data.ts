import type { FactVersions } from "#app/domain/facts/commands.ts";
import type { FollowUpChange } from "#app/domain/contract/follow-up.ts";
import type { FactChange } from "#app/domain/fortschreibung/changes.ts";
import type { ContractLine, ContractRunView } from "#app/domain/contract/contract-run.ts";
import type { IsoDate } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";

export interface ContractsPageData {
  vorhaben: Id;
  vorhabenTitle: string;
  lines: ContractLine[];
  run: ContractRunView | null;
  mayRun: boolean;
  mayExport: boolean;
  mayWrite: boolean;
  followUp: FollowUpChange[];
  /** Of the contracts' fields. */
  versions: NonNullable<FactVersions["vertraege"]>;
  bescheid: IsoDate | null;
  /** What differs from the contracts of the year before. */
  sinceLastYear: FactChange[];
  yearBefore: string | null;
}

/** Whether the next run makes this contract. */
export const isReady = ({ findings, gaps, stage }: ContractLine): boolean => findings.length === 0 && gaps.length === 0 && !isSigned({ stage });
/** Whether its Fassung is the one that counts: unchanged or signed, and not replaced by a contract that follows it. */
export const hasValidFassung = ({ fassung, current, stage }: ContractLine): boolean => fassung !== null && stage !== "ersetzt" && (current || isSigned({ stage }));
export const isSigned = ({ stage }: Pick<ContractLine, "stage">): boolean => stage === "unterzeichnet" || stage === "ersetzt";
