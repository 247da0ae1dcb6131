import { variantOf } from "../../contract/variant.ts";
import { atContract, nameOf, organisationOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** W-01: Anlage 4 is for Träger der Freien Wohlfahrtspflege; a kreisangehörige Kommune needs another legal form (W-03), variant B. */
export const w01: Rule = {
  id: "W-01",
  severity: "pflicht",
  sources: faq(26),
  *check({ facts }): Iterable<Violation> {
    for (const vertrag of facts.vertraege) {
      if (variantOf({ facts, vertrag }) === "B") continue;
      const traeger = organisationOf(facts, vertrag.traeger);
      if (traeger && traeger.art !== "wohlfahrtspflege") yield { place: atContract(vertrag.id, "traeger"), params: { traeger: nameOf(facts, "organisationen", traeger.id) } };
    }
  },
};
