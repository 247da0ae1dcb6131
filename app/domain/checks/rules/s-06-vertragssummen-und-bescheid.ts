import { fundingOverview } from "../../calculations/finanzierung.ts";
import { firstLevel } from "../../contract/variant.ts";
import { formatEuro } from "../../values/money.ts";
import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

/** S-06: what is planned and what the contracts pass on together, against what the Bescheid grants. Each contract alone against its posts is R-06. */
export const s06: Rule = {
  id: "S-06",
  severity: "pflicht",
  derived: true,
  sources: [ABGELEITET],
  *check({ facts }): Iterable<Violation> {
    const granted = facts.foerderung.bescheidBetrag;
    if (granted === null) return;
    const forwarded = firstLevel(facts).reduce((sum, row) => sum + (row.betrag ?? 0), 0);
    if (forwarded > granted) yield { place: atFact("foerderung", undefined, "bescheidBetrag"), params: { fall: "vertraege", summe: formatEuro(forwarded), bewilligt: formatEuro(granted) } };
    // Less is granted than planned: nothing is wrong, but somebody has to decide what is left out.
    const planned = fundingOverview(facts)?.total.value ?? 0;
    if (planned > granted) yield { place: atFact("foerderung", undefined, "bescheidBetrag"), severity: "info", params: { fall: "planung", summe: formatEuro(planned), bewilligt: formatEuro(granted) } };
  },
};
