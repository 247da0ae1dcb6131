import { overlap } from "../../calculations/foerderjahr.ts";
import { lowerContractsOf, variantOf } from "../../contract/variant.ts";
import type { Facts, Row } from "../../facts/register.ts";
import type { Id } from "../../values/ids.ts";
import { atContract, isCaseManagement, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** R-29a: a contract covers only posts of Baustein 2 that the Stellenplan places with this Träger, each in one contract only. */
export const r29a: Rule = {
  id: "R-29a",
  severity: "pflicht",
  derived: true,
  sources: faq(26),
  *check({ facts }): Iterable<Violation> {
    const first = new Map<Id, Row<"vertraege">>();
    for (const vertrag of facts.vertraege) {
      for (const id of new Set(vertrag.stellen)) {
        const post = facts.stellen.find((row) => row.id === id);
        if (post) yield* mismatch(facts, vertrag, post);
        const other = first.get(id);
        // Contracts that follow one another may name the same post.
        if (other && !chained(other, vertrag) && overlap(other, vertrag)) {
          yield { place: atContract(vertrag.id, "stellen"), detail: id, params: { fall: "doppelt", stelle: nameOf(facts, "stellen", id), vertrag: nameOf(facts, "vertraege", vertrag.id), anderer: nameOf(facts, "vertraege", other.id) } };
        }
        if (!other) first.set(id, vertrag);
      }
    }
  },
};

/** The second level names the posts of the contract above it. */
const chained = (a: Row<"vertraege">, b: Row<"vertraege">): boolean => a.obererVertrag === b.id || b.obererVertrag === a.id;

/** Who may employ a post of a contract: its Träger, and those to whom it passes the post on. */
function employersOf(facts: Facts, vertrag: Row<"vertraege">, post: Id): (Id | null)[] {
  return [vertrag, ...lowerContractsOf({ facts, vertrag }).filter(({ stellen }) => stellen?.includes(post))].map(({ traeger }) => traeger);
}

function* mismatch(facts: Facts, vertrag: Row<"vertraege">, post: Row<"stellen">): Iterable<Violation> {
  const employers = employersOf(facts, vertrag, post.id);
  // With a Kommune the post is there, unless it passes it on to a Träger.
  const sites = variantOf({ facts, vertrag }) === "B" && employers.length === 1 ? "kreisangehoerige-kommune" : "freie-wohlfahrtspflege";
  const place = atContract(vertrag.id, "stellen");
  const names = { stelle: nameOf(facts, "stellen", post.id), vertrag: nameOf(facts, "vertraege", vertrag.id) };
  if (post.baustein !== "2" || !isCaseManagement(post)) yield { place, detail: post.id, params: { fall: "baustein", ...names } };
  else if (post.verortung !== sites) yield { place, detail: post.id, params: { fall: sites === "freie-wohlfahrtspflege" ? "verortung" : "verortung-kommune", ...names } };
  else if (vertrag.traeger !== null && post.anstellungstraeger !== null && !employers.includes(post.anstellungstraeger)) {
    yield { place, detail: post.id, params: { fall: "traeger", ...names, anstellungstraeger: nameOf(facts, "organisationen", post.anstellungstraeger) } };
  }
}
