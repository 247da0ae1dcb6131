import { beyondBaustein1Cap } from "../baustein-1-cap.ts";
import type { Rule } from "../rule.ts";
import { faq } from "../sources.ts";

/** a kreisfreie Stadt gets at most 2,5 VZÄ Koordination and 0,5 VZÄ Verwaltungsassistenz. */
export const r03: Rule = {
  id: "R-03",
  severity: "pflicht",
  sources: faq(8),
  check: (input) => (input.facts.antragsteller.art === "kreisfreie-stadt" ? beyondBaustein1Cap(input, "koordinationKreisfreieStadt") : []),
};
