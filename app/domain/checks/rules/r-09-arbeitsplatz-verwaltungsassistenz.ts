import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";
import { fundedAssistance } from "./r-07-verwaltungsassistenz-hoechstbetrag.ts";
import { beyondWorkplaceCap } from "./r-08-arbeitsplatz-koordination.ts";

/** workplace of the Verwaltungsassistenz, 2.850 € a year; read as the amount for its half post. */
export const r09: Rule = {
  id: "R-09",
  severity: "pflicht",
  sources: faq(13),
  *check(input): Iterable<Violation> {
    for (const post of fundedAssistance(input)) yield* beyondWorkplaceCap(input, post);
  },
};
