import { ABGELEITET } from "../../checks/sources.ts";
import { matchesOf, type Match, type WordingRule } from "../rule.ts";
import { isDenied, saysOver } from "../text/history.ts";

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

/** Asked before the long patterns: most sentences name only one of them. */
const BOTH_SIDES = /(?:Kommune|Städte|Gemeinde|Stadt|Bürgermeister|Rathäuser).*(?:[Kk]reis|KI|Integrationszentrum|Landr|Koordin|Lenkungsgruppe)|(?:[Kk]reis|KI|Integrationszentrum|Landr|Koordin|Lenkungsgruppe|StädteRegion).*(?:Kommune|Städte|Gemeinde|Stadt|Bürgermeister|Rathäuser)/u;
const ACTOR = "(?:der (?:Kreis|Landrat|Landkreis|\\p{Lu}[\\p{L}-]*[Kk]reis(?: \\p{Lu}\\p{L}+)?|Dezernent|Kreistag|Kreisausschuss)|das (?:KI|Kommunale Integrationszentrum|Kreissozialamt|Kreisjugendamt|Dezernat|Landratsamt)(?: des [\\p{L}-]+)?|die (?:Kreisverwaltung|Landrätin|Koordination|KIM-Koordination|Koordinierende Stelle|Lenkungsgruppe|KI-Leitung|StädteRegion(?: Aachen)?|Leitung des (?:KI|Kommunalen Integrationszentrums))|er|sie|es)";
const DET = "(?:die|alle|sämtliche|diese|ihre|seine|einzelne|beteiligte|jede|die jeweilige|die betreffende|die|den|das)";
const TOWNS = "(?:kreisangehörige[nr]? )?(?:Kommunen?|Städte und Gemeinden|Städte|Gemeinden?|Stadt|Gemeindeverwaltungen?|Stadtverwaltungen?|Bürgermeister(?:innen und Bürgermeister|:innen|/-?innen|innen)?|Rathäuser|Jugendämter der (?:Städte|Kommunen|Gemeinden)|Ausländerbehörden der (?:Städte|Kommunen|Gemeinden)|Stadt \\p{Lu}\\p{L}+|Gemeinde \\p{Lu}\\p{L}+)";
const VERB = /(?<!\p{L})(?:weist|weisen|an(?:zu)?weisen|angewiesen|verpflichte[tn]?|zu verpflichten|beaufsichtig(?:t|en|e)|schreibt|vor(?:zu)?schreiben|vorgeschrieben|ordnet|an(?:zu)?ordnen|angeordnet|überwach(?:t|en)|kontrollier(?:t|en)|gibt|vor(?:zu)?geben|vorgegeben|untersagt|untersagen|erteilt|Weisung|weisungs|Aufsicht)/u;
const GAP = "(?: \\p{L}+[\\p{L}.-]*){0,4}?";

/** "der Kreis verpflichtet die kreisangehörigen Kommunen" */
const ACTIVE = new RegExp(`(?<actor>(?<!\\p{L})${ACTOR})(?<gap>${GAP}) (?<verb>verpflichtet|beaufsichtigt|überwacht|kontrolliert|weist)(?<between>(?: (?:daher|zudem|deshalb|außerdem|jährlich|regelmäßig|schriftlich|dabei))?) (?<object>(?:${DET} )?(?:\\p{Ll}+ ){0,3}?${TOWNS})(?<an>(?: \\p{L}+){0,4}? an(?=[,.;]|$))?(?!\\p{L})`, "giu");
/** "ordnet gegenüber den Kommunen an", "schreibt den Kommunen vor", "gibt den Kommunen verbindlich vor" */
const ORDERS = new RegExp(`(?<!\\p{L})(?:${ACTOR})${GAP} (?:schreibt|ordnet|gibt|erteilt|untersagt)(?: \\p{L}+){0,3}? (?:den|der|gegenüber den|für die) (?:\\p{Ll}+ ){0,3}?(?:kreisangehörigen )?(?:Kommunen?|Städten und Gemeinden|Städten|Gemeinden?|Stadt|Bürgermeister\\p{L}*)(?: [\\p{L}-]+){0,6}? (?:vor|an|Weisungen|Weisung|Anweisungen|verbindliche Vorgaben)(?![\\p{L}-])|(?<!\\p{L})(?:${ACTOR}) (?:untersagt) (?:den) (?:\\p{Ll}+ ){0,2}?(?:Kommunen|Städten|Gemeinden)`, "giu");
/** "die Kommunen werden vom Kreis angewiesen" */
const PASSIVE = new RegExp(`(?<!\\p{L})${TOWNS} (?:werden|wird|sind|können|sollen|müssen)(?: \\p{L}+[\\p{L}.-]*){0,4}? (?:vom|durch (?:den|die|das)|von der|seitens des) (?:Kreis(?:es|verwaltung)?|Landrat|Landrätin|KI|Kommunalen? Integrationszentrum|Koordination|KIM-Koordination|Lenkungsgruppe|\\p{Lu}[\\p{L}-]*[Kk]reis)(?: \\p{Lu}\\p{L}+)?(?: [\\p{L}-]+){0,6}?,? (?:angewiesen|verpflichtet|beaufsichtigt|überwacht|kontrolliert)(?!\\p{L})`, "gu");
/** "die Städte werden verpflichtet": nobody is named, so it reads as the Kreis. */
const UNSAID = new RegExp(`(?<!\\p{L})${TOWNS} werden(?: (?:dazu|daher|zudem|jährlich|künftig|regelmäßig))? (?:angewiesen|verpflichtet|beaufsichtigt)(?!\\p{L})`, "gu");
/** "der Kreis kann die Kommunen anweisen", "um die Gemeinden zu verpflichten" */
const INFINITIVE = new RegExp(`(?<!\\p{L})(?:${ACTOR}(?=[^.;]*(?:kann|soll|muss|wird|darf))[^.;,]*|um|Kreis die Möglichkeit,|Kreises ist es,|Aufgabe (?:des Kreises|des KI|der Koordination) ist es,|berechtigt,|befugt,|ermächtigt,) (?:(?:${DET}|den) )?(?:\\p{Ll}+ ){0,3}?(?:${TOWNS}|Städten und Gemeinden)(?: [\\p{L}-]+){0,5}? (?:anweisen|anzuweisen|verpflichten|zu verpflichten|beaufsichtigen|zu beaufsichtigen|überwachen|zu überwachen|kontrollieren|zu kontrollieren|vorschreiben|vorzuschreiben|Weisungen (?:zu )?erteilen)(?!\\p{L})`, "giu");
/** "Der Kreis ist gegenüber den Kommunen weisungsbefugt", "die Kommunen unterstehen der Aufsicht des Kreises", "haben den Weisungen des Kreises zu folgen" */
const AUTHORITY = new RegExp(`(?<!\\p{L})(?:gegenüber (?:den|der|allen) (?:\\p{Ll}+ ){0,2}?(?:Kommunen?|Städten und Gemeinden|Städten|Gemeinden?|Stadt)(?: [\\p{L}-]+){0,3}? (?:weisungsbefugt|weisungsberechtigt|ein Weisungsrecht|Weisungsrecht|Weisungsbefugnis(?:se)?|Weisungen)|(?:Weisungsrecht|Weisungsbefugnis|Weisungen|Aufsicht) (?:gegenüber|über|an) (?:den|die|alle) (?:\\p{Ll}+ ){0,2}?(?:Kommunen?|Städten? und Gemeinden|Städten?|Gemeinden?)|${TOWNS} (?:unterstehen|unterliegen|haben|folgen|sind|müssen)(?: \\p{Ll}+){0,2}? (?:an )?(?:der Aufsicht|den Weisungen|Weisungen|den Anweisungen|die Weisungen) (?:des|der) (?:Kreis(?:es|verwaltung)|KI|Kommunalen Integrationszentrums|Landrats|Koordination|\\p{Lu}[\\p{L}-]*kreises))`, "gu");
/** "die Gemeinden müssen dem Kreis monatlich berichten", "die Gemeinden haben bis März zu berichten" */
const DUTY = new RegExp(`(?<!\\p{L})(?:${TOWNS} müssen|müssen (?:die|alle|sämtliche) ${TOWNS})(?: \\p{L}+){0,3}? (?:dem (?:Kreis|KI|Landrat|Kommunalen Integrationszentrum)|der (?:Koordination|KIM-Koordination|Lenkungsgruppe|Kreisverwaltung|Landrätin|Koordinierenden Stelle)|an den Kreis|an das KI|an die Koordination)(?! (?:\\p{L}+ )?nichts)(?: [\\p{L}\\d]+\\.?){0,6}? (?:berichten|melden|zuarbeiten|mitteilen|vorlegen|liefern|übermitteln|nachweisen|Bericht erstatten|abgeben)(?!\\p{L})|(?<!\\p{L})(?:${TOWNS} haben|haben (?:die|alle|sämtliche) ${TOWNS})(?! (?:\\p{L}+ )?(?:nichts|viel|wenig|Gelegenheit|Zeit|Anlass)(?!\\p{L}))(?: [\\p{L}\\d]+\\.?){0,7}? (?:zu (?:berichten|melden|liefern|übermitteln)|zuzuarbeiten|vorzulegen|mitzuteilen|nachzuweisen|einzureichen|abzugeben)(?!\\p{L})`, "gu");
/** Duties that a law or a contract lays down, and the Kreis as the one that is bound. */
const LAWFUL = /gesetzlich|(?:[Nn]ach|[Gg]emäß|[Aa]ufgrund(?: von)?|[Ll]aut) (?:§|Art|dem \p{L}*[Gg]esetz|der \p{L}*[Oo]rdnung|Gesetz)|Kommunalaufsicht|allgemeine[nr]? Aufsicht|untere staatliche|Rechtsaufsicht|Datenschutz-?Grundverordnung|freiwillig|aus eigenem|gegenseitig|wechselseitig/u;

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
