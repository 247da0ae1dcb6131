import { faq, richtlinie } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isDenied, isHistoryOrDated } from "../text/history.ts";

/** L-03: Baustein 2 is a Zuwendung with a yearly application; only Baustein 3 is still paid as a fachbezogene Pauschale. */
export const l03: WordingRule = {
  id: "L-03",
  severity: "empfehlung",
  sources: [...faq(8, 24), richtlinie("")],
  trigger: /Pauschale|Antrag .*(?:nicht|entbehrlich)|ohne (?:\p{Ll}+ )?Antrag|kein(?:en|es)? (?:\p{Ll}+ )?Antrags?(?!\p{L})/u,
  *find(sentence): Iterable<Match> {
    for (const match of matchesOf(PAYMENT, sentence.text)) {
      if (!concernsBaustein2(sentence.text, match.index) || isHistoryOrDated(sentence, match.index)) continue;
      const { noun, no } = match.groups!;
      if (noun ? isDenied(sentence, match.index) : !MONEY.test(sentence.text)) continue;
      yield { from: match.index, to: match.index + match[0].length, ...(noun ? { suggestion: noun === "Pauschalen" ? "Zuwendungen" : "Zuwendung" } : {}), ...(no ? { fall: "ohne-antrag" } : {}) };
    }
  },
};

const PAYMENT = /(?:fachbezogene[nr]? |als )(?<noun>Pauschalen?(?!\p{L}))|(?<no>(?:ein|der) Antrag (?:ist|muss|wird)(?: dafür| hierfür| dazu)? nicht (?:zu stellen|erforderlich|nötig|notwendig|gestellt(?: werden)?)|Antrag (?:ist )?(?:dafür |hierfür )?entbehrlich|(?:bedarf|bedürfen) keines Antrags|ohne (?:\p{Ll}+ )?Antrag(?!\p{L})|kein(?:en|es)? (?:\p{Ll}+ )?Antrags?(?!\p{L}))/gu;
const MONEY = /Mittel|[Ff]örder|Stellen?(?!\p{L})|[Ss]telle|Zuwendung|Finanzierung|finanziert|Baustein/u;
const SUBJECT = /Baustein(?:s|e|en)? (\d)(?: und (\d))?|Case[- ]Manage|(?<!\p{L})CM-|Ausländerbehörde|Einbürgerung|(?<!\p{L})(?:ABH|EBH)(?!\p{L})|Koordination|Koordinierung/gu;

/** What is named last before the words counts, else what is named first behind them. */
function concernsBaustein2(text: string, at: number): boolean {
  const subjects = [...text.matchAll(SUBJECT)];
  const nearest = subjects.findLast((subject) => subject.index < at) ?? subjects[0];
  if (!nearest) return false;
  return nearest[1] ? nearest[1] === "2" || nearest[2] === "2" : /^Case|^CM/.test(nearest[0]);
}
