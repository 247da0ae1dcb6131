import { upperContractOf, variantOf } from "../../contract/variant.ts";
import { atContract, nameOf, organisationOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

/** S-13: the variant of a contract fits its parties: a Kreis forwards to a kreisangehörige Kommune, and the second level has a contract of the first above it. */
export const s13: Rule = {
  id: "S-13",
  severity: "pflicht",
  derived: true,
  sources: [ABGELEITET, { in: "tintg", at: "§ 9 Abs. 2" }],
  *check({ facts }): Iterable<Violation> {
    for (const vertrag of facts.vertraege) {
      const variant = variantOf({ facts, vertrag });
      const name = nameOf(facts, "vertraege", vertrag.id);
      if (variant === "B") {
        const art = organisationOf(facts, vertrag.traeger)?.art ?? null;
        if (art !== null && art !== "kreisangehoerige-kommune") yield { place: atContract(vertrag.id, "variante"), params: { fall: "kommune", vertrag: name } };
        else if (facts.antragsteller.art === "kreisfreie-stadt") yield { place: atContract(vertrag.id, "variante"), params: { fall: "kreisfrei", vertrag: name } };
      }
      if (variant !== "C") continue;
      const upper = upperContractOf({ facts, vertrag });
      if (!upper) yield { place: atContract(vertrag.id, "obererVertrag"), params: { fall: "ohne", vertrag: name } };
      else if (variantOf({ facts, vertrag: upper }) !== "B") yield { place: atContract(vertrag.id, "obererVertrag"), params: { fall: "stufe", vertrag: name, oberer: nameOf(facts, "vertraege", upper.id) } };
    }
  },
};
