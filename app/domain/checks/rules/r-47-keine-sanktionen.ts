import type { Rule, Violation } from "../rule.ts";
import { sectionsFor, sentencesOf, titleOf } from "../sections.ts";
import { faq } from "../sources.ts";

/** participation is voluntary, sanctions are ruled out. Only the sections about it are read, sentence by sentence, and a sentence that denies is no violation. */
export const r47: Rule = {
  id: "R-47",
  severity: "pflicht",
  derived: true,
  reads: "texts",
  sources: faq(35),
  *check(input): Iterable<Violation> {
    for (const section of sectionsFor(input, "R-47")) {
      for (const sentence of sentencesOf(section.text())) {
        const hit = COMPULSION.exec(sentence);
        if (hit && !DENIAL.test(sentence)) yield { place: section.place, detail: hit[0].toLowerCase(), params: { abschnitt: titleOf(section), worte: `„${hit[0]}“` } };
      }
    }
  },
};

const COMPULSION = /(?:verpflichtend|zwingend)\w*\s+(?:teilnehmen|teilnahme|mitwirk\w+)|(?:teilnahme|mitwirkung)\s+(?:ist|wird)\s+(?:verpflichtend|pflicht)|sanktion\w*|leistungskürzung\w*/iu;
const DENIAL = /\b(?:kein\w*|nicht|nie\w*|ohne|weder|ausgeschlossen|ausschlie\w+|frei von|freiwillig\w*)(?!\w)/iu;
