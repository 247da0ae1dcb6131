import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** CM-02: the CM-Konzept is agreed with the Beratungsansätze; with whom and when stands in the register. */
export const cm02: Rule = {
  id: "CM-02",
  severity: "pflicht",
  sources: faq(16),
  *check({ facts }): Iterable<Violation> {
    const rows = facts.abstimmungen.filter((row) => row.gegenstand === "case-management-konzept");
    if (!rows.some((row) => row.organisation !== null && row.datum !== null)) yield { place: atFact("abstimmungen"), params: { fall: rows.length === 0 ? "keine" : "unvollstaendig" } };
  },
};
