import { formatVzae } from "../../values/vzae.ts";
import { atFact, foerderjahrOf, isCaseManagement, peakVzae } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** the number of Case-Management posts comes from the allocation; the FAQ names none, so a difference is only pointed out. */
export const r19: Rule = {
  id: "R-19",
  severity: "info",
  derived: true,
  sources: faq(8),
  *check(input): Iterable<Violation> {
    const allocated = input.facts.foerderung.cmStellenZuweisung;
    if (allocated === null) return;
    const planned = peakVzae(input.facts.stellen.filter(isCaseManagement), foerderjahrOf(input));
    if (planned > allocated) yield { place: atFact("foerderung", undefined, "cmStellenZuweisung"), params: { geplant: formatVzae(planned), zugewiesen: formatVzae(allocated) } };
  },
};
