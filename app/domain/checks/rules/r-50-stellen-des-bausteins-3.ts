import { firstDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt } from "../../calculations/parameters.ts";
import { formatVzae } from "../../values/vzae.ts";
import { atFact, foerderjahrOf, nameOf, peakVzae } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** one post for an Ausländerbehörde, one for an Einbürgerungsbehörde, there a second one in the 35 Kommunen with the most people entitled. Counted for each employer (our reading), for information. */
export const r50: Rule = {
  id: "R-50",
  severity: "info",
  derived: true,
  sources: faq(36, 38),
  *check(input): Iterable<Violation> {
    const { facts } = input;
    const day = firstDayOf(foerderjahrOf(input));
    const caps = { auslaenderbehoerde: parameterAt("baustein3JeBehoerde", day), einbuergerungsbehoerde: parameterAt("baustein3Einbuergerung", day) } as const;
    const employers = new Set(facts.stellen.flatMap((post) => post.anstellungstraeger ?? []));
    for (const employer of employers) {
      for (const [funktion, cap] of Object.entries(caps)) {
        const planned = peakVzae(
          facts.stellen.filter((post) => post.baustein === "3" && post.anstellungstraeger === employer && post.funktion === funktion),
          foerderjahrOf(input),
        );
        if (planned > cap) yield { place: atFact("stellen"), detail: employer, params: { fall: funktion, traeger: nameOf(facts, "organisationen", employer), geplant: formatVzae(planned), grenze: formatVzae(cap) } };
      }
    }
  },
};
