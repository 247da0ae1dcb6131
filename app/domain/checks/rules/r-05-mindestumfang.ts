import { firstDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt } from "../../calculations/parameters.ts";
import { formatVzae } from "../../values/vzae.ts";
import { atFact, foerderjahrOf, isApplied, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** part-time posts of less than 0,5 VZÄ are not fundable (Bausteine 1 and 2). */
export const r05: Rule = {
  id: "R-05",
  severity: "pflicht",
  sources: faq(8),
  *check(input): Iterable<Violation> {
    const floor = parameterAt("mindestumfang", firstDayOf(foerderjahrOf(input)));
    for (const post of input.facts.stellen) {
      if (!isApplied(post) || post.vzae === null || post.vzae >= floor) continue;
      yield { place: atFact("stellen", post.id, "vzae"), params: { stelle: nameOf(input.facts, "stellen", post.id), umfang: formatVzae(post.vzae), grenze: formatVzae(floor) } };
    }
  },
};
