import { faq } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isDenied, isHistoryOrDated } from "../text/history.ts";
import { END, oneOf, START } from "../text/patterns.ts";
import { clauseAt } from "../text/sentence.ts";

/** L-11: both concepts go in with the application; that they follow later is no longer possible. */
export const l11: WordingRule = {
  id: "L-11",
  severity: "empfehlung",
  sources: faq(16, 28),
  trigger: /[Nn]ach(?:gereicht|reich|zureich|träglich)|nach der Bewilligung|nach dem Bescheid|[Aa]ntrag(?:s|stellung)?|folg/,
  *find(sentence): Iterable<Match> {
    for (const match of matchesOf(LATER, sentence.text)) {
      const clause = clauseAt(sentence, match.index);
      if (!/(?<!\p{L})(?<!(?:zum|im|vom|am|beim|des|über das) (?:\p{Ll}+ )?)(?:\p{L}+-)*(?:[Hh]andlungs|[Mm]anagement-|CM-|KIM-)?[Kk]onzepte?s?(?!\p{L})/u.test(clause) || NOT_THE_CONCEPT.test(clause)) continue;
      if (isHistoryOrDated(sentence, match.index) || isDenied(sentence, match.index)) continue;
      const { done, todo } = match.groups!;
      const attached = sentence.text.slice(0, match.index).endsWith("dem Antrag ");
      const suggestion = done ? (attached ? "beigefügt" : "mit dem Antrag eingereicht") : todo && !attached ? (match[0].includes("zu") ? "mit dem Antrag einzureichen" : "mit dem Antrag einreichen") : undefined;
      yield { from: match.index, to: match.index + match[0].length, ...(suggestion ? { suggestion } : {}) };
    }
  },
};

const AFTER = "(?:erst )?nach (?:der )?(?:Antragstellung|Bewilligung|Antragsabgabe)";
const DONE = [
  "nachgereicht",
  "nachträglich (?:eingereicht|vorgelegt|übersandt)",
  "(?:erst )?nach (?:der )?(?:Antragstellung|Bewilligung|Antragsabgabe|Antragsfrist|dem Antrag|dem Bescheid) (?:eingereicht|vorgelegt|nachgeliefert|übersandt)",
];
const TO_DO = ["nachreichen", "nachzureichen", "nachträglich (?:einreichen|vorlegen)"];
const OTHERWISE = [
  "dem Antrag (?:zeitlich )?(?:nach)?folgen",
  "folgt dem Antrag",
  `${AFTER} (?:erstell|erarbeit|entwickel|fertigstell|beschließ|vorleg|einreich|schreib)(?:en|t)`,
  `${AFTER} (?:erarbeitet|geschrieben|fertiggestellt|beschlossen)`,
];
const LATER = new RegExp(`${START}(?:(?<done>${DONE.join("|")})|(?<todo>${TO_DO.join("|")})|${oneOf(OTHERWISE)})${END}`, "gu");
const NOT_THE_CONCEPT = /Anlagen?(?!\p{L})|Unterlagen|Nachweis|Beschluss|Beschlüsse|Unterschrift|Änderung|Protokoll|Anhang|Zahlen|Datenschutzkonzept|Schutzkonzept|Raumkonzept|Fortbildungskonzept|Evaluationskonzept|Finanzierungsplan|Kommentare|Rückfragen/u;
