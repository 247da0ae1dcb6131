import { firstDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt } from "../../calculations/parameters.ts";
import { auslaenderbehoerdenInKommunen, findStandort } from "../../reference/standorte.ts";
import { formatVzae } from "../../values/vzae.ts";
import { atFact, foerderjahrOf, isKreis, nameOf, peakVzae } from "../look-up.ts";
import type { CheckInput, Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** one extra coordination post for a kreisangehörige Kommune with its own Ausländerbehörde, Jugendamt and Integrationsrat or -ausschuss, through the Kreis. */
export const r04: Rule = {
  id: "R-04",
  severity: "bedingt",
  sources: faq(11, 16),
  *check(input): Iterable<Violation> {
    const { facts } = input;
    const posts = facts.stellen.filter((row) => row.funktion === "zusaetzliche-koordination");
    for (const post of posts) {
      const place = atFact("stellen", post.id, "kommune");
      const stelle = nameOf(facts, "stellen", post.id);
      const kommune = facts.kommunen.find((row) => row.id === post.kommune);
      if (facts.antragsteller.art !== null && !isKreis(facts)) yield { place, params: { fall: "kein-kreis", stelle } };
      else if (!kommune) yield { place, params: { fall: "ohne-kommune", stelle } };
      else {
        const missing = [
          ...(kommune.auslaenderbehoerde ? [] : ["eigene Ausländerbehörde"]),
          ...(kommune.jugendamt ? [] : ["eigenes Jugendamt"]),
          ...(kommune.integrationsgremium ? [] : ["Integrationsrat oder -ausschuss"]),
        ];
        if (missing.length > 0) yield { place, params: { fall: "voraussetzung", stelle, kommune: nameOf(facts, "kommunen", kommune.id), fehlt: missing.join(", ") } };
      }
    }
    const year = foerderjahrOf(input);
    const cap = parameterAt("zusaetzlicheKoordinationJeKommune", firstDayOf(year));
    for (const kommune of facts.kommunen) {
      const planned = peakVzae(
        posts.filter((post) => post.kommune === kommune.id),
        year,
      );
      if (planned > cap) yield { place: atFact("stellen"), detail: kommune.id, params: { fall: "mehr-als-eine", kommune: nameOf(facts, "kommunen", kommune.id), geplant: formatVzae(planned), grenze: formatVzae(cap) } };
    }
    yield* beyondKnown(input);
  },
};

/** More Kommunen with an Ausländerbehörde than the reference data knows: the data is older, so this is a word and no more. */
function* beyondKnown({ facts }: CheckInput): Iterable<Violation> {
  const site = facts.antragsteller.standort === null ? undefined : findStandort(facts.antragsteller.standort, facts.antragsteller.art);
  const own = facts.kommunen.filter((row) => row.auslaenderbehoerde === true).length;
  if (!site?.kreis || own <= auslaenderbehoerdenInKommunen(site)) return;
  yield { place: atFact("kommunen"), severity: "info", derived: true, params: { fall: "referenz", standort: site.name, zahl: String(own), bekannt: String(auslaenderbehoerdenInKommunen(site)) } };
}
