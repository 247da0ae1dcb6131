import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** the tasks of the Kommunales Integrationszentrum stay untouched, its teachers stay out of KIM. */
export const r18: Rule = {
  id: "R-18",
  severity: "pflicht",
  sources: faq(17),
  *check({ facts }): Iterable<Violation> {
    if (facts.erklaerungen.kiAufgabenUnberuehrt !== true) yield { place: atFact("erklaerungen", undefined, "kiAufgabenUnberuehrt") };
  },
};
