import type { Id } from "../values/ids.ts";

/** A remark on words that somebody has put aside for a reason that all see. It holds for the same words at the same place, wherever they stand there. */
export interface WordingDismissal {
  id: Id;
  /** `placeKey` of the place: "handlungskonzept/lenkungsgruppe", "massnahmen/m-1.titel". */
  place: string;
  rule: string;
  /** As they stand in the text. */
  words: string;
  reason: string;
  by: string;
  organisation: string;
  at: string;
}

export const MAX_DISMISSAL_REASON = 500;
export const MAX_DISMISSED_WORDS = 500;

/** Line breaks and protected spaces are spaces: only the words count. */
export const plainWords = (words: string): string => words.replace(/\s+/gu, " ").trim();

const keyOf = (place: string, rule: string, words: string): string => JSON.stringify([place, rule, plainWords(words)]);

/** Asks many times whether a remark is put aside. */
export function dismissedIn(dismissals: readonly Pick<WordingDismissal, "place" | "rule" | "words">[]): (place: string, rule: string, words: string) => boolean {
  if (dismissals.length === 0) return () => false;
  const keys = new Set(dismissals.map(({ place, rule, words }) => keyOf(place, rule, words)));
  return (place, rule, words) => keys.has(keyOf(place, rule, words));
}
