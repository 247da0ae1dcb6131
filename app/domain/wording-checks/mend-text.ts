import { findWording } from "./find-wording.ts";
import type { WordingContext } from "./rule.ts";

/** A text in which every place that a rule names for these words carries the rule's suggestion; the same words elsewhere (quoted, of the past) stay. Unchanged when the rule has nothing better. */
export function mendText(text: string, rule: string, words: string, context: WordingContext): string {
  return findWording(text, context)
    .filter((hit) => hit.rule.id === rule && hit.words === words)
    .reduceRight((mended, { from, to, suggestion = words }) => mended.slice(0, from) + suggestion + mended.slice(to), text);
}
