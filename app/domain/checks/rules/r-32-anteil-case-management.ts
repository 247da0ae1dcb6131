import { firstDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt } from "../../calculations/parameters.ts";
import { atFact, foerderjahrOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** How far from the recommended share a figure may lie before it is worth a word: half of it more or less. */
const TOLERANCE = 0.5;

/** about a third of the running cases is Case Management; the number of cases presupposes this mix. "About" is read with our own tolerance. */
export const r32: Rule = {
  id: "R-32",
  severity: "empfehlung",
  derived: true,
  sources: faq(33),
  *check(input): Iterable<Violation> {
    const [numerator, denominator] = parameterAt("anteilCaseManagement", firstDayOf(foerderjahrOf(input)));
    const usual = numerator / denominator;
    for (const { id, laufendeFaelle, davonCaseManagement } of input.facts.fallzahlen) {
      if (!laufendeFaelle || davonCaseManagement === null || davonCaseManagement > laufendeFaelle) continue;
      const share = davonCaseManagement / laufendeFaelle;
      if (Math.abs(share - usual) <= usual * TOLERANCE) continue;
      yield {
        place: atFact("fallzahlen", id, "davonCaseManagement"),
        params: { fall: share > usual ? "mehr" : "weniger", anteil: `${Math.round(share * 100)} %`, faelle: String(davonCaseManagement), alle: String(laufendeFaelle), ueblich: `${numerator}/${denominator}` },
      };
    }
  },
};
