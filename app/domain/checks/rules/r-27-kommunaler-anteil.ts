import { firstDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt } from "../../calculations/parameters.ts";
import { formatVzae, sumVzae } from "../../values/vzae.ts";
import { atFact, foerderjahrOf, isCaseManagement } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** a third of the Case-Management posts should stay with the Kommune. Always a recommendation: some sites forward all of them. */
export const r27: Rule = {
  id: "R-27",
  severity: "empfehlung",
  sources: faq(5, 30),
  *check(input): Iterable<Violation> {
    const posts = input.facts.stellen.filter((post) => isCaseManagement(post) && post.vzae !== null && post.verortung !== null);
    const all = sumVzae(posts.map((post) => post.vzae!));
    const municipal = sumVzae(posts.filter((post) => post.verortung !== "freie-wohlfahrtspflege").map((post) => post.vzae!));
    const [numerator, denominator] = parameterAt("kommunalerMindestanteil", firstDayOf(foerderjahrOf(input)));
    // In whole hundredths, so that exactly a third is enough.
    if (Math.round(municipal * 100) * denominator >= Math.round(all * 100) * numerator) return;
    yield { place: atFact("stellen"), params: { anteil: `${Math.round((municipal / all) * 100)} %`, kommunal: formatVzae(municipal), alle: formatVzae(all) } };
  },
};
