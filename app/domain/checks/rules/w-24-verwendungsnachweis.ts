import { formatDate } from "../../values/date.ts";
import { openContractFields } from "../contract-fields.ts";
import { atContract, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** W-24: the Träger delivers its evidence in time for the proof of the Kommune; the date is a matter of the contract (our inference). */
export const w24: Rule = {
  id: "W-24",
  severity: "pflicht",
  derived: true,
  sources: faq(25),
  *check(input): Iterable<Violation> {
    for (const violation of openContractFields(input, ["nachweisBis"])) yield { ...violation, params: { fall: "fehlt", ...violation.params } };
    const { verwendungsnachweisFrist: own, durchfuehrungBis } = input.facts.foerderung;
    for (const { id, nachweisBis: due, bis } of input.facts.vertraege) {
      if (due === null) continue;
      const place = atContract(id, "nachweisBis");
      const params = { vertrag: nameOf(input.facts, "vertraege", id), datum: formatDate(due) };
      // The Frist of the register may still be that of the year before.
      if (own !== null && bis !== null && own > bis && due > own) yield { place, params: { fall: "spaet", ...params, frist: formatDate(own) } };
      // A contract that runs too long has another fault (R-29b).
      if (bis !== null && due < bis && (durchfuehrungBis === null || bis <= durchfuehrungBis)) yield { place, severity: "empfehlung", params: { fall: "frueh", ...params, frist: formatDate(bis) } };
    }
  },
};
