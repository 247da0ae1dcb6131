import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** no data of clients without their signed consent. */
export const r46: Rule = {
  id: "R-46",
  severity: "pflicht",
  sources: faq(34),
  *check({ facts }): Iterable<Violation> {
    if (facts.erklaerungen.einwilligung !== true) yield { place: atFact("erklaerungen", undefined, "einwilligung") };
  },
};
