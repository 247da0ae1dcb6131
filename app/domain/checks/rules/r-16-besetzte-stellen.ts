import { formatVzae, sumVzae } from "../../values/vzae.ts";
import { atFact, isApplied } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** filled posts are funded first; a plan in which more than half is vacant deserves a second look (the half is our choice). */
export const r16: Rule = {
  id: "R-16",
  severity: "empfehlung",
  derived: true,
  sources: faq(8),
  *check({ facts }): Iterable<Violation> {
    const posts = facts.stellen.filter((post) => isApplied(post) && post.vzae !== null);
    const all = sumVzae(posts.map((post) => post.vzae!));
    const vacant = sumVzae(posts.filter((post) => post.besetzt === false).map((post) => post.vzae!));
    if (vacant * 2 > all) yield { place: atFact("stellen"), params: { unbesetzt: formatVzae(vacant), alle: formatVzae(all) } };
  },
};
