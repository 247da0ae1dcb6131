import { faq } from "../../checks/sources.ts";
import type { Match, WordingRule } from "../rule.ts";
import { isDenied, isHistoryOrDated } from "../text/history.ts";

/** L-13: the key of 40 percent FlüAG and 60 percent AWoV was the one of 2020; the FAQ names none. */
export const l13: WordingRule = {
  id: "L-13",
  severity: "info",
  derived: true,
  sources: faq(8),
  trigger: /FlüAG|Flüchtlingsaufnahme|AWoV|Wohnsitzregelung/,
  *find(sentence): Iterable<Match> {
    const { text } = sentence;
    const match = /40 ?(?:%|Prozent|v\. ?H\.)[^.;]{0,80}?(?:FlüAG|Flüchtlingsaufnahme\p{L}*)[^.;]{0,80}?60 ?(?:%|Prozent|v\. ?H\.)[^.;]{0,80}?(?:AWoV|Wohnsitzregelung\p{L}*)|60 ?(?:%|Prozent|v\. ?H\.)[^.;]{0,80}?(?:AWoV|\p{L}*[Ww]ohnsitzregelung\p{L}*)[^.;]{0,80}?40 ?(?:%|Prozent|v\. ?H\.)[^.;]{0,80}?(?:FlüAG|Flüchtlingsaufnahme\p{L}*)|(?:FlüAG|Flüchtlingsaufnahmegesetz)[^.;]{0,40}40 ?(?:%|Prozent)[^.;]{0,60}?(?:AWoV|Wohnsitzregelung\p{L}*)[^.;]{0,40}60 ?(?:%|Prozent)/u.exec(text);
    if (match && !isHistoryOrDated(sentence, match.index) && !isDenied(sentence, match.index)) yield { from: match.index, to: match.index + match[0].length };
  },
};
