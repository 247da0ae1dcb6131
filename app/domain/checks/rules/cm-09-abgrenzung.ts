import { KERN_SCHNITTSTELLEN } from "../../facts/register/zusammenarbeit.ts";
import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** The programmes that question 32 names. */
const NAMED = ["sgb-2", "sgb-3", "sgb-8", "sgb-12", "jmd", "mbe"] as const;

/** CM-09: KIM is told apart from the programmes with their own Fallmanagement, so that nothing is paid twice. */
export const cm09: Rule = {
  id: "CM-09",
  severity: "pflicht",
  sources: faq(32),
  *check({ facts }): Iterable<Violation> {
    const described = new Set(facts.schnittstellen.filter((row) => row.abgrenzung).map((row) => row.rechtskreis));
    const missing = NAMED.filter((id) => !described.has(id));
    if (missing.length > 0) yield { place: atFact("schnittstellen"), params: { fehlt: missing.map((id) => KERN_SCHNITTSTELLEN[id]).join(", ") } };
  },
};
