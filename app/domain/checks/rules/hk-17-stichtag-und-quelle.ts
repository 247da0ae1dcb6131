import { atFact, namesOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** HK-17: figures that a distribution rests on have their Stichtag and their source. */
export const hk17: Rule = {
  id: "HK-17",
  severity: "empfehlung",
  derived: true,
  sources: faq(30),
  *check({ facts }): Iterable<Violation> {
    for (const field of ["stichtag", "quelle"] as const) {
      const without = facts.kommunen.filter((row) => row.zielgruppe !== null && !row[field]);
      if (without.length === 0) continue;
      yield { place: atFact("kommunen", without[0]!.id, field), params: { fall: field, zahl: String(without.length), kommunen: without.length > 4 ? "" : namesOf(facts, "kommunen", without) } };
    }
  },
};
