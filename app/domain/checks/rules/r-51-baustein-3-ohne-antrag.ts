import { atFact, namesOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** Baustein 3 is paid without application; cost entered for its posts does not belong to what is applied for. */
export const r51: Rule = {
  id: "R-51",
  severity: "info",
  sources: faq(44),
  *check({ facts }): Iterable<Violation> {
    const costed = facts.stellen.filter((post) => post.baustein === "3" && (post.kosten || post.arbeitsplatz || post.fortbildungskosten));
    if (costed.length === 0) return;
    yield { place: atFact("stellen", costed[0]!.id, costed[0]!.kosten ? "kosten" : "arbeitsplatz"), params: { zahl: String(costed.length), stellen: costed.length > 4 ? "" : namesOf(facts, "stellen", costed) } };
  },
};
