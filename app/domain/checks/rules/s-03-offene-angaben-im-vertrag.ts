import { contractGaps } from "../../contract/clause-text.ts";
import { labelOfSlotField } from "../../contract/slot-values.ts";
import { nameOf } from "../look-up.ts";
import { placeKey } from "../place.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

/** Fields that other rules demand, with their own source: S-01, S-02, R-29, W-07, W-12, W-21 to W-24. */
const DEMANDED_ELSEWHERE = {
  antragsteller: ["name"],
  foerderung: ["foerderjahr", "bescheidDatum", "bescheidAktenzeichen", "durchfuehrungVon", "durchfuehrungBis"],
  stellen: ["vzae", "funktion"],
  vertraege: ["traeger", "stellen", "von", "bis", "betrag", "nachweisBis", "fallbesprechungen", "taetigkeitsberichtBis", "erklaerungBeratungsdienste", "erklaerungDoppelfinanzierung"],
} as const;

/** S-03: a contract without gaps: parties with seat and representation, payment, periods. The names of the people who sign may stay open. */
export const s03: Rule = {
  id: "S-03",
  severity: "pflicht",
  derived: true,
  sources: [ABGELEITET],
  *check({ facts, contractTemplate }): Iterable<Violation> {
    const named = new Set<string>();
    for (const vertrag of facts.vertraege) {
      for (const place of contractGaps(contractTemplate, { facts, vertrag }).flatMap((gap) => gap.places)) {
        if (place.kind !== "fact" && place.kind !== "contract") continue;
        const part = place.kind === "contract" ? "vertraege" : place.part;
        const field = place.field ?? "";
        // What several contracts lack together (the address of the applicant) is asked for once.
        if (named.has(placeKey(place)) || (DEMANDED_ELSEWHERE as Readonly<Record<string, readonly string[]>>)[part]?.includes(field)) continue;
        named.add(placeKey(place));
        const stelle = place.kind === "fact" && place.part === "stellen" && place.row ? nameOf(facts, "stellen", place.row) : undefined;
        const fall = stelle === undefined ? undefined : field === "von" ? "zeitraum" : "stelle";
        yield { place, params: { ...(fall && stelle ? { fall, stelle } : {}), vertrag: nameOf(facts, "vertraege", vertrag.id), feld: labelOfSlotField({ part, field }) } };
      }
    }
  },
};
