import { firstDayOf, lastDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt } from "../../calculations/parameters.ts";
import { formatDate } from "../../values/date.ts";
import { atFact, foerderjahrOf, isApplied, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** the Förderperiode ends on 31.12.2028; nothing is applied for or planned beyond. */
export const r41: Rule = {
  id: "R-41",
  severity: "pflicht",
  sources: faq(18),
  *check(input): Iterable<Violation> {
    const { foerderung, stellen } = input.facts;
    const end = parameterAt("foerderperiodeEnde", firstDayOf(foerderjahrOf(input)));
    const grenze = formatDate(end);
    if (foerderung.foerderjahr !== null && lastDayOf(foerderung.foerderjahr) > end) yield { place: atFact("foerderung", undefined, "foerderjahr"), params: { fall: "jahr", jahr: String(foerderung.foerderjahr), grenze } };
    if (foerderung.durchfuehrungBis !== null && foerderung.durchfuehrungBis > end) {
      yield { place: atFact("foerderung", undefined, "durchfuehrungBis"), params: { fall: "durchfuehrung", datum: formatDate(foerderung.durchfuehrungBis), grenze } };
    }
    for (const post of stellen) {
      if (isApplied(post) && post.bis !== null && post.bis > end) yield { place: atFact("stellen", post.id, "bis"), params: { fall: "stelle", stelle: nameOf(input.facts, "stellen", post.id), datum: formatDate(post.bis), grenze } };
    }
  },
};
