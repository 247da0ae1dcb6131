import { ORGANISATION_ARTEN } from "../../facts/register/grunddaten.ts";
import { spitzenverbandOf } from "../../reference/spitzenverbaende.ts";
import { atFact, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

/** S-11: an organisation that is named like a member of a Spitzenverband is entered as Freie Wohlfahrtspflege and with that Verband; and W-01 count by the kind. A name proves nothing, so this is a word and no more. */
export const s11: Rule = {
  id: "S-11",
  severity: "info",
  derived: true,
  sources: [ABGELEITET],
  *check({ facts }): Iterable<Violation> {
    for (const row of facts.organisationen) {
      const group = row.name === null ? undefined : spitzenverbandOf(row.name);
      if (!group) continue;
      const organisation = nameOf(facts, "organisationen", row.id);
      if (row.art !== null && row.art !== "wohlfahrtspflege") {
        yield { place: atFact("organisationen", row.id, "art"), params: { fall: "art", organisation, art: ORGANISATION_ARTEN[row.art] } };
      } else if (row.spitzenverband !== null && row.spitzenverband !== group.id) {
        yield { place: atFact("organisationen", row.id, "spitzenverband"), params: { fall: "verband", organisation, verband: group.name } };
      }
    }
  },
};
