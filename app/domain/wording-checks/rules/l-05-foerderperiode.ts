import { lastDayOf } from "../../calculations/foerderjahr.ts";
import { parameterAt } from "../../calculations/parameters.ts";
import { faq } from "../../checks/sources.ts";
import { formatDate } from "../../values/date.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { clauseAt } from "../text/sentence.ts";
import { isDenied, isHistory } from "../text/history.ts";
import { isOtherProgramme } from "../text/programmes.ts";

/** L-05: the Förderperiode does not end in 2022 or 2023. What ended then is history and stays. */
export const l05: WordingRule = {
  id: "L-05",
  severity: "empfehlung",
  sources: faq(18),
  trigger: /202[123]/,
  *find(sentence, { foerderjahr }): Iterable<Match> {
    const { text } = sentence;
    if (isOtherProgramme(text)) return;
    const end = formatDate(parameterAt("foerderperiodeEnde", lastDayOf(foerderjahr)));
    for (const match of matchesOf(PERIOD, text)) {
      const clause = clauseAt(sentence, match.index);
      if (!PROGRAMME.test(clause) || FINISHED.test(clause) || isHistory(sentence, match.index) || (isDenied(sentence, match.index) && !match[0].endsWith("hinaus"))) continue;
      yield { from: match.index, to: match.index + match[0].length, suggestion: suggestionFor(match[0], end) };
    }
  },
};

/** In the words of the old one: "über den … hinaus", "endet am …", "bis zum …". */
const suggestionFor = (words: string, end: string): string => (words.endsWith("hinaus") ? `über den ${end} hinaus` : /^(?:bis|von|vom|202[01] ?(?:bis|–|-))/u.test(words) ? `bis zum ${end}` : `am ${end}`);

const PROGRAMME = /(?<!\p{L})(?:Landes|Personal|Projekt|Stellen|Anschub|KIM-)?[Ff]örder|gefördert|Richtlinie|Programm|Laufzeit|KIM(?!\p{L})|Integrationsmanagement|Baustein|Finanzierung|finanziert|bewilligt|Bewilligung|Zuwendung/u;
const PERIOD = /(?<!\p{L})(?:(?<=ende[tn] (?:\p{L}+ )?)(?:im Jahr |Ende |zum 31\.12\.|am 31\.12\.|mit dem Jahr )?202[23](?!\d)|über (?:das Jahr |Ende |den 31\.12\.)?202[23] hinaus|bis(?: zum| einschließlich)?(?: (?:Ende|Jahresende|31\. ?12\.|31\. Dezember|Dezember|zum Jahr(?:esende)?))* ?202[23](?!\d)|(?:von )?202[01] ?(?:bis|–|-) ?202[23](?!\d)|(?:vom )?0?1\.0?1\.202[01] bis (?:zum )?31\.12\.202[23])/gu;
/** Data and reports of that time. */
const FINISHED = /Stichtag|Daten|Statistik|Zeitreihe|Bericht|Evaluation|Auswertung|Gutachten|Erhebung|Bestandsaufnahme|[Vv]ertrag|[Aa]nlauf|Aufbau(?:phase|jahr|zeit)|Pilot|[Nn]ach (?:den|der|dem) |Zahl(?!\p{L})|abgeschlossen|ausgelaufen|beendet|Zahlen/u;
