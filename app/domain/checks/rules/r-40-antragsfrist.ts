import { antragsfristFor } from "../../calculations/foerderjahr.ts";
import { formatDate } from "../../values/date.ts";
import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** the application for a year goes in by the end of October of the year before. Nothing is said while there is time; once it is past, no writing mends it, so it holds no document up. */
export const r40: Rule = {
  id: "R-40",
  severity: "pflicht",
  mendable: false,
  sources: faq(24, 27),
  *check({ facts: { foerderung }, today }): Iterable<Violation> {
    if (foerderung.foerderjahr === null) return;
    const deadline = antragsfristFor(foerderung.foerderjahr);
    const place = atFact("foerderung", undefined, "antragGestelltAm");
    const params = { jahr: String(foerderung.foerderjahr), frist: formatDate(deadline) };
    if (foerderung.antragGestelltAm === null) {
      if (today > deadline) yield { place, params: { fall: "verstrichen", ...params } };
    } else if (foerderung.antragGestelltAm > deadline) yield { place, params: { fall: "verspaetet", datum: formatDate(foerderung.antragGestelltAm), ...params } };
  },
};
