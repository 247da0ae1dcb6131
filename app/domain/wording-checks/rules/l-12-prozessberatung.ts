import { faq } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isDenied, isHistoryOrDated } from "../text/history.ts";

/** L-12: external consulting on the process was fundable in 2020; the FAQ does not list it any more. */
export const l12: WordingRule = {
  id: "L-12",
  severity: "info",
  derived: true,
  sources: faq(8),
  trigger: /(?:Prozess|Organisations)(?:beratung|begleitung|moderation)|extern/i,
  *find(sentence): Iterable<Match> {
    const { text } = sentence;
    if (!/förderfähig|zuwendungsfähig|gefördert|Förderung|förder|Fördermittel|Zuwendung|Landesmittel|finanzier|abgerechnet|bezuschusst|beantragt/u.test(text) || /Eigenmittel|eigenen Mitteln|[Kk]reishaushalt|Haushaltsmittel|Fördermittel[^.]* nicht|Haushalt des Kreises|Kreismittel|Stiftung|trägt der Kreis|trägt die Stadt|kostenfrei/u.test(text)) return;
    for (const match of matchesOf(/(?<!\p{L})extern\p{Ll}* (?:\p{Ll}+ )?(?:Prozess|Organisations)?-?(?:beratung|begleitung|moderation|Beratung|Begleitung|Prozessmoderation)(?:en|s)?(?!\p{L})/giu, text)) {
      if (match[0].toLowerCase().endsWith(" beratung") && !/Prozess|Organisation/u.test(text)) continue;
      if (!isHistoryOrDated(sentence, match.index) && !isDenied(sentence, match.index)) yield { from: match.index, to: match.index + match[0].length };
    }
  },
};
