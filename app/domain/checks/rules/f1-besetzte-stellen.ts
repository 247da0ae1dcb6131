import { atFact, namesOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** F1: the Fortschreibung gives an overview of the posts filled so far in all three Bausteine; for each it is known whether it is filled. */
export const f1: Rule = {
  id: "F1",
  severity: "empfehlung",
  sources: faq(16),
  *check({ facts }): Iterable<Violation> {
    if (facts.foerderung.antragsart !== "fortschreibung") return;
    const open = facts.stellen.filter((post) => post.besetzt === null);
    if (open.length === 0) return;
    yield { place: atFact("stellen", open[0]!.id, "besetzt"), params: { zahl: String(open.length), stellen: open.length > 4 ? "" : namesOf(facts, "stellen", open) } };
  },
};
