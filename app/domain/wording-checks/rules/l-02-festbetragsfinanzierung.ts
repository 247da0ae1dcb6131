import { faq } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isDenied, isHistoryOrDated } from "../text/history.ts";
import { isOtherProgramme } from "../text/programmes.ts";

/** L-02: KIM is financed in full today; the Festbetragsfinanzierung belongs to the former Richtlinie. */
export const l02: WordingRule = {
  id: "L-02",
  severity: "empfehlung",
  sources: faq(21),
  trigger: /Festbetr/,
  *find(sentence): Iterable<Match> {
    if (isOtherProgramme(sentence.text) || /Baustein 3/.test(sentence.text)) return;
    for (const match of matchesOf(/(?<![\p{L}-])(Festbetragsfinanzierung|Festbetrags-Finanzierung|Festbetragsförderung|(?<=als )Festbetrag|Festbeträge)(?![\p{L}-])/gu, sentence.text)) {
      if (isHistoryOrDated(sentence, match.index) || isDenied(sentence, match.index)) continue;
      yield { from: match.index, to: match.index + match[0].length, ...(match[0] === "Festbeträge" ? {} : { suggestion: "Vollfinanzierung" }) };
    }
  },
};
