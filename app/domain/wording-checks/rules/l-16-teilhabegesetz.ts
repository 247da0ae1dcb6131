import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isHistoryOrDated } from "../text/history.ts";

/** L-16: KIM stands in § 9 TIntG today; § 1 Nr. 8 was the place in the former law. */
export const l16: WordingRule = {
  id: "L-16",
  severity: "info",
  sources: [{ in: "tintg", at: "§ 9" }],
  trigger: /TIntG|Teilhabe- und Integrationsgesetz/,
  *find(sentence): Iterable<Match> {
    for (const match of matchesOf(/§ ?1 (?:Nr\.|Nummer|Ziffer) ?8(?= (?:des )?(?:TIntG|Teilhabe- und Integrationsgesetz))/gu, sentence.text)) {
      if (!isHistoryOrDated(sentence, match.index)) yield { from: match.index, to: match.index + match[0].length, suggestion: "§ 9" };
    }
  },
};
