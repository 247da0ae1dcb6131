import { firstDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt } from "../../calculations/parameters.ts";
import { atFact, foerderjahrOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** a Kurzberatung has at least two conversations (Mindeststandard) and, as a rule, at most two needs. */
export const r34: Rule = {
  id: "R-34",
  severity: "pflicht",
  sources: faq(32),
  *check(input): Iterable<Violation> {
    const { kurzberatungGespraeche, kurzberatungBedarfe } = input.facts.fallarbeit;
    const day = firstDayOf(foerderjahrOf(input));
    const least = parameterAt("kurzberatungGespraeche", day);
    const most = parameterAt("kurzberatungBedarfe", day);
    if (kurzberatungGespraeche !== null && kurzberatungGespraeche < least) {
      yield { place: atFact("fallarbeit", undefined, "kurzberatungGespraeche"), params: { fall: "gespraeche", zahl: String(kurzberatungGespraeche), grenze: String(least) } };
    }
    if (kurzberatungBedarfe !== null && kurzberatungBedarfe > most) {
      yield { place: atFact("fallarbeit", undefined, "kurzberatungBedarfe"), severity: "empfehlung", params: { fall: "bedarfe", zahl: String(kurzberatungBedarfe), grenze: String(most) } };
    }
  },
};
