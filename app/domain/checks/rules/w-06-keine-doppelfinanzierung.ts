import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** W-06: the placing of posts leads to no double financing. */
export const w06: Rule = {
  id: "W-06",
  severity: "pflicht",
  sources: faq(5, 32),
  *check({ facts }): Iterable<Violation> {
    if (facts.erklaerungen.keineDoppelfinanzierung !== true) yield { place: atFact("erklaerungen", undefined, "keineDoppelfinanzierung") };
  },
};
