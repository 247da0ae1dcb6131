import { firstDayOf } from "../../calculations/foerderjahr.ts";
import { formatDate } from "../../values/date.ts";
import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** the concepts are kept up to date and sent to the Bewilligungsbehörde, no later than the application; at least one version for each application is our inference. */
export const r43: Rule = {
  id: "R-43",
  severity: "pflicht",
  derived: true,
  mendable: false,
  sources: faq(16, 28),
  *check({ facts: { foerderung } }): Iterable<Violation> {
    const { foerderjahr, antragGestelltAm: applied, konzepteUebersandtAm: sent } = foerderung;
    if (foerderjahr === null) return;
    const place = atFact("foerderung", undefined, "konzepteUebersandtAm");
    // For a year the concepts go in during the year before; whatever was sent earlier belongs to an older application.
    if (sent !== null && sent < firstDayOf(foerderjahr - 1)) yield { place, params: { fall: "alt", jahr: String(foerderjahr), datum: formatDate(sent) } };
    else if (applied !== null && sent === null) yield { place, params: { fall: "offen", antrag: formatDate(applied) } };
    else if (applied !== null && sent !== null && sent > applied) yield { place, params: { fall: "spaeter", antrag: formatDate(applied), datum: formatDate(sent) } };
  },
};
