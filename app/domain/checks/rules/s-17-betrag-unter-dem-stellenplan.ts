import { contractMaximum, forwardedPosts } from "../../calculations/weiterleitung.ts";
import { formatEuro } from "../../values/money.ts";
import { atContract, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

/** S-17: a contract, with the Träger's own share, forwards no less than is planned for its posts; a slip of a digit would leave them without money. */
export const s17: Rule = {
  id: "S-17",
  severity: "empfehlung",
  derived: true,
  sources: [ABGELEITET],
  *check({ facts }): Iterable<Violation> {
    for (const vertrag of facts.vertraege) {
      // Posts that cannot be passed on are another fault (R-29a).
      if (forwardedPosts(facts, vertrag).some(({ baustein }) => baustein !== "2")) continue;
      const planned = contractMaximum(facts, vertrag);
      if (!planned || vertrag.betrag === null || vertrag.betrag + (vertrag.eigenanteil ?? 0) >= planned.value) continue;
      yield { place: atContract(vertrag.id, "betrag"), params: { vertrag: nameOf(facts, "vertraege", vertrag.id), betrag: formatEuro(vertrag.betrag), geplant: formatEuro(planned.value) } };
    }
  },
};
