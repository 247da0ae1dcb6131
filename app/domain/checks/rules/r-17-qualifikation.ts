import { atFact, isApplied, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq, richtlinie } from "../sources.ts";

/** Diplom (FH), Bachelor, Master, or comparable with the verified check for Laufbahngruppe 2.1; there is no exception. Asked of filled posts. */
export const r17: Rule = {
  id: "R-17",
  severity: "pflicht",
  sources: [...faq(12, 16), richtlinie("Ziffer 4.1 e")],
  *check({ facts }): Iterable<Violation> {
    for (const post of facts.stellen) {
      if (!isApplied(post) || post.funktion === "verwaltungsassistenz" || post.besetzt !== true) continue;
      const stelle = nameOf(facts, "stellen", post.id);
      if (post.qualifikation === null || post.qualifikation === "offen") yield { place: atFact("stellen", post.id, "qualifikation"), params: { fall: "offen", stelle } };
      else if (post.qualifikation === "vergleichbar" && post.qualifikationNachweis === null) yield { place: atFact("stellen", post.id, "qualifikationNachweis"), params: { fall: "nachweis", stelle } };
    }
  },
};
