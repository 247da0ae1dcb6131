import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** F3: the Fortschreibung names the milestones that were reached. */
export const f3: Rule = {
  id: "F3",
  severity: "empfehlung",
  sources: faq(16),
  *check({ facts }): Iterable<Violation> {
    if (facts.foerderung.antragsart === "fortschreibung" && !facts.meilensteine.some((row) => row.stand === "erreicht")) yield { place: atFact("meilensteine") };
  },
};
