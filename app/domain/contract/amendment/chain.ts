import type { Id } from "../../values/ids.ts";
import type { IsoDate } from "../../values/date.ts";

/**
 * A signed paper: the contract itself (number 0) or its n-th amendment. Its Fassung holds the contract as it reads with this amendment worked in,
 * so that a reading text is never put together from pieces.
 */
export interface SignedPaper {
  number: number;
  fassung: Id;
  contentHash: string;
  /** The day of the last signature. */
  am: IsoDate;
  /** From when it counts; null for the contract, which counts from its beginning. */
  wirksamAb: IsoDate | null;
  /** Why the contract was amended; empty for the contract. */
  anlass: string;
  fileName: string;
  sha256: string;
}

/** An amendment under way. */
export interface Amendment {
  number: number;
  anlass: string;
  wirksamAb: IsoDate;
}

/** The paper that says how the contract reads on a day: the last one that counts by then, before the first amendment the contract. Undefined for an empty chain. */
export const paperOn = (chain: readonly SignedPaper[], day: IsoDate): SignedPaper | undefined => chain.findLast(({ wirksamAb }) => wirksamAb === null || wirksamAb <= day) ?? chain[0];

/** The number that the next amendment of a chain has. */
export const nextNumber = (chain: readonly SignedPaper[]): number => (chain.at(-1)?.number ?? 0) + 1;

/** Whether an amendment may count from a day: the papers of a chain follow one another in time. */
export const mayCountFrom = (chain: readonly SignedPaper[], day: IsoDate): boolean => chain.every(({ wirksamAb }) => wirksamAb === null || wirksamAb <= day);
