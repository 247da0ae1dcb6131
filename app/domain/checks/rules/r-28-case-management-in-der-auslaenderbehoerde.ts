import { atFact, isCaseManagement, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** placing Case Management at the Ausländerbehörde is not recommended. */
export const r28: Rule = {
  id: "R-28",
  severity: "empfehlung",
  sources: faq(30),
  *check({ facts }): Iterable<Violation> {
    for (const post of facts.stellen) {
      if (isCaseManagement(post) && post.verortung === "auslaenderbehoerde") yield { place: atFact("stellen", post.id, "verortung"), params: { stelle: nameOf(facts, "stellen", post.id) } };
    }
  },
};
