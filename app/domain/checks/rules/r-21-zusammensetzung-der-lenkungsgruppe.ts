import { atFact, isLenkungsgruppe, membersOf, namesOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** at least one member from inside and one from outside the administration, all on Leitungsebene. */
export const r21: Rule = {
  id: "R-21",
  severity: "pflicht",
  sources: faq(16),
  *check({ facts }): Iterable<Violation> {
    const members = membersOf(facts, isLenkungsgruppe);
    const place = atFact("mitglieder");
    if (members.length === 0) {
      yield { place, params: { fall: "leer" } };
      return;
    }
    if (!members.some((row) => row.seite === "intern")) yield { place, params: { fall: "intern" } };
    if (!members.some((row) => row.seite === "extern")) yield { place, params: { fall: "extern" } };
    const others = members.filter((row) => row.leitungsebene !== true);
    if (others.length > 0) yield { place: atFact("mitglieder", others[0]!.id, "leitungsebene"), params: { fall: "leitung", zahl: String(others.length), mitglieder: namesOf(facts, "mitglieder", others) } };
  },
};
