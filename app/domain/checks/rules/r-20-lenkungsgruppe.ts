import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** a Lenkungsgruppe is set up or an existing body is mandated, with its date or the planned one. */
export const r20: Rule = {
  id: "R-20",
  severity: "pflicht",
  sources: faq(2, 16),
  *check({ facts: { steuerung } }): Iterable<Violation> {
    if (steuerung.lenkungsgruppeArt === null) yield { place: atFact("steuerung", undefined, "lenkungsgruppeArt"), params: { fall: "art" } };
    if (steuerung.lenkungsgruppeSeit === null && steuerung.lenkungsgruppeGeplant === null) yield { place: atFact("steuerung", undefined, "lenkungsgruppeSeit"), params: { fall: "datum" } };
  },
};
