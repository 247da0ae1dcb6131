import type { Finding } from "../checks/finding.ts";
import type { ContractVariant } from "../template/contract-variant.ts";
import type { Id } from "../values/ids.ts";
import type { Cents } from "../values/money.ts";
import type { Refusal } from "../values/result.ts";
import type { Vzae } from "../values/vzae.ts";
import type { ShownStage } from "./pruefung/pruefung.ts";

/** A contract as it was frozen, with its one file. */
interface FrozenFile {
  id: Id;
  number: number;
  at: string;
  fileName: string;
  sha256: string;
}

/** A contract in the list of all, with what holds it up and what was made of it. */
export interface ContractLine {
  vertrag: Id;
  traeger: string;
  variant: ContractVariant;
  vzae: Vzae;
  betrag: Cents | null;
  stage: ShownStage;
  /** There is a signed paper, whatever is under way since. */
  signed: boolean;
  /** What holds it up. */
  findings: Finding[];
  /** Names of blanks that no finding speaks of. */
  gaps: string[];
  /** The newest Fassung for signature. */
  fassung: FrozenFile | null;
  /** False when the contract says something else by now. */
  current: boolean;
}

export interface ContractRunView {
  state: "running" | "done" | "cancelled";
  total: number;
  /** Of the contracts that are done, in the order in which they were. */
  results: { vertrag: Id; outcome: "made" | "unchanged" | "refused" | "failed"; refusal: Refusal | null }[];
  /** Whose contracts are being written. */
  now: string[];
  by: string;
  startedAt: string;
}
