import { formatDate } from "../../values/date.ts";
import { atFact, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** HK-30: milestones and open points are up to date: what was due is reached, moved or settled, and every open point has somebody who sees to it. */
export const hk30: Rule = {
  id: "HK-30",
  severity: "empfehlung",
  derived: true,
  sources: faq(16),
  *check({ facts, today }): Iterable<Violation> {
    for (const row of facts.meilensteine) {
      const meilenstein = nameOf(facts, "meilensteine", row.id);
      if (row.termin === null) {
        if (row.stand === "geplant") yield { place: atFact("meilensteine", row.id, "termin"), params: { fall: "termin", meilenstein } };
      } else if (row.termin < today && row.stand === "geplant") {
        yield { place: atFact("meilensteine", row.id, "stand"), params: { fall: "vorbei", meilenstein, datum: formatDate(row.termin) } };
      } else if (row.termin > today && row.stand === "erreicht" && row.erreichtAm === null) {
        yield { place: atFact("meilensteine", row.id, "stand"), params: { fall: "voraus", meilenstein, datum: formatDate(row.termin) } };
      }
    }
    for (const row of facts.offenePunkte) {
      if (row.stand === "erledigt") continue;
      const punkt = nameOf(facts, "offenePunkte", row.id);
      if (row.verantwortlich === null) yield { place: atFact("offenePunkte", row.id, "verantwortlich"), params: { fall: "verantwortlich", punkt } };
      if (row.bis !== null && row.bis < today) yield { place: atFact("offenePunkte", row.id, "bis"), params: { fall: "faellig", punkt, datum: formatDate(row.bis) } };
    }
  },
};
