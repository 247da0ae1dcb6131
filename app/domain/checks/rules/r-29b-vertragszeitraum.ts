import { firstDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt } from "../../calculations/parameters.ts";
import { formatDate } from "../../values/date.ts";
import { atContract, foerderjahrOf, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** R-29b: the contract runs within the Durchführungszeitraum of the Bescheid and not beyond the Förderperiode. */
export const r29b: Rule = {
  id: "R-29b",
  severity: "pflicht",
  derived: true,
  sources: faq(18),
  *check(input): Iterable<Violation> {
    const { durchfuehrungVon, durchfuehrungBis } = input.facts.foerderung;
    const end = parameterAt("foerderperiodeEnde", firstDayOf(foerderjahrOf(input)));
    for (const { id, von, bis } of input.facts.vertraege) {
      const vertrag = nameOf(input.facts, "vertraege", id);
      if (von !== null && bis !== null && von > bis) yield { place: atContract(id, "bis"), params: { fall: "reihenfolge", vertrag } };
      if (von !== null && durchfuehrungVon !== null && von < durchfuehrungVon) yield { place: atContract(id, "von"), params: { fall: "beginn", vertrag, datum: formatDate(von), grenze: formatDate(durchfuehrungVon) } };
      if (bis !== null && bis > end) yield { place: atContract(id, "bis"), params: { fall: "periode", vertrag, datum: formatDate(bis), grenze: formatDate(end) } };
      else if (bis !== null && durchfuehrungBis !== null && bis > durchfuehrungBis) yield { place: atContract(id, "bis"), params: { fall: "ende", vertrag, datum: formatDate(bis), grenze: formatDate(durchfuehrungBis) } };
    }
  },
};
