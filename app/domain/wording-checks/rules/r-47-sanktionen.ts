import { faq } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { END, oneOf, START } from "../text/patterns.ts";
import { clauseAt, clauseBounds } from "../text/sentence.ts";

/** participation is voluntary, sanctions are ruled out. Duties of staff, and sanctions that others impose and KIM advises on, are left alone. */
export const r47Sanktionen: WordingRule = {
  id: "R-47",
  severity: "pflicht",
  derived: true,
  sources: faq(35),
  trigger: /[Ss]anktion|[Kk]ürz|gekürzt|gestrichen|[Vv]erpflicht|[Pp]flicht|zwingend|obligatorisch|müssen|muss(?!\p{L})|Zwang|entzogen|eingestellt|Nachteil/u,
  *find(sentence): Iterable<Match> {
    const { text } = sentence;
    if (VOLUNTARY.test(text)) return;
    for (const [pattern, excuse] of [[SANCTION, OTHERS_SANCTION], [COMPULSION, STAFF]] as const) {
      for (const match of matchesOf(pattern, text)) {
        const at = match.index;
        const end = at + match[0].length;
        const [from, to] = clauseBounds(text, end - 1);
        // The verb that denies may stand behind the next comma: „Sanktionen, die …, gibt es nicht“.
        if (DENIAL.test(text.slice(Math.min(from, at), to)) || DENIED_AFTER.test(text.slice(end)) || excuse.test(text) || (pattern === COMPULSION && STAFF_CLAUSE.test(clauseAt(sentence, at)))) continue;
        yield { from: at, to: end };
      }
    }
  },
};

/** What can be cut. */
const BENEFITS = ["Leistung\\p{Ll}*", "Sozialleistung\\p{Ll}*", "Regelbedarfs?", "Regelleistung", "Asylbewerberleistung\\p{Ll}*", "Hilfe\\p{Ll}*", "Geldleistung\\p{Ll}*", "Bezüge"];
const SANCTION = new RegExp(
  `${START}${oneOf([
    "[Ss]anktion(?:en|iert|ieren|s\\p{Ll}+)?",
    "(?:Leistungs|Hilfe)(?:kürzung|minderung|entzug|einstellung|streichung)(?:en|s)?",
    `Kürzung(?:en)? (?:der|von|seiner|ihrer|bei (?:den|der)) ${oneOf(BENEFITS)}`,
    "(?:Sozial|Geld|Grund)?[Ll]eistung(?:en)?[^.;,]{0,60}? (?:gekürzt|gestrichen|entzogen|gemindert|eingestellt|(?:zu )?kürzen|(?:zu )?streichen)",
  ])}${END}`,
  "gu",
);

const OFFER = oneOf([
  "\\p{L}*[Bb]eratung(?:en|s\\p{Ll}+)?", "Case[- ]Managements?", "KIM", "Integrationsmanagements?", "Angebot(?:e|en|s|es)?", "Begleitung", "Gespräch(?:en|e)?", "Termine?n?",
  "Erstgespräch(?:e|en|s)?", "Kurzberatung", "Maßnahmen?", "Hilfeplanung", "Unterstützung", "Programm(?:s|e|en)?", "Beratungsprozess(?:es)?",
]);
const COMPULSION = new RegExp(
  oneOf([
    `${START}(?:verpflichtend|zwingend|obligatorisch)\\p{Ll}*\\s+(?:\\p{Ll}+\\s+)?(?:teil(?:zu)?nehmen|Teilnahme|Mitwirkung|mitwirken|Inanspruchnahme|Beratung|Begleitung|Termine?n?|Erstgespräche?)${END}`,
    `${START}(?:Teilnahme|Mitwirkung|Inanspruchnahme|Wahrnehmung)(?:[^.;,]{0,70}?) (?:ist|wird|bleibt|sind)(?: \\p{L}+){0,4}? (?:verpflichtend|verbindlich|Pflicht|obligatorisch|zwingend|vorgeschrieben|verlangt|angeordnet|zur Pflicht)${END}`,
    `(?:zur|zu einer|zu) (?:regelmäßigen |aktiven )?(?:Teilnahme|Mitwirkung|Inanspruchnahme)(?:[^.;,]{0,60}?) (?:verpflichtet|gezwungen|angehalten)${END}`,
    `(?:verpflichtet|gezwungen),? [^.;]{0,60}?${OFFER}[^.;]{0,40}? (?:teilzunehmen|wahrzunehmen|anzunehmen|in Anspruch zu nehmen|aufzusuchen|mitzuwirken|einzuhalten)${END}`,
    `${START}(?:müssen|muss|hat|haben) [^.;,]{0,80}?${OFFER}[^.;,]{0,40}? (?:teil(?:zu)?nehmen|wahr(?:zu)?nehmen|an(?:zu)?nehmen|in Anspruch (?:zu )?nehmen|auf(?:zu)?suchen)${END}`,
    `(?:zur|zum|zu) (?:(?:regelmäßigen|einer|einem|den|der) )?${OFFER} (?:verpflichtet|gezwungen)${END}`,
    `${START}(?:Teilnahmepflicht|Beratungspflicht|Pflichtberatung|Pflichtteilnahme|Zwangsberatung|Pflichttermin\\p{Ll}*|Pflichtgespräch\\p{Ll}*)${END}`,
  ]),
  "gu",
);

const VOLUNTARY = /[Ff]reiwillig|[Nn]iemand|frei von (?:Zwang|Sanktion)|sanktionsfrei/u;
const DENIAL = /(?<!\p{L})(?:kein\p{Ll}*|nicht|nie|niemals|ohne|weder|noch|ausgeschlossen|ausschlie\p{Ll}+|schließ\p{Ll}+|unzulässig|unterbleib\p{Ll}+|verzichtet|Verzicht|statt|anstatt|anstelle|lehn\p{Ll}+)(?!\p{L})/u;
const DENIED_AFTER = /(?:nicht vorgesehen|nicht zulässig|ausgeschlossen|unzulässig|gibt es nicht|(?:lehn|schließ)\p{Ll}+ [^.]{0,60} (?:ab|aus)(?!\p{L})|kommen nicht|kommt nicht|sind nicht|ist nicht|wird verzichtet)/u;
/** What is said about staff, bodies, meetings and contracts. */
const STAFF = new RegExp(
  oneOf([
    "Fortbildung", "[Ss]chulung", "Supervision", "Sitzung", "Teamgespräch", "Dienstbesprechung", "Fallkonferenz", "Fallbesprechung", "Arbeitsgruppe", "Lenkungsgruppe", "Projektgruppe",
    "Mitglieder", "Fachtag", "Integrationskurs", "Sprachkurs", "Deutschkurs", "Schulpflicht", "Berufsschul", "Mitarbeitende", "Beschäftigte", "Case[- ]Manager", "Fachkr[aä]ft",
    "Koordinator", "Träger", "Kommunen", `Verwaltung${END}`, "Netzwerktreffen", "Qualitätszirkel", "Hospitation", "Einarbeitung", "Evaluation", "integration\\.web", "KIM-Datenbank", "Zertifi",
  ]),
  "u",
);
const STAFF_CLAUSE = /(?<!\p{L})(?:Land|Kreis|KI|Koordination)(?!\p{L})[^.;,]{0,30}(?:verpflichtet|muss)/u;
const OTHERS_SANCTION = new RegExp(
  oneOf([
    "Jobcenters?[^.;]{0,40}[Ss]anktion", "[Ss]anktion[^.;,]{0,40}Jobcenter", "(?:verhäng\\p{Ll}+|prüf\\p{Ll}+) das Jobcenter",
    "Themen", "Anlass", "Anlässe", "Anliegen", "Fragen (?:zu|nach|rund)", "Beratung (?:bei|zu|über)", "berät", "beraten", "Widerspr", "inform", "erläuter", "erklär",
    "Angst", "Sorge", "Furcht", "Befürchtung", "befürchten", "Schutz", "vermeid", "vermieden", "abwend", "abgewend", "verhinder", "betroffen", "drohende[nr]? ",
    "Rückforder", "Verwendung", "Mittelabruf", "Zuwendung", "Vertragsstrafe", "Bescheid", "Russland", "Embargo", "Haushaltsmittel", "Fördermittel", "Landesmittel", "Zuschuss", "Zuschüsse",
    "Bußgeld", "Arbeitgeber", "Bundesverfassungsgericht", "Rechtsprechung", "Urteil", "Sanktionsrecht", "Ombuds",
  ]),
  "u",
);
