import { formatEuro } from "../../values/money.ts";
import { atFact, isCaseManagement, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** the FAQ name workplaces for Koordination and Verwaltungsassistenz only. A warning until the Richtlinie has been read on it. */
export const r10: Rule = {
  id: "R-10",
  severity: "empfehlung",
  derived: true,
  sources: faq(8, 13),
  *check({ facts }): Iterable<Violation> {
    for (const post of facts.stellen) {
      if (!isCaseManagement(post) || !post.arbeitsplatz) continue;
      yield { place: atFact("stellen", post.id, "arbeitsplatz"), params: { stelle: nameOf(facts, "stellen", post.id), geplant: formatEuro(post.arbeitsplatz) } };
    }
  },
};
