import { overlap } from "../../calculations/foerderjahr.ts";
import { atContract, atFact, isForwarded, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** every forwarded Case-Management post stands in a contract of Anlage 4, and the Träger declares that nobody else pays for it. (The other declaration is W-07, the section F4 is checked as a section.) */
export const r29: Rule = {
  id: "R-29",
  severity: "bedingt",
  sources: faq(5, 16, 26),
  *check({ facts }): Iterable<Violation> {
    const contracted = new Set(facts.vertraege.flatMap((vertrag) => vertrag.stellen ?? []));
    for (const post of facts.stellen) {
      if (isForwarded(post) && !contracted.has(post.id)) yield { place: atFact("stellen", post.id, "verortung"), params: { fall: "vertrag", stelle: nameOf(facts, "stellen", post.id) } };
    }
    for (const vertrag of facts.vertraege) {
      if (vertrag.erklaerungDoppelfinanzierung !== true) {
        yield { place: atContract(vertrag.id, "erklaerungDoppelfinanzierung"), params: { fall: "erklaerung", vertrag: nameOf(facts, "vertraege", vertrag.id) } };
      }
    }
    for (const [index, vertrag] of facts.vertraege.entries()) {
      const atOnce = facts.vertraege.slice(0, index).some((other) => other.traeger === vertrag.traeger && other.obererVertrag === vertrag.obererVertrag && overlap(other, vertrag));
      if (vertrag.traeger !== null && atOnce) yield { place: atContract(vertrag.id, "traeger"), params: { fall: "mehrere", traeger: nameOf(facts, "organisationen", vertrag.traeger) } };
    }
  },
};
