import { fieldsOf } from "../../facts/register.ts";
import { atContract, nameOf } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

const ROMAN = /\b(?:Baustein|Block)s?\s+(?:I{1,3})\b/;
const FREE_TEXTS = ["einsatzgebiet", "besondereVereinbarungen", "fallbesprechungen", "kuendigungsfrist"] as const;

/** S-16: the words that people add to a contract count the Bausteine as its wording does, in Arabic figures. */
export const s16: Rule = {
  id: "S-16",
  severity: "empfehlung",
  derived: true,
  sources: [ABGELEITET],
  *check({ facts }): Iterable<Violation> {
    for (const vertrag of facts.vertraege) {
      for (const field of FREE_TEXTS) {
        const found = ROMAN.exec(vertrag[field] ?? "");
        if (found) yield { place: atContract(vertrag.id, field), params: { vertrag: nameOf(facts, "vertraege", vertrag.id), feld: fieldsOf("vertraege")[field]!.label, wort: found[0] } };
      }
    }
  },
};
