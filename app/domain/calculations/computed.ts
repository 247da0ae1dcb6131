import type { SourceRef } from "../template/template.ts";

/** A computed figure with the way it came about, so that the screen can answer "why?" (house rule 4). */
export interface Computed<T> {
  value: T;
  /** One line of arithmetic as people write it: "57.000 € × 0,5 VZÄ × 6/12 = 14.250 €". */
  derivation: string;
  /** Our arithmetic or inference rather than a statement of the source. */
  derived: boolean;
  sources: readonly SourceRef[];
}
