import { formatDate } from "../../values/date.ts";
import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** the proof of use goes in through integration.web. Its date stands in the Bescheid; our sources name none, so without one nothing is said. */
export const r44: Rule = {
  id: "R-44",
  severity: "pflicht",
  mendable: false,
  sources: faq(25),
  *check({ facts: { foerderung }, today }): Iterable<Violation> {
    const { verwendungsnachweisFrist: due, verwendungsnachweisAm: done } = foerderung;
    if (due === null) return;
    const place = atFact("foerderung", undefined, "verwendungsnachweisAm");
    if (done === null && today > due) yield { place, params: { fall: "verstrichen", frist: formatDate(due) } };
    if (done !== null && done > due) yield { place, params: { fall: "verspaetet", frist: formatDate(due), datum: formatDate(done) } };
  },
};
