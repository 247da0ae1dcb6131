import { atFact, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** W-02: what can be forwarded to a Träger are Case-Management posts; nothing in the sources allows it for Koordination, Verwaltungsassistenz or Baustein 3 (our reading of their silence). */
export const w02: Rule = {
  id: "W-02",
  severity: "pflicht",
  derived: true,
  sources: faq(5, 26, 30),
  *check({ facts }): Iterable<Violation> {
    for (const post of facts.stellen) {
      if (post.verortung !== "freie-wohlfahrtspflege" || post.funktion === null || post.funktion === "case-management") continue;
      yield { place: atFact("stellen", post.id, "verortung"), params: { stelle: nameOf(facts, "stellen", post.id) } };
    }
  },
};
