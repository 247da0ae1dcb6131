import { KERN_SCHNITTSTELLEN } from "../../facts/register/zusammenarbeit.ts";
import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** What question 32 does not name but questions 1 and 5 do; the lists of the FAQ are not closed. */
const FURTHER = ["asylblg", "aufenthg", "stag", "fluechtlingsberatung"] as const;

/** HK-03: the interfaces are clarified. Without any row this is an error; the Rechtskreise beyond CM-09 are advised. */
export const hk03: Rule = {
  id: "HK-03",
  severity: "pflicht",
  sources: faq(1, 5, 16, 32),
  *check({ facts }): Iterable<Violation> {
    if (facts.schnittstellen.length === 0) {
      yield { place: atFact("schnittstellen"), params: { fall: "leer" } };
      return;
    }
    const present = new Set(facts.schnittstellen.map((row) => row.rechtskreis));
    const missing = FURTHER.filter((id) => !present.has(id));
    if (missing.length > 0) yield { place: atFact("schnittstellen"), severity: "empfehlung", derived: true, params: { fall: "weitere", fehlt: missing.map((id) => KERN_SCHNITTSTELLEN[id]).join(", ") } };
  },
};
