import { clauseAt, clauseBounds, type Sentence } from "./sentence.ts";

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");

const PAST = word(
  "war|waren|wurden?|worden|hatten?|galt(?:en)?|betrug(?:en)?|lag(?:en)?|gab(?:en)?|sah(?:en)?|trat(?:en)?|stammten?|beruhten?|basierten?|bestand(?:en)?|stand(?:en)?|lauteten?|hieß(?:en)?|erhielt(?:en)?|" +
    "regelten?|ging(?:en)?|gewährten?|durften?|konnten?|mussten?|förderten?|finanzierten?|folgten?|richteten?|bezeichneten?|nannten?|endeten?|umfassten?|deckten?|reichten?|legten?|starteten?|begann(?:en)?|" +
    "beantragten?|erfolgten?|sprach(?:en)?|entstand(?:en)?|leiteten?|beriet(?:en)?|unterstützten?|koordinierten?|lief(?:en)?|floss(?:en)?|kam(?:en)?|kannten?|schloss(?:en)?|setzten?|verwendeten?|führten?|" +
    "bildeten?|machten?|nahm(?:en)?|bewilligten?|zahlten?|stellten?|schrieb(?:en)?|ersetzten?|blieb(?:en)?|diente[n]?|teilte[n]?|hieß(?:en)?|sollte früher|trug(?:en)?|rechneten?|orientierten?|bezog(?:en)?|veröffentlichten?|verteilten?|bemaß(?:en)?|arbeiteten?|begleiteten?|prägten?|lösten?",
);
const PRESENT = word(
  "ist|sind|wird|werden|beträgt|betragen|gilt|gelten|läuft|laufen|endet|enden|beruht|beruhen|basiert|basieren|erfolgt|erfolgen|hat|haben|kann|können|darf|dürfen|soll|sollen|muss|müssen|erhält|erhalten|" +
    "liegt|liegen|fördert|fördern|finanziert|finanzieren|stellt|stellen|richtet|richten|sieht|sehen|gibt|geben|bildet|bilden|umfasst|umfassen|übernimmt|übernehmen|berät|beraten|arbeitet|arbeiten|dient|dienen|bleibt|bleiben|gewährt|gewähren|zahlt|zahlen|legt|fest|regelt|regeln|koordiniert|koordinieren|besteht|bestehen|steht|stehen|heißt|heißen|wirkt|wirken|trägt|tragen",
);
/** Weak verbs of the past that are not listed: "handelte es", "erprobten die"; an adjective would stand before a noun. */
const WEAK_PAST = /(?<!\p{L})(?!heute|bitte|erste|zweite|dritte|letzte|beste|meiste|nächste|sollte|könnte|möchte|müsste|dürfte|hätte|selten|unten|hinten|konkret|private|weite|rechte|geeignete|bestimmte)\p{Ll}{2,}(?:[bdfghklmnrstzß]|[aeiou]l|ier|ig)ten?(?= (?:es|sie|er|sich|der|die|das|den|dem|ein|eine|einen|im|in|auf|zu|als|noch|nur|bis|für|mit|an|aus|von|nach|um|\d)(?!\p{L}))/u;
/** Words that say: this is over, or: this is set against what holds now. */
const OVER = word(
  "damals|damalige[nrsm]?|seinerzeit(?:ige[nrsm]?)?|früher(?:e[nrsm]?)?|ehemals|ehemalige[nrsm]?|vormals|vormalige[nrsm]?|einst|einstige[nrsm]?|ursprünglich(?:e[nrsm]?)?|anfangs|anfänglich(?:e[nrsm]?)?|" +
    "historisch(?:e[nrsm]?)?|vorherige[nrsm]?|bisherige[nrsm]?|bislang|abgelöste?[nrsm]?|löste|ersetzte?[nrsm]?|ersetzt|aufgehobene?[nrsm]?|überholte?[nrsm]?|veraltete?[nrsm]?|ausgelaufene?[nrsm]?|außer kraft|nicht mehr|nicht länger|" +
    "statt|anstatt|anstelle|stattdessen|bis dahin|zuvor|alte[nrsm]? (?:richtlinie|fassung|regelung|bezeichnung|name|begriff)|vorgänger\\p{L}*|noch unter|frühphase|anfangsphase|aufbauphase|alt: |vor der umstellung|vor der neufassung|rückblick(?:end)?",
);
/** Years of the former Richtlinie, named as the time of what is told. */
const OLD_YEAR = /(?:\b(?:im|bis|bis Ende|aus dem|für das|des|vom|zum|in den|der|von|um) (?:\p{L}+jahre?n?s? |\p{L}+ )?(?:20(?:1\d|2[0-4])))\b|\(20(?:1\d|2[0-4])\)/u;

/** True where the words around an offset tell of the past or set the old against the new: there the old word is the right one. */
export function isHistory(sentence: Sentence, at: number): boolean {
  const clause = clauseAt(sentence, at);
  if (/(?<!\p{L})(?:[Vv]orliegende[nrsm]?|[Dd]iese[rsnm]?) (?:\p{L}+ )?(?:Konzepts?|Handlungskonzepts?|Antrags?|Fortschreibung|Dokuments?)(?!\p{L})/u.test(sentence.text)) return OVER.test(sentence.text);
  if (PAST.test(clause) || OVER.test(clause) || (WEAK_PAST.test(clause) && !PRESENT.test(clause))) return true;
  if (PRESENT.test(clause)) return OVER.test(sentence.text) && /nicht mehr|nicht länger|statt|anstelle|abgelöst|ersetzt|außer Kraft|bisherig/iu.test(sentence.text);
  return PAST.test(sentence.text) || OVER.test(sentence.text);
}

/** True where the sentence itself says that something is over, or sets the old against the new. */
export const saysOver = ({ text }: Sentence): boolean => OVER.test(text);

/** As `isHistory`, and also where a year of that time is named. */
export const isHistoryOrDated = (sentence: Sentence, at: number): boolean => isHistory(sentence, at) || OLD_YEAR.test(sentence.text);

const NEGATION = word("kein\\p{L}*|nicht|nie|niemals|ohne|weder|statt|anstatt|anstelle|keinesfalls|ausgeschlossen|unzulässig|entfällt|entfallen|entfiel|abgeschafft");

/** True where the words around an offset say no: the clause, but not what "und" or "aber" ties to it. */
export function isDenied(sentence: Sentence, at: number): boolean {
  const [from, to] = clauseBounds(sentence.text, at);
  const before = sentence.text.slice(from, at).split(TIES).at(-1)!;
  const behind = sentence.text.slice(at, to).split(TIES)[0]!;
  return NEGATION.test(before + behind);
}

/** A second verb follows: "… und deckt", "… und wird". Nouns that are joined stay together. */
const TIES = / (?:und|aber|sowie|doch) (?=(?:wird|werden|ist|sind|hat|haben|kann|soll|muss|\p{Ll}{2,}t(?: |$)))/u;
