import { firstDayOf, lastDayOf } from "../calculations/foerderjahr.ts";
import type { WordingContext, WordingRule } from "./rule.ts";
import { WORDING_RULES } from "./rules/index.ts";
import { QUOTED } from "./text/quotations.ts";
import { sentencesOf } from "./text/sentence.ts";

/** Words in a block of text that a rule has something to say about; offsets count UTF-16 units from the start of the block. */
export interface WordingHit {
  rule: WordingRule;
  from: number;
  to: number;
  /** The words as they stand there. */
  words: string;
  suggestion?: string;
  fall?: string;
}

/** Everything the rules find in one block of running text, in reading order. Pure and fast; `createWordingFinder` remembers blocks that were read before. */
export function findWording(block: string, context: WordingContext): WordingHit[] {
  if (!/\p{L}/u.test(block)) return [];
  const rules = rulesFor(context).filter((rule) => rule.trigger.test(block));
  if (rules.length === 0) return [];
  const hits: WordingHit[] = [];
  for (const sentence of sentencesOf(block)) {
    for (const rule of rules) {
      if (!rule.trigger.test(sentence.text)) continue;
      for (const { from, to, suggestion, fall } of rule.find(sentence, context)) {
        if (sentence.text.slice(from, to).includes(QUOTED)) continue;
        const start = sentence.from + from;
        const words = block.slice(start, sentence.from + to);
        hits.push({ rule, from: start, to: sentence.from + to, words, ...(suggestion === undefined ? {} : { suggestion: withSpacesOf(words, suggestion) }), ...(fall ? { fall } : {}) });
      }
    }
  }
  return withoutOverlaps(hits.toSorted((a, b) => a.from - b.from || b.to - a.to));
}

/** Protected spaces between the words stay protected: "57\u00a0000". */
function withSpacesOf(words: string, suggestion: string): string {
  const spaces = words.match(/\s/gu) ?? [];
  let index = 0;
  return spaces.length === (suggestion.match(/ /gu)?.length ?? 0) ? suggestion.replace(/ /gu, () => spaces[index++]!) : suggestion;
}

/** The rules for an application of this year and this applicant. */
const rulesFor = ({ kreis, foerderjahr }: WordingContext): readonly WordingRule[] =>
  WORDING_RULES.filter((rule) => (kreis || !rule.onlyKreis) && (rule.validFrom ?? "") <= lastDayOf(foerderjahr) && firstDayOf(foerderjahr) <= (rule.validTo ?? "9999"));

/** One remark on one word is enough: the first and longest stays. */
function withoutOverlaps(hits: readonly WordingHit[]): WordingHit[] {
  let end = 0;
  return hits.filter((hit) => {
    if (hit.from < end) return false;
    end = hit.to;
    return true;
  });
}

/** Enough for two concepts of 60 pages; older blocks are read again when they come back. */
const MOST_REMEMBERED = 6000;

/** A finder that reads a block only when its words have changed: while somebody types, that is one block. */
export function createWordingFinder(): (block: string, context: WordingContext) => readonly WordingHit[] {
  const remembered = new Map<string, readonly WordingHit[]>();
  let key = "";
  return (block, context) => {
    const asked = `${context.kreis} ${context.foerderjahr}`;
    if (asked !== key || remembered.size > MOST_REMEMBERED) {
      remembered.clear();
      key = asked;
    }
    let hits = remembered.get(block);
    if (!hits) remembered.set(block, (hits = findWording(block, context)));
    return hits;
  };
}
