import type { Rule, Violation } from "../rule.ts";
import { sectionsFor, titleOf } from "../sections.ts";
import { faq } from "../sources.ts";

/** the concept shows how Baustein 3 corresponds with Bausteine 1 and 2 (HK-11). Asked even where no post of Baustein 3 is planned. */
export const r57: Rule = {
  id: "R-57",
  severity: "pflicht",
  reads: "texts",
  sources: faq(39),
  *check(input): Iterable<Violation> {
    for (const section of sectionsFor(input, "R-57")) if (section.empty) yield { place: section.place, params: { abschnitt: titleOf(section) } };
  },
};
