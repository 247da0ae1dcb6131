import { atFact, isLenkungsgruppe, isOfKind, membersOf, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** the Freie Wohlfahrtspflege takes part in the Arbeits- and Projektgruppen. The wording does not say "every": none at all is an error, a single group without is a warning. */
export const r23: Rule = {
  id: "R-23",
  severity: "pflicht",
  sources: faq(5),
  *check({ facts }): Iterable<Violation> {
    const groups = facts.gremien.filter((row) => row.art !== null && !isLenkungsgruppe(row));
    const without = groups.filter((group) => !membersOf(facts, (row) => row.id === group.id).some((row) => isOfKind(facts, row, "wohlfahrtspflege")));
    if (without.length === groups.length) {
      yield { place: atFact("mitglieder"), params: { fall: groups.length === 0 ? "keine-gruppe" : "keine" } };
      return;
    }
    for (const group of without) yield { place: atFact("gremien", group.id), severity: "empfehlung", params: { fall: "einzelne", gruppe: nameOf(facts, "gremien", group.id) } };
  },
};
