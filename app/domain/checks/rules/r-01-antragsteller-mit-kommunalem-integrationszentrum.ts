import { STANDORTE } from "../../reference/standorte.ts";
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
    if (antragsteller.standort === null) return;
    const standort = STANDORTE.find((site) => site.name === antragsteller.standort || site.id === antragsteller.standort);
    const place = atFact("antragsteller", undefined, "standort");
    if (!standort) yield { place, params: { fall: "standort", standort: antragsteller.standort } };
    else if (antragsteller.art !== null && antragsteller.art !== standort.art) yield { place, derived: true, params: { fall: "widerspruch", standort: standort.name } };
  },
};
