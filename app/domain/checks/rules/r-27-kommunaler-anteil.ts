import { municipalShare } from "../../calculations/stellen-summen.ts";
import { formatVzae } from "../../values/vzae.ts";
import { atFact, foerderjahrOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** a third of the Case-Management posts should stay with the Kommune. Always a recommendation: some sites forward all of them. */
export const r27: Rule = {
  id: "R-27",
  severity: "empfehlung",
  sources: faq(5, 30),
  *check(input): Iterable<Violation> {
    const share = municipalShare(input.facts, foerderjahrOf(input));
    if (!share || share.reached) return;
    yield { place: atFact("stellen"), params: { anteil: `${Math.round((share.municipal / share.total) * 100)} %`, kommunal: formatVzae(share.municipal), alle: formatVzae(share.total) } };
  },
};
