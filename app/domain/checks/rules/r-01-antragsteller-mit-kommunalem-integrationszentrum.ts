import { findStandort } from "../../reference/standorte.ts";
import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** applicants are Kreise and kreisfreie Städte with a Kommunales Integrationszentrum; there are 54. */
export const r01: Rule = {
  id: "R-01",
  severity: "pflicht",
  sources: faq(7, 16),
  *check({ facts: { antragsteller } }): Iterable<Violation> {
    if (antragsteller.art === null) yield { place: atFact("antragsteller", undefined, "art"), params: { fall: "art" } };
    if (antragsteller.kiVorhanden !== true) yield { place: atFact("antragsteller", undefined, "kiVorhanden"), params: { fall: "ki" } };
    const { art, name, standort: site } = antragsteller;
    const place = atFact("antragsteller", undefined, "standort");
    // A name may be written in many ways; only the choice of the site is held against the list.
    if (!site) {
      if (name && !findStandort(name, art)) yield { place, severity: "empfehlung", derived: true, params: { fall: "name", name } };
      return;
    }
    const standort = findStandort(site, art);
    if (!standort) yield { place, params: { fall: "standort", standort: site } };
    else if (art !== null && art !== standort.art) yield { place, derived: true, params: { fall: "widerspruch", standort: standort.name } };
  },
};
