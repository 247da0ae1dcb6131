import { formatEuro } from "../../values/money.ts";
import { atFact, isApplied, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** R-10a: the FAQ name training cost for the Koordinationsstellen only, without a cap; supervision of Case Managers is mentioned nowhere. */
export const r10a: Rule = {
  id: "R-10a",
  severity: "info",
  derived: true,
  sources: faq(8),
  *check({ facts }): Iterable<Violation> {
    for (const post of facts.stellen) {
      const koordination = post.funktion === "koordination" || post.funktion === "zusaetzliche-koordination";
      if (!isApplied(post) || post.funktion === null || koordination || !post.fortbildungskosten) continue;
      yield { place: atFact("stellen", post.id, "fortbildungskosten"), params: { stelle: nameOf(facts, "stellen", post.id), geplant: formatEuro(post.fortbildungskosten) } };
    }
  },
};
