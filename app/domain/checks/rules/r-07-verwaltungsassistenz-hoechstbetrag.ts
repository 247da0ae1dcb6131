import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";
import { beyondPersonnelCap } from "./r-06-personalkosten-hoechstbetrag.ts";

/** personnel cost of the Verwaltungsassistenz, 22.500 € a year for its half post. */
export const r07: Rule = {
  id: "R-07",
  severity: "pflicht",
  sources: faq(13),
  *check(input): Iterable<Violation> {
    for (const post of input.facts.stellen) if (post.funktion === "verwaltungsassistenz") yield* beyondPersonnelCap(input, post);
  },
};
