import { atFact, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";
import { beyondMeasures } from "./r-11-veranstaltungen.ts";

/** R-12a: measures from the interface analysis, 10.000 € a year; each traces back to a result of the analysis (HK-19). */
export const r12a: Rule = {
  id: "R-12a",
  severity: "pflicht",
  sources: faq(8, 14),
  *check(input): Iterable<Violation> {
    yield* beyondMeasures(input, "analyse", "massnahmenAusAnalyse");
    for (const row of input.facts.massnahmen) {
      if (row.art === "analyse" && row.stand !== "entfallen" && !row.grundlage) yield { place: atFact("massnahmen", row.id, "grundlage"), params: { fall: "grundlage", massnahme: nameOf(input.facts, "massnahmen", row.id) } };
    }
  },
};
