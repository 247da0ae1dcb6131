import { fieldsOf, rowName } from "../../facts/register.ts";
import { openContractFields } from "../contract-fields.ts";
import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { faq } from "../sources.ts";

/** W-23: the contract follows the Bescheid and has a period. The Bescheid is asked for as soon as there is a contract. */
export const w23: Rule = {
  id: "W-23",
  severity: "pflicht",
  derived: true,
  sources: faq(18, 27),
  *check(input): Iterable<Violation> {
    for (const violation of openContractFields(input, ["von", "bis"])) yield { ...violation, params: { fall: "vertrag", ...violation.params } };
    const { vertraege } = input.facts;
    if (vertraege.length === 0) return;
    // Naming the contracts says whom it holds up: the concepts are handed in before there is a Bescheid.
    const vertrag = vertraege.map(({ id }) => rowName(input.facts, "vertraege", id)).join(", ");
    for (const field of ["bescheidDatum", "bescheidAktenzeichen", "durchfuehrungVon", "durchfuehrungBis"] as const) {
      if (!input.facts.foerderung[field]) yield { place: atFact("foerderung", undefined, field), params: { fall: "bescheid", vertrag, feld: fieldsOf("foerderung")[field]!.label } };
    }
  },
};
