import { ABGELEITET } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isDenied, saysOver } from "../text/history.ts";
import { END, oneOf, START } from "../text/patterns.ts";

/** L-18: the Kreis cannot give orders to kreisangehörige Kommunen; a concept written at eye level agrees and coordinates. */
export const l18: WordingRule = {
  id: "L-18",
  severity: "empfehlung",
  derived: true,
  sources: [ABGELEITET],
  onlyKreis: true,
  trigger: /[Aa]nweis|weist|weisen|Weisung|weisungs|angewiesen|verpflichte|beaufsichtig|Aufsicht|vorschreib|schreib|vorgeschrieben|ordnet|anordn|angeordnet|überwach|kontrollier|gibt|geben|vorgegeben|untersag|bestimmt|müssen|haben/u,
  *find(sentence): Iterable<Match> {
    const { text } = sentence;
    if (!(BOTH_SIDES.test(text) || /werden|haben/.test(text)) || LAWFUL.test(text) || saysOver(sentence)) return;
    for (const [pattern, replace] of [[ACTIVE, toAgreement], [ORDERS, undefined], [PASSIVE, undefined], [UNSAID, undefined], [INFINITIVE, undefined], [AUTHORITY, undefined], [DUTY, undefined]] as const) {
      for (const match of matchesOf(pattern, text)) {
        const at = match.index;
        const words = match[0];
        if (isDenied(sentence, at + words.length - 1) || isDenied(sentence, at) || /(?<!\p{L})(?:sich|zu nichts|Land|Ministerium|Bezirksregierung|Träger|Verbände?)(?!\p{L})/u.test(words)) continue;
        if (/weist$/iu.test(match.groups?.verb ?? "") && !match.groups?.an) continue;
        const verb = words.search(VERB);
        const cut = replace ? replace(match) : undefined;
        yield cut ? { from: at + cut.skip, to: at + words.length, suggestion: cut.suggestion } : { from: at + Math.max(0, verb), to: at + words.length };
        return;
      }
    }
  },
};

const TOWN_SIDE = "(?:Kommune|Städte|Gemeinde|Stadt|Bürgermeister|Rathäuser)";
const KREIS_SIDE = ["[Kk]reis", "KI", "Integrationszentrum", "Landr", "Koordin", "Lenkungsgruppe"];
/** Asked before the long patterns: most sentences name only one of them. */
const BOTH_SIDES = new RegExp(`${TOWN_SIDE}.*${oneOf(KREIS_SIDE)}|${oneOf([...KREIS_SIDE, "StädteRegion"])}.*${TOWN_SIDE}`, "u");

const DER = ["Kreis", "Landrat", "Landkreis", "\\p{Lu}[\\p{L}-]*[Kk]reis(?: \\p{Lu}\\p{L}+)?", "Dezernent", "Kreistag", "Kreisausschuss"];
const DAS = ["KI", "Kommunale Integrationszentrum", "Kreissozialamt", "Kreisjugendamt", "Dezernat", "Landratsamt"];
const DIE = [
  "Kreisverwaltung", "Landrätin", "Koordination", "KIM-Koordination", "Koordinierende Stelle", "Lenkungsgruppe", "KI-Leitung", "StädteRegion(?: Aachen)?",
  "Leitung des (?:KI|Kommunalen Integrationszentrums)",
];
const ACTOR = oneOf([`der ${oneOf(DER)}`, `das ${oneOf(DAS)}(?: des [\\p{L}-]+)?`, `die ${oneOf(DIE)}`, "er", "sie", "es"]);
const DET = oneOf(["die", "alle", "sämtliche", "diese", "ihre", "seine", "einzelne", "beteiligte", "jede", "die jeweilige", "die betreffende", "die", "den", "das"]);
const TOWNS = `(?:kreisangehörige[nr]? )?${oneOf([
  "Kommunen?", "Städte und Gemeinden", "Städte", "Gemeinden?", "Stadt", "Gemeindeverwaltungen?", "Stadtverwaltungen?",
  "Bürgermeister(?:innen und Bürgermeister|:innen|/-?innen|innen)?", "Rathäuser", "Jugendämter der (?:Städte|Kommunen|Gemeinden)", "Ausländerbehörden der (?:Städte|Kommunen|Gemeinden)",
  "Stadt \\p{Lu}\\p{L}+", "Gemeinde \\p{Lu}\\p{L}+",
])}`;
/** After an article of the dative. */
const TO_TOWNS = ["Kommunen?", "Städten und Gemeinden", "Städten", "Gemeinden?", "Stadt"];
const VERBS = [
  "weist", "weisen", "an(?:zu)?weisen", "angewiesen", "verpflichte[tn]?", "zu verpflichten", "beaufsichtig(?:t|en|e)", "schreibt", "vor(?:zu)?schreiben", "vorgeschrieben", "ordnet",
  "an(?:zu)?ordnen", "angeordnet", "überwach(?:t|en)", "kontrollier(?:t|en)", "gibt", "vor(?:zu)?geben", "vorgegeben", "untersagt", "untersagen", "erteilt", "Weisung", "weisungs", "Aufsicht",
];
const VERB = new RegExp(START + oneOf(VERBS), "u");
const GAP = "(?: \\p{L}+[\\p{L}.-]*){0,4}?";

/** "der Kreis verpflichtet die kreisangehörigen Kommunen" */
const ACTIVE = new RegExp(
  [
    `(?<actor>${START}${ACTOR})(?<gap>${GAP}) (?<verb>verpflichtet|beaufsichtigt|überwacht|kontrolliert|weist)`,
    "(?<between>(?: (?:daher|zudem|deshalb|außerdem|jährlich|regelmäßig|schriftlich|dabei))?) ",
    `(?<object>(?:${DET} )?(?:\\p{Ll}+ ){0,3}?${TOWNS})(?<an>(?: \\p{L}+){0,4}? an(?=[,.;]|$))?${END}`,
  ].join(""),
  "giu",
);
/** "ordnet gegenüber den Kommunen an", "schreibt den Kommunen vor", "gibt den Kommunen verbindlich vor" */
const ORDERS = new RegExp(
  oneOf([
    [
      `${START}${ACTOR}${GAP} (?:schreibt|ordnet|gibt|erteilt|untersagt)(?: \\p{L}+){0,3}? (?:den|der|gegenüber den|für die) (?:\\p{Ll}+ ){0,3}?(?:kreisangehörigen )?`,
      `${oneOf([...TO_TOWNS, "Bürgermeister\\p{L}*"])}(?: [\\p{L}-]+){0,6}? (?:vor|an|Weisungen|Weisung|Anweisungen|verbindliche Vorgaben)(?![\\p{L}-])`,
    ].join(""),
    `${START}${ACTOR} (?:untersagt) (?:den) (?:\\p{Ll}+ ){0,2}?(?:Kommunen|Städten|Gemeinden)`,
  ]),
  "giu",
);
/** By whom the towns are told. */
const BY_ACTOR = ["Kreis(?:es|verwaltung)?", "Landrat", "Landrätin", "KI", "Kommunalen? Integrationszentrum", "Koordination", "KIM-Koordination", "Lenkungsgruppe", "\\p{Lu}[\\p{L}-]*[Kk]reis"];
/** "die Kommunen werden vom Kreis angewiesen" */
const PASSIVE = new RegExp(
  [
    `${START}${TOWNS} (?:werden|wird|sind|können|sollen|müssen)(?: \\p{L}+[\\p{L}.-]*){0,4}? (?:vom|durch (?:den|die|das)|von der|seitens des) `,
    `${oneOf(BY_ACTOR)}(?: \\p{Lu}\\p{L}+)?(?: [\\p{L}-]+){0,6}?,? (?:angewiesen|verpflichtet|beaufsichtigt|überwacht|kontrolliert)${END}`,
  ].join(""),
  "gu",
);
/** "die Städte werden verpflichtet": nobody is named, so it reads as the Kreis. */
const UNSAID = new RegExp(`${START}${TOWNS} werden(?: (?:dazu|daher|zudem|jährlich|künftig|regelmäßig))? (?:angewiesen|verpflichtet|beaufsichtigt)${END}`, "gu");
/** Who may give orders, before the infinitive. */
const MAY = [
  `${ACTOR}(?=[^.;]*(?:kann|soll|muss|wird|darf))[^.;,]*`, "um", "Kreis die Möglichkeit,", "Kreises ist es,", "Aufgabe (?:des Kreises|des KI|der Koordination) ist es,", "berechtigt,", "befugt,", "ermächtigt,",
];
const TO_ORDER = [
  "anweisen", "anzuweisen", "verpflichten", "zu verpflichten", "beaufsichtigen", "zu beaufsichtigen", "überwachen", "zu überwachen", "kontrollieren", "zu kontrollieren", "vorschreiben",
  "vorzuschreiben", "Weisungen (?:zu )?erteilen",
];
/** "der Kreis kann die Kommunen anweisen", "um die Gemeinden zu verpflichten" */
const INFINITIVE = new RegExp(
  `${START}${oneOf(MAY)} (?:(?:${DET}|den) )?(?:\\p{Ll}+ ){0,3}?(?:${TOWNS}|Städten und Gemeinden)(?: [\\p{L}-]+){0,5}? ${oneOf(TO_ORDER)}${END}`,
  "giu",
);
const RIGHT_TO_ORDER = ["weisungsbefugt", "weisungsberechtigt", "ein Weisungsrecht", "Weisungsrecht", "Weisungsbefugnis(?:se)?", "Weisungen"];
const ORDERS_GIVEN = "(?:der Aufsicht|den Weisungen|Weisungen|den Anweisungen|die Weisungen)";
const OF_ACTOR = ["Kreis(?:es|verwaltung)", "KI", "Kommunalen Integrationszentrums", "Landrats", "Koordination", "\\p{Lu}[\\p{L}-]*kreises"];
/** "Der Kreis ist gegenüber den Kommunen weisungsbefugt", "die Kommunen unterstehen der Aufsicht des Kreises", "haben den Weisungen des Kreises zu folgen" */
const AUTHORITY = new RegExp(
  `${START}${oneOf([
    `gegenüber (?:den|der|allen) (?:\\p{Ll}+ ){0,2}?${oneOf(TO_TOWNS)}(?: [\\p{L}-]+){0,3}? ${oneOf(RIGHT_TO_ORDER)}`,
    "(?:Weisungsrecht|Weisungsbefugnis|Weisungen|Aufsicht) (?:gegenüber|über|an) (?:den|die|alle) (?:\\p{Ll}+ ){0,2}?(?:Kommunen?|Städten? und Gemeinden|Städten?|Gemeinden?)",
    `${TOWNS} (?:unterstehen|unterliegen|haben|folgen|sind|müssen)(?: \\p{Ll}+){0,2}? (?:an )?${ORDERS_GIVEN} (?:des|der) ${oneOf(OF_ACTOR)}`,
  ])}`,
  "gu",
);

const TO_ACTOR = [
  "dem (?:Kreis|KI|Landrat|Kommunalen Integrationszentrum)", "der (?:Koordination|KIM-Koordination|Lenkungsgruppe|Kreisverwaltung|Landrätin|Koordinierenden Stelle)", "an den Kreis", "an das KI",
  "an die Koordination",
];
const TO_REPORT = ["berichten", "melden", "zuarbeiten", "mitteilen", "vorlegen", "liefern", "übermitteln", "nachweisen", "Bericht erstatten", "abgeben"];
const HAVE_TO_REPORT = [
  "zu (?:berichten|melden|liefern|übermitteln)", "zuzuarbeiten", "vorzulegen", "mitzuteilen", "nachzuweisen", "einzureichen", "abzugeben",
];
/** "die Gemeinden müssen dem Kreis monatlich berichten", "die Gemeinden haben bis März zu berichten" */
const DUTY = new RegExp(
  oneOf([
    [
      `${START}(?:${TOWNS} müssen|müssen (?:die|alle|sämtliche) ${TOWNS})(?: \\p{L}+){0,3}? ${oneOf(TO_ACTOR)}(?! (?:\\p{L}+ )?nichts)`,
      `(?: [\\p{L}\\d]+\\.?){0,6}? ${oneOf(TO_REPORT)}${END}`,
    ].join(""),
    [
      `${START}(?:${TOWNS} haben|haben (?:die|alle|sämtliche) ${TOWNS})(?! (?:\\p{L}+ )?(?:nichts|viel|wenig|Gelegenheit|Zeit|Anlass)${END})`,
      `(?: [\\p{L}\\d]+\\.?){0,7}? ${oneOf(HAVE_TO_REPORT)}${END}`,
    ].join(""),
  ]),
  "gu",
);
/** Duties that a law or a contract lays down, and the Kreis as the one that is bound. */
const LAWFUL = new RegExp(
  oneOf([
    "gesetzlich", "(?:[Nn]ach|[Gg]emäß|[Aa]ufgrund(?: von)?|[Ll]aut) (?:§|Art|dem \\p{L}*[Gg]esetz|der \\p{L}*[Oo]rdnung|Gesetz)", "Kommunalaufsicht", "allgemeine[nr]? Aufsicht",
    "untere staatliche", "Rechtsaufsicht", "Datenschutz-?Grundverordnung", "freiwillig", "aus eigenem", "gegenseitig", "wechselseitig",
  ]),
  "u",
);

/** "verpflichtet die Kommunen" → "vereinbart mit den Kommunen"; only where the order of words stays. */
function toAgreement({ groups }: RegExpExecArray): { skip: number; suggestion: string } | undefined {
  const { actor, gap, verb, between, object, an } = groups!;
  if (verb === "weist" && !an) return undefined;
  const towns = dative(object!);
  if (!towns) return undefined;
  const agree = { verpflichtet: "vereinbart mit", weist: "vereinbart mit", beaufsichtigt: "stimmt sich ab mit", überwacht: "stimmt sich ab mit", kontrolliert: "stimmt sich ab mit" }[verb!.toLowerCase()];
  return agree ? { skip: actor!.length + gap!.length + 1, suggestion: `${agree.replace("stimmt sich ab mit", `stimmt sich${between} mit`)}${agree.startsWith("stimmt") ? "" : between} ${towns}${agree.startsWith("stimmt") ? " ab" : ""}` } : undefined;
}

function dative(object: string): string | undefined {
  if (!/^(?:die|alle|sämtliche) /iu.test(object) || !/(?:Kommunen|Städte|Gemeinden)$/u.test(object)) return undefined;
  return object
    .replace(/^die /iu, "den ")
    .replace(/^(alle|sämtliche) /iu, "$1n ")
    .replace(/(?<!\p{L})Städte(?!\p{L})/gu, "Städten");
}
