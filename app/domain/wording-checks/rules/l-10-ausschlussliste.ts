import { faq } from "../../checks/sources.ts";
import type { Match, WordingRule } from "../rule.ts";

/** L-10: forwarded posts keep away from three services. Question 30 of the FAQ names two of them, question 5 all three; the wider list counts. */
export const l10: WordingRule = {
  id: "L-10",
  severity: "empfehlung",
  sources: faq(5, 30),
  trigger: /JMD|Jugendmigrationsdienst|MBE|Migrationsberatung/,
  *find({ text }): Iterable<Match> {
    if (!EXCLUSION.test(text) || /Flüchtlings(?:sozial)?beratung|Geflüchtete|Flüchtlinge|Asyl|Rückkehr|drei (?:Beratungs)?dienste|\bsoziale[rn]? Beratung/u.test(text)) return;
    const match = PAIR.exec(text);
    if (!match) return;
    const { first, joint, article = "", second } = match.groups!;
    yield { from: match.index, to: match.index + match[0].length, suggestion: `${first}, ${article}${second} ${joint} ${article && FEMININE[article.trim()] !== undefined ? `${FEMININE[article.trim()]} ` : ""}Flüchtlingsberatung` };
  },
};

const SERVICE = "(?:JMD|MBE|(?:die |der |den |des |dem )?Jugendmigrationsdienst(?:e?s|en|e)?|(?:die |der )?Migrationsberatung(?:en|sstellen)?)(?: für (?:erwachsene )?(?:Zugewanderte|Zuwanderer|Erwachsene|Migrantinnen und Migranten))?(?: \\((?:JMD|MBE)\\))?";
const PAIR = new RegExp(`(?<first>${SERVICE})(?:,)? (?<joint>und|oder|sowie|bzw\\.) (?<article>(?:der|die|des|den|dem|im|in der|beim|bei der) )?(?<second>${SERVICE.replace("(?:die |der |den |des |dem )?", "").replace("(?:die |der )?", "")})`, "u");
const EXCLUSION = /außerhalb|ausgeschlossen|schließ\p{L}* .* aus|Ausschluss|nicht (?:zugleich|gleichzeitig|in|im|bei|beim|aus|mit|durch|von|zum|zur|Teil|Bestandteil|Mitarbeitende|Beschäftigte|über|an)(?!\p{L})|dürfen nicht|darf nicht|Personalunion|vermisch|vermengt|keine\p{L}* (?:\p{L}+ )*(?:Stelle|Aufgabe|Personal|Person|Beschäftigte|Mitarbeitende|Fachkr|Überschneidung)|getrennt|unabhängig von|Trennung/u;
/** The article of the third service by that of the second. */
const FEMININE: Readonly<Record<string, string>> = { der: "der", die: "die", des: "der", dem: "der", den: "der", im: "in der", "in der": "in der", beim: "bei der", "bei der": "bei der" };
