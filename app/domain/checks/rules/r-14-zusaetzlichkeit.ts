import { atFact, isApplied, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** posts must be additional; existing posts and permanent regular staff are not fundable. Three exceptions stand in question 22; whoever names one has said why. */
export const r14: Rule = {
  id: "R-14",
  severity: "pflicht",
  sources: faq(8, 22),
  *check({ facts }): Iterable<Violation> {
    for (const post of facts.stellen) {
      if (!isApplied(post) || post.zusaetzlich === true || post.zusaetzlichAusnahme !== null) continue;
      yield { place: atFact("stellen", post.id, "zusaetzlich"), params: { fall: post.zusaetzlich === false ? "nein" : "offen", stelle: nameOf(facts, "stellen", post.id) } };
    }
  },
};
