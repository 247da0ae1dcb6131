import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** a case is one person, Kurzberatungen count. The parts of a figure cannot be more than the whole (our arithmetic). */
export const r33: Rule = {
  id: "R-33",
  severity: "pflicht",
  sources: faq(33),
  *check({ facts }): Iterable<Violation> {
    if (facts.fallarbeit.zaehlweise === "bedarfsgemeinschaft") yield { place: atFact("fallarbeit", undefined, "zaehlweise"), params: { fall: "bedarfsgemeinschaft" } };
    for (const { id, laufendeFaelle, davonCaseManagement, kurzberatungen } of facts.fallzahlen) {
      const parts = (davonCaseManagement ?? 0) + (kurzberatungen ?? 0);
      if (laufendeFaelle !== null && parts > laufendeFaelle) {
        yield { place: atFact("fallzahlen", id, "laufendeFaelle"), derived: true, params: { fall: "summe", faelle: String(laufendeFaelle), teile: String(parts) } };
      }
    }
  },
};
