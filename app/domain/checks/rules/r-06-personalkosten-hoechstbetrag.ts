import { personnelCapOf } from "../../calculations/personnel-cap.ts";
import { contractMaximum } from "../../calculations/weiterleitung.ts";
import type { Row } from "../../facts/register.ts";
import { formatEuro } from "../../values/money.ts";
import { atContract, atFact, foerderjahrOf, nameOf } from "../look-up.ts";
import type { CheckInput, Rule, Violation } from "../rule.ts";
import { faq, richtlinie } from "../sources.ts";

/** personnel cost of Koordination and Case Management, 57.000 € a year and post; reduced by share and months (our inference). */
export const r06: Rule = {
  id: "R-06",
  severity: "pflicht",
  sources: [...faq(13, 19), richtlinie("Ziffer 5.4.1")],
  *check(input): Iterable<Violation> {
    for (const post of input.facts.stellen) if (post.funktion !== "verwaltungsassistenz") yield* beyondPersonnelCap(input, post);
    for (const vertrag of input.facts.vertraege) yield* beyondPosts(input, vertrag);
  },
};

/** What is planned for a post against its cap; also R-07. */
export function* beyondPersonnelCap(input: CheckInput, post: Row<"stellen">): Iterable<Violation> {
  const cap = personnelCapOf(post, foerderjahrOf(input));
  // A post that does not work in the year at all has another fault (S-02).
  if (!cap || !cap.inYear || post.kosten === null || post.kosten <= cap.amount) return;
  yield {
    place: atFact("stellen", post.id, "kosten"),
    ...(cap.derived ? { derived: true } : {}),
    params: { fall: "stelle", stelle: nameOf(input.facts, "stellen", post.id), geplant: formatEuro(post.kosten), grenze: formatEuro(cap.amount), rechnung: cap.formula },
  };
}

/** No more can be passed on for the posts of a contract than is granted for them. */
function* beyondPosts({ facts }: CheckInput, vertrag: Row<"vertraege">): Iterable<Violation> {
  const limit = contractMaximum(facts, vertrag);
  if (!limit || vertrag.betrag === null || vertrag.betrag <= limit.value) return;
  yield {
    place: atContract(vertrag.id, "betrag"),
    derived: true,
    params: { fall: "vertrag", vertrag: nameOf(facts, "vertraege", vertrag.id), betrag: formatEuro(vertrag.betrag), grenze: formatEuro(limit.value) },
  };
}
