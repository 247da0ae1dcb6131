import { atFact, isApplied, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** the tasks of the Kommunales Integrationszentrum stay untouched, its teachers stay out of KIM. */
export const r18: Rule = {
  id: "R-18",
  severity: "pflicht",
  sources: faq(17),
  *check({ facts }): Iterable<Violation> {
    if (facts.erklaerungen.kiAufgabenUnberuehrt !== true) yield { place: atFact("erklaerungen", undefined, "kiAufgabenUnberuehrt"), params: { fall: "erklaerung" } };
    for (const post of facts.stellen) {
      if (isApplied(post) && post.lehrkraft === true) yield { place: atFact("stellen", post.id, "lehrkraft"), params: { fall: "lehrkraft", stelle: nameOf(facts, "stellen", post.id) } };
    }
  },
};
