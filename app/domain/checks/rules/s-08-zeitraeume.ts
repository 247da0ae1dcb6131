import { withinYear } from "../../calculations/foerderjahr.ts";
import { forwardedPosts, postInContract } from "../../calculations/weiterleitung.ts";
import { formatDate } from "../../values/date.ts";
import { atContract, atFact, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** S-08: the periods of Bescheid, Förderjahr, contracts and posts meet. The grant is yearly. */
export const s08: Rule = {
  id: "S-08",
  severity: "pflicht",
  derived: true,
  sources: faq(18, 27),
  *check({ facts }): Iterable<Violation> {
    const { foerderjahr, durchfuehrungVon: von, durchfuehrungBis: bis, antragGestelltAm, bescheidDatum } = facts.foerderung;
    if (von !== null && bis !== null && von > bis) {
      yield { place: atFact("foerderung", undefined, "durchfuehrungBis"), params: { fall: "reihenfolge", von: formatDate(von), bis: formatDate(bis) } };
    } else if (foerderjahr !== null && (von !== null || bis !== null) && !withinYear({ von, bis }, foerderjahr)) {
      yield { place: atFact("foerderung", undefined, von === null ? "durchfuehrungBis" : "durchfuehrungVon"), params: { fall: "jahr", jahr: String(foerderjahr) } };
    }
    if (antragGestelltAm !== null && bescheidDatum !== null && bescheidDatum < antragGestelltAm) {
      yield { place: atFact("foerderung", undefined, "bescheidDatum"), severity: "empfehlung", params: { fall: "bescheid", antrag: formatDate(antragGestelltAm), bescheid: formatDate(bescheidDatum) } };
    }
    for (const vertrag of facts.vertraege) {
      // A contract that ends before it begins has another fault (R-29b), and so has such a post (S-02).
      if (vertrag.von !== null && vertrag.bis !== null && vertrag.von > vertrag.bis) continue;
      if (foerderjahr !== null && (vertrag.von !== null || vertrag.bis !== null) && !withinYear(vertrag, foerderjahr)) {
        yield { place: atContract(vertrag.id, vertrag.von === null ? "bis" : "von"), params: { fall: "vertragsjahr", jahr: String(foerderjahr), vertrag: nameOf(facts, "vertraege", vertrag.id) } };
        continue;
      }
      for (const post of forwardedPosts(facts, vertrag)) {
        if ((post.von !== null && post.bis !== null && post.von > post.bis) || postInContract(post, vertrag)) continue;
        yield { place: atContract(vertrag.id, "stellen"), detail: post.id, params: { fall: "vertrag", stelle: nameOf(facts, "stellen", post.id), vertrag: nameOf(facts, "vertraege", vertrag.id) } };
      }
    }
  },
};
