import { faq, richtlinie } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isDenied, isHistory } from "../text/history.ts";
import { clauseAt } from "../text/sentence.ts";

/** L-09: the Richtlinie of 12.12.2024 ("Durchführung") holds; the one of 25.11.2020 ("Implementierung und Betrieb") is named for history only. */
export const l09: WordingRule = {
  id: "L-09",
  severity: "empfehlung",
  sources: [...faq(12), richtlinie("")],
  trigger: /20[12]\d|Implementierung/,
  *find(sentence): Iterable<Match> {
    const { text } = sentence;
    if (/12\. ?(?:12\.|Dezember) ?2024|Richtlinie(?:n)? (?:von|aus) 2024/u.test(text)) return;
    // Told of that time: another year of it is named besides the date of the Richtlinie.
    const told = /(?:im|im \p{L}+) (?:\p{L}+ )?202[0-4](?!\d)/u.test(text);
    let found = false;
    for (const match of matchesOf(DATE, text)) {
      if (told || isHistory(sentence, match.index) || isDenied(sentence, match.index) || OTHER_DEED.test(clauseAt(sentence, match.index))) continue;
      found = true;
      const { date, long, year = match.groups!.bare } = match.groups!;
      const from = match.index + match[0].length - (date ?? long ?? year)!.length;
      yield { from, to: match.index + match[0].length, suggestion: date ? "12.12.2024" : long ? "12. Dezember 2024" : year!.replace("2020", "2024") };
    }
    for (const match of found ? [] : matchesOf(OTHER_DATE, text)) {
      if (told || isHistory(sentence, match.index) || isDenied(sentence, match.index) || OTHER_ISSUER.test(text)) continue;
      found = true;
      const { date, long } = match.groups!;
      yield { from: match.index + match[0].length - (date ?? long)!.length, to: match.index + match[0].length, suggestion: date ? "12.12.2024" : "12. Dezember 2024" };
    }
    for (const match of matchesOf(TITLE, text)) {
      if (found || !/Richtlinie/i.test(text) || isHistory(sentence, match.index) || isDenied(sentence, match.index)) continue;
      yield { from: match.index, to: match.index + match[0].length, suggestion: match[0].startsWith("I") ? "Durchführung" : match[0].replace(/^(zur) .*/u, "$1 Durchführung") };
    }
  },
};

const DATE =
  /(?:[Rr]ichtlinien?|(?<!\p{L})RL|[Rr]underlass(?:es)?|(?<!\p{L})RdErl\.?|Förderrichtlinien?)(?!\p{L})[^,;.]{0,160}?(?:(?:vom|v\.|von|aus|aus dem Jahre?|in der Fassung vom) (?:(?<date>(?:25\.11\.|30\.11\.)20(?:20)?(?!\d))|(?<long>(?:25|30)\. November 2020)|(?<year>2020(?!\d)))|(?<=[Rr]ichtlinien? \(?)(?<bare>2020)(?![\d/–-]))/gu;
/** A day before the Richtlinie in force that belongs to none of this programme: a slip of the pen. Of later days the rule knows nothing. */
const OTHER_DATE =
  /(?<![\p{L}-])(?:KIM-|Förder)?[Rr]ichtlinien? (?:des Landes )?(?:vom|v\.) (?:(?<date>\d{1,2}\. ?\d{1,2}\. ?20(?:1\d|2[0-4])(?!\d))|(?<long>\d{1,2}\. (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) 20(?:1\d|2[0-4])(?!\d)))(?! (?:zur|zum|über|für) (?![^.]*Integrationsmanagement))/gu;
const OTHER_ISSUER = /(?<!\p{L})(?:EU|Europ\p{L}*|Rates|Stiftung|Bundes|Bund|Kreistags?|Haushalts\p{L}*|Vergabe\p{L}*|Ehrenamt\p{L}*|Sport\p{L}*|KOMM-AN|Jugendamts?|Verordnung)(?!\p{L})/u;
const TITLE = /zur Implementierung und (?:zum|dem|zur) Betrieb|Implementierung und Betrieb(?=[^.]*Integrationsmanagement| eines| des)|Implementierungs-?(?=[Rr]ichtlinie)/gu;
const OTHER_DEED = /(?:KI-Richtlinie|Kommunale[rn]? Integrationszentren)(?![^,;]*Integrationsmanagement)/u;
