import { atFact, namesOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** the Koordination sits at the Kommunales Integrationszentrum, or the ministry has granted an exception. */
export const r25: Rule = {
  id: "R-25",
  severity: "bedingt",
  sources: faq(10, 16),
  *check({ facts }): Iterable<Violation> {
    const { koordinationAmKi, ausnahmegenehmigungDatum, ausnahmegenehmigungAktenzeichen } = facts.steuerung;
    if (koordinationAmKi === null) yield { place: atFact("steuerung", undefined, "koordinationAmKi"), params: { fall: "offen" } };
    if (koordinationAmKi === false && (ausnahmegenehmigungDatum === null || !ausnahmegenehmigungAktenzeichen)) {
      yield { place: atFact("steuerung", undefined, ausnahmegenehmigungDatum === null ? "ausnahmegenehmigungDatum" : "ausnahmegenehmigungAktenzeichen"), params: { fall: "genehmigung" } };
    }
    // The sheet and the Stellenplan say different things: one of them is wrong.
    const elsewhere = facts.stellen.filter((post) => post.funktion === "koordination" && post.verortung !== null && post.verortung !== "ki");
    if (koordinationAmKi === true && elsewhere.length > 0) {
      yield { place: atFact("stellen", elsewhere[0]!.id, "verortung"), derived: true, params: { fall: "widerspruch", stellen: namesOf(facts, "stellen", elsewhere) } };
    }
  },
};
