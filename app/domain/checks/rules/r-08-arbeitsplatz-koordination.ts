import { workplaceCapOf } from "../../calculations/workplace-cap.ts";
import type { Row } from "../../facts/register.ts";
import { formatEuro } from "../../values/money.ts";
import { atFact, foerderjahrOf, nameOf } from "../look-up.ts";
import type { CheckInput, Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** workplace of a Koordination post, 5.700 € a year; shrinks with the share, not with the months. That extra coordination posts count as Koordination is our reading. */
export const r08: Rule = {
  id: "R-08",
  severity: "pflicht",
  sources: faq(13),
  *check(input): Iterable<Violation> {
    for (const post of input.facts.stellen) if (post.funktion === "koordination" || post.funktion === "zusaetzliche-koordination") yield* beyondWorkplaceCap(input, post);
  },
};

/** What is planned for the workplace of a post against its cap; also R-09. */
export function* beyondWorkplaceCap(input: CheckInput, post: Row<"stellen">): Iterable<Violation> {
  const cap = workplaceCapOf(post, foerderjahrOf(input));
  if (!cap || post.arbeitsplatz === null || post.arbeitsplatz <= cap.amount) return;
  yield {
    place: atFact("stellen", post.id, "arbeitsplatz"),
    ...(cap.derived ? { derived: true } : {}),
    params: { fall: "stelle", stelle: nameOf(input.facts, "stellen", post.id), geplant: formatEuro(post.arbeitsplatz), grenze: formatEuro(cap.amount), rechnung: cap.formula },
  };
}
