import { firstDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt } from "../../calculations/parameters.ts";
import type { Row } from "../../facts/register.ts";
import { foerderjahrOf } from "../look-up.ts";
import type { CheckInput, Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";
import { beyondPersonnelCap } from "./r-06-personalkosten-hoechstbetrag.ts";

/** personnel cost of the Verwaltungsassistenz, 22.500 € a year for its half post. */
export const r07: Rule = {
  id: "R-07",
  severity: "pflicht",
  sources: faq(13),
  *check(input): Iterable<Violation> {
    for (const post of fundedAssistance(input)) yield* beyondPersonnelCap(input, post);
  },
};

/** The posts of the Verwaltungsassistenz with no more than the share that is funded: what exceeds it raises no cap. Also R-09. */
export function fundedAssistance(input: CheckInput): Row<"stellen">[] {
  const whole = parameterAt("verwaltungsassistenzUmfang", firstDayOf(foerderjahrOf(input)));
  return input.facts.stellen.filter((post) => post.funktion === "verwaltungsassistenz").map((post) => (post.vzae !== null && post.vzae > whole ? { ...post, vzae: whole } : post));
}
