import { fieldsOf, type Facts, type Row } from "../../facts/register.ts";
import type { Funktion } from "../../facts/register/stellenplan.ts";
import { atFact, isApplied, isForwarded, nameOf, namesOf, organisationOf } from "../look-up.ts";
import { withinYear } from "../../calculations/foerderjahr.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

const BAUSTEIN_OF: Readonly<Record<Funktion, Row<"stellen">["baustein"]>> = {
  koordination: "1",
  "zusaetzliche-koordination": "1",
  verwaltungsassistenz: "1",
  "case-management": "2",
  auslaenderbehoerde: "3",
  einbuergerungsbehoerde: "3",
};

/** S-02: without Baustein, function, share and place no other rule can judge a post. */
export const s02: Rule = {
  id: "S-02",
  severity: "pflicht",
  derived: true,
  sources: faq(8),
  *check({ facts }): Iterable<Violation> {
    for (const post of facts.stellen) {
      const stelle = nameOf(facts, "stellen", post.id);
      for (const field of ["baustein", "funktion", "vzae", "verortung"] as const) {
        // Where a post of Baustein 3 sits follows from its function.
        if (post[field] === null && !(field === "verortung" && post.baustein === "3")) {
          yield { place: atFact("stellen", post.id, field), params: { fall: "fehlt", stelle, feld: fieldsOf("stellen")[field]!.label } };
        }
      }
      if (post.baustein !== null && post.funktion !== null && BAUSTEIN_OF[post.funktion] !== post.baustein) yield { place: atFact("stellen", post.id, "baustein"), params: { fall: "widerspruch", stelle } };
      if (post.verortung === "kreisangehoerige-kommune" && facts.antragsteller.art === "kreisfreie-stadt") yield { place: atFact("stellen", post.id, "verortung"), params: { fall: "ort", stelle } };
      const employer = organisationOf(facts, post.anstellungstraeger);
      if (isForwarded(post) && employer && employer.art !== null && employer.art !== "wohlfahrtspflege") {
        yield { place: atFact("stellen", post.id, "anstellungstraeger"), params: { fall: "traeger", stelle, traeger: nameOf(facts, "organisationen", employer.id) } };
      }
      if (post.von !== null && post.bis !== null && post.von > post.bis) yield { place: atFact("stellen", post.id, "bis"), params: { fall: "zeitraum", stelle } };
    }
    yield* outsideTheYear(facts);
  },
};

/** Cost is planned for the Förderjahr, but the period of the post lies outside it: one finding for all such posts, because the year itself may be the mistake. */
function* outsideTheYear(facts: Facts): Iterable<Violation> {
  const { foerderjahr } = facts.foerderung;
  if (foerderjahr === null) return;
  const outside = facts.stellen.filter((post) => isApplied(post) && (post.kosten || post.arbeitsplatz || post.fortbildungskosten) && !(post.von !== null && post.bis !== null && post.von > post.bis) && !withinYear(post, foerderjahr));
  if (outside.length === 0) return;
  const only = outside.length === 1 ? outside[0] : undefined;
  yield {
    place: atFact("stellen", only?.id, only && "von"),
    params: { fall: "ausserhalb", jahr: String(foerderjahr), zahl: String(outside.length), stellen: outside.length > 4 ? "" : namesOf(facts, "stellen", outside) },
  };
}
