import { faq } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isDenied, isHistoryOrDated } from "../text/history.ts";

/** L-14: the FAQ names Referat 625 and the KfI as contacts; the LaKI is not named as one any more. */
export const l14: WordingRule = {
  id: "L-14",
  severity: "info",
  derived: true,
  sources: faq(28),
  trigger: /LaKI|Landesweite[nr]? Koordinierungsstelle/,
  *find(sentence): Iterable<Match> {
    for (const match of matchesOf(/(?<![\p{L}-])LaKI(?!\p{L})|(?<!\p{L})Landesweite[nr]? Koordinierungsstelle(?: (?:der )?Kommunale[rn]? Integrationszentren)?(?: \(LaKI\))?/gu, sentence.text)) {
      if (!isHistoryOrDated(sentence, match.index) && !isDenied(sentence, match.index)) yield { from: match.index, to: match.index + match[0].length };
      return;
    }
  },
};
