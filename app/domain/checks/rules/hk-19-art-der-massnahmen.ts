import { formatEuro } from "../../values/money.ts";
import { atFact, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** HK-19: money for a measure is applied for as one of two kinds, each with its own cap; without a kind neither R-11 nor R-12a can judge it. */
export const hk19: Rule = {
  id: "HK-19",
  severity: "bedingt",
  sources: faq(8, 14),
  *check({ facts }): Iterable<Violation> {
    for (const row of facts.massnahmen) {
      if (row.art !== null || !row.betrag || row.stand === "entfallen") continue;
      yield { place: atFact("massnahmen", row.id, "art"), params: { massnahme: nameOf(facts, "massnahmen", row.id), betrag: formatEuro(row.betrag) } };
    }
  },
};
