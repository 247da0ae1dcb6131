import { firstDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt, type Parameters } from "../../calculations/parameters.ts";
import { formatEuro } from "../../values/money.ts";
import { atFact, foerderjahrOf } from "../look-up.ts";
import type { CheckInput, Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** events that implement KIM, 5.000 € a year; never offset against R-12a (R-12b). */
export const r11: Rule = {
  id: "R-11",
  severity: "pflicht",
  sources: faq(14),
  check: (input) => beyondMeasures(input, "veranstaltung", "veranstaltungen"),
};

/** The sum of one kind of measure against its own cap; also R-12a. */
export function* beyondMeasures(input: CheckInput, art: "veranstaltung" | "analyse", cap: keyof Parameters & ("veranstaltungen" | "massnahmenAusAnalyse")): Iterable<Violation> {
  const planned = input.facts.massnahmen.filter((row) => row.art === art && row.stand !== "entfallen").reduce((sum, row) => sum + (row.betrag ?? 0), 0);
  const limit = parameterAt(cap, firstDayOf(foerderjahrOf(input)));
  if (planned > limit) yield { place: atFact("massnahmen"), detail: art, params: { fall: "betrag", geplant: formatEuro(planned), grenze: formatEuro(limit) } };
}
