import { fieldsOf } from "../../facts/register.ts";
import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

const DECLARATIONS = ["fdeNrw", "kimDatenbank", "fortbildungLand"] as const;

/** FDE NRW, the KIM-Datenbank, and with the same question of the FAQ the training of the Koordination are assured. */
export const r45: Rule = {
  id: "R-45",
  severity: "pflicht",
  sources: faq(17, 29, 34),
  *check({ facts }): Iterable<Violation> {
    for (const field of DECLARATIONS) {
      if (facts.erklaerungen[field] !== true) yield { place: atFact("erklaerungen", undefined, field), params: { erklaerung: fieldsOf("erklaerungen")[field]!.label } };
    }
  },
};
