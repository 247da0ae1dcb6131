import { formatEuro } from "../../values/money.ts";
import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** the funding is a Vollfinanzierung, no Eigenanteil is asked for. What exceeds the caps is paid besides and is none. */
export const r13: Rule = {
  id: "R-13",
  severity: "info",
  sources: faq(21),
  *check({ facts: { foerderung } }): Iterable<Violation> {
    if (foerderung.eigenanteil) yield { place: atFact("foerderung", undefined, "eigenanteil"), params: { betrag: formatEuro(foerderung.eigenanteil) } };
  },
};
