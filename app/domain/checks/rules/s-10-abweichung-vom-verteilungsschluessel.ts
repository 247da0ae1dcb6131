import { formatVzae, sumVzae } from "../../values/vzae.ts";
import { atFact, foerderjahrOf, isCaseManagement, nameOf, peakVzae } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** S-10: what is given to a Kommune by hand has its reason, and no more is given out than there are posts. */
export const s10: Rule = {
  id: "S-10",
  severity: "empfehlung",
  derived: true,
  sources: faq(30),
  *check(input): Iterable<Violation> {
    const { facts } = input;
    const fixed = facts.kommunen.filter((row) => row.zuteilung !== null);
    for (const row of fixed) {
      if (!row.zuteilungGrund) yield { place: atFact("kommunen", row.id, "zuteilungGrund"), params: { fall: "grund", kommune: nameOf(facts, "kommunen", row.id), umfang: formatVzae(row.zuteilung!) } };
    }
    const given = sumVzae(fixed.map((row) => row.zuteilung!));
    const available = facts.verteilung.umfang ?? peakVzae(facts.stellen.filter(isCaseManagement), foerderjahrOf(input));
    if (given > available) yield { place: atFact("kommunen"), params: { fall: "summe", umfang: formatVzae(given), stellen: formatVzae(available) } };
  },
};
