import { faq } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isHistory } from "../text/history.ts";
import { likeCase } from "../text/inflection.ts";

/** L-07: the three parts of KIM are called Bausteine. Modules of trainings and courses keep their name. */
export const l07: WordingRule = {
  id: "L-07",
  severity: "info",
  sources: faq(1, 8),
  trigger: /Modul/,
  *find(sentence): Iterable<Match> {
    const { text } = sentence;
    if (TEACHING.test(text)) return;
    for (const match of matchesOf(MODUL, text)) {
      const { article = "", noun, number } = match.groups!;
      if (isHistory(sentence, match.index) || /^[,.]\d/.test(text.slice(match.index + match[0].length))) continue;
      const one = noun === "Modul";
      const article2 = article === "" ? "" : one ? likeCase(article, `${before(text, match.index)} `) : article;
      yield { from: match.index, to: match.index + match[0].length, suggestion: `${article2}${NOUNS[noun!]} ${ROMAN[number!] ?? number}` };
    }
  },
};

const MODUL = /(?<article>(?<!\p{L})das )?(?<![\p{L}-])(?:KIM-)?(?<noun>Modul|Moduls|Modules|Modulen|Module) (?<number>[123](?!\d)|I{1,3}(?!\p{L}))/giu;
const NOUNS: Readonly<Record<string, string>> = { Modul: "Baustein", Moduls: "Bausteins", Modules: "Bausteins", Module: "Bausteine", Modulen: "Bausteinen" };
const ROMAN: Readonly<Record<string, string>> = { I: "1", II: "2", III: "3" };
const TEACHING = /[Ss]chulung|[Ff]ortbildung|[Ww]eiterbildung|[Qq]ualifizierung|[Kk]urs(?!\p{Ll}*rat)|Curriculum|Seminar|Zertifikat|Lehrgang|Studi|Lehrplan|Software|Module?[ns]? \d der (?:KIM-)?Datenbank|Handbuch|Unterricht|Workshop|Lernplattform|E-Learning|Ausbildung zu|Programmmodul|Modulhandbuch|Webinar|Einarbeitung|Einführung|Erklärvideo|Schulmaterial|Themenmodul|Basismodul|Aufbaumodul|Zulassung|Teilnehmende/u;

/** The article of "Baustein" where "das Modul" stood: after a preposition of the accusative, or where the clause has begun otherwise, "den". */
function before(text: string, at: number): "der" | "den" {
  const words = text.slice(0, at).trimEnd();
  if (words === "" || /[,;:–]$/u.test(words) || /(?<!\p{L})(?:dass|wenn|weil|da|ob|ist|wird|kann|soll|muss|und|umfasst auch)$/iu.test(words)) return "der";
  return "den";
}
