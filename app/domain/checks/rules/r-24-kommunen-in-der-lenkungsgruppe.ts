import { atFact, isKreis, isLenkungsgruppe, isOfKind, membersOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** in Kreise the kreisangehörige Kommunen are members of the Lenkungsgruppe. */
export const r24: Rule = {
  id: "R-24",
  severity: "pflicht",
  sources: faq(4),
  *check({ facts }): Iterable<Violation> {
    if (isKreis(facts) && !membersOf(facts, isLenkungsgruppe).some((row) => isOfKind(facts, row, "kreisangehoerige-kommune"))) yield { place: atFact("mitglieder") };
  },
};
