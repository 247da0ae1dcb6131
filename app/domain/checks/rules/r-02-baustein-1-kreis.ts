import { beyondBaustein1Cap } from "../baustein-1-cap.ts";
import { isKreis } from "../look-up.ts";
import type { Rule } from "../rule.ts";
import { faq } from "../sources.ts";

/** a Kreis gets at most 3,5 VZÄ Koordination and 0,5 VZÄ Verwaltungsassistenz. */
export const r02: Rule = {
  id: "R-02",
  severity: "pflicht",
  sources: faq(8),
  check: (input) => (isKreis(input.facts) ? beyondBaustein1Cap(input, "koordinationKreis") : []),
};
