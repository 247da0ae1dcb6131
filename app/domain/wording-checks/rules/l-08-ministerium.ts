import { faq } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isHistory } from "../text/history.ts";

/** L-08: the ministry has another name since 2022. Publications and decrees of before keep the name of their author. */
export const l08: WordingRule = {
  id: "L-08",
  severity: "info",
  sources: faq(12, 28),
  trigger: /MKFFI|Flüchtlinge und Integration/,
  *find(sentence): Iterable<Match> {
    const { text } = sentence;
    if (/MKJFGFI|Gleichstellung, Flucht|(?<!\d)20(?:1\d|2[0-2])(?!\d)|Gutachten|Studie|herausgegeben|Herausgeber|veröffentlicht/u.test(text)) return;
    for (const match of matchesOf(NAME, text)) if (!isHistory(sentence, match.index)) yield { from: match.index, to: match.index + match[0].length, suggestion: match[0] === "MKFFI" ? "MKJFGFI" : "Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration" };
  },
};

const NAME = /(?<![\p{L}-])MKFFI(?![\p{L}-])|(?<=Minist\p{L}+ für )Kinder, Familie, Flüchtlinge und Integration/gu;
