import { atFact, isLenkungsgruppe, isOfKind, membersOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** the Freie Wohlfahrtspflege is a member of the Lenkungsgruppe. */
export const r22: Rule = {
  id: "R-22",
  severity: "pflicht",
  sources: faq(5),
  *check({ facts }): Iterable<Violation> {
    if (!membersOf(facts, isLenkungsgruppe).some((row) => isOfKind(facts, row, "wohlfahrtspflege"))) yield { place: atFact("mitglieder") };
  },
};
