import { atFact, nameOf, organisationOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

/** What the kind of an organisation says about the side of its members. Offices and Kommunen may be counted either way, depending on whose administration is meant. */
const SIDE_OF = { "kommunales-integrationszentrum": "intern", wohlfahrtspflege: "extern" } as const;

/** S-04: every member of a body comes from an organisation of the register and sits on the side where that organisation is; otherwise count wrongly. */
export const s04: Rule = {
  id: "S-04",
  severity: "pflicht",
  derived: true,
  sources: [ABGELEITET],
  *check({ facts }): Iterable<Violation> {
    for (const body of facts.gremien) if (body.art === null) yield { place: atFact("gremien", body.id, "art"), severity: "empfehlung", params: { fall: "art", gremium: nameOf(facts, "gremien", body.id) } };
    for (const member of facts.mitglieder) {
      const mitglied = nameOf(facts, "mitglieder", member.id);
      if (member.gremium === null) yield { place: atFact("mitglieder", member.id, "gremium"), params: { fall: "gremium", mitglied } };
      if (member.organisation === null) yield { place: atFact("mitglieder", member.id, "organisation"), params: { fall: "organisation", mitglied } };
      const art = organisationOf(facts, member.organisation)?.art;
      const expected = art && art in SIDE_OF ? SIDE_OF[art as keyof typeof SIDE_OF] : undefined;
      if (expected && member.seite !== null && member.seite !== expected) {
        yield { place: atFact("mitglieder", member.id, "seite"), severity: "empfehlung", params: { fall: member.seite, mitglied, organisation: nameOf(facts, "organisationen", member.organisation!) } };
      }
    }
  },
};
