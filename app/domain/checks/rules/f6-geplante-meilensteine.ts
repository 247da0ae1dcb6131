import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** F6: the Fortschreibung names milestones planned for the year that is applied for. A milestone without a date counts, HK-30 asks for it. */
export const f6: Rule = {
  id: "F6",
  severity: "empfehlung",
  sources: faq(16),
  *check({ facts }): Iterable<Violation> {
    const { antragsart, foerderjahr } = facts.foerderung;
    if (antragsart !== "fortschreibung" || foerderjahr === null) return;
    const planned = facts.meilensteine.some((row) => (row.stand === "geplant" || row.stand === "verschoben") && (row.termin === null || row.termin.startsWith(String(foerderjahr))));
    if (!planned) yield { place: atFact("meilensteine"), params: { jahr: String(foerderjahr) } };
  },
};
