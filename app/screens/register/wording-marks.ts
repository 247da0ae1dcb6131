import type { Finding, Severity } from "#app/domain/checks/finding.ts";
import { isKreis } from "#app/domain/checks/look-up.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import { findWording } from "#app/domain/wording-checks/find-wording.ts";
import type { WordingContext } from "#app/domain/wording-checks/rule.ts";

/** For whom the rules on words read. Null without a Förderjahr: nobody can say then which words hold. */
export const readingOf = (facts: Facts): WordingContext | null => (facts.foerderung.foerderjahr === null ? null : { kreis: isKreis(facts), foerderjahr: facts.foerderung.foerderjahr });

/** A piece of a text; with a severity it is what a remark is about. */
export interface Piece {
  text: string;
  severity?: Severity;
}

/** A text cut where the remarks on its words begin and end. Words that nobody remarks on (put aside, or read since) stay plain. */
export function wordingPieces(text: string, findings: readonly Finding[], context: WordingContext | null): Piece[] {
  const remarked = new Map(findings.flatMap(({ id, params, severity }) => (params["worte"] === undefined ? [] : [[`${id} ${params["worte"]}`, severity] as const])));
  if (!context || remarked.size === 0) return [{ text }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const { rule, words, from, to } of findWording(text, context)) {
    const severity = remarked.get(`${rule.id} ${words}`);
    if (severity === undefined) continue;
    if (from > end) pieces.push({ text: text.slice(end, from) });
    pieces.push({ text: text.slice(from, to), severity });
    end = to;
  }
  return end < text.length || pieces.length === 0 ? [...pieces, { text: text.slice(end) }] : pieces;
}
