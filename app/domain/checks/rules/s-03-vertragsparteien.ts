import { fieldsOf } from "../../facts/register.ts";
import { atFact, nameOf, organisationOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

/** S-03: a contract names its parties with seat and representation. The names of the people who sign may stay open. */
export const s03: Rule = {
  id: "S-03",
  severity: "pflicht",
  derived: true,
  sources: [ABGELEITET],
  *check({ facts }): Iterable<Violation> {
    if (facts.vertraege.length === 0) return;
    for (const field of ["anschrift", "vertretungFunktion"] as const) {
      if (!facts.antragsteller[field]) yield { place: atFact("antragsteller", undefined, field), params: { partei: "den Zuwendungsempfänger", feld: fieldsOf("antragsteller")[field]!.label } };
    }
    for (const id of new Set(facts.vertraege.map((vertrag) => vertrag.traeger))) {
      const traeger = organisationOf(facts, id);
      if (!traeger) continue;
      for (const field of ["rechtsform", "sitz", "anschrift", "vertretungFunktion"] as const) {
        if (!traeger[field]) yield { place: atFact("organisationen", traeger.id, field), params: { partei: nameOf(facts, "organisationen", traeger.id), feld: fieldsOf("organisationen")[field]!.label } };
      }
    }
  },
};
