import { slotById } from "#app/domain/contract/slots.ts";
import type { BlankType } from "#app/domain/official-form/form.ts";
import type { Surroundings } from "./surroundings.ts";

/** Words for the party that passes the money on, and for the one that receives it. */
const GIVER = "(zuwendungsempfänger|erstempfänger|zuwendungsgeber|erstzuwendungsempfänger|kommune|kreis|stadt)";
const TAKER = "(träger|letztempfänger|dritte[rn]?|weiterleitungsempfänger|zuwendungsnehmer|maßnahmeträger|leistungserbringer)";

/** From the words around a blank to the slot that evidently belongs there; the first that fits counts. Person and machine agree on nothing here: a person confirms. */
const EVIDENCE: readonly (readonly [RegExp, string])[] = [
  [/iban|kontonummer/, "iban"],
  [/kreditinstitut|\bbank\b|geldinstitut/, "bank"],
  [/in worten/, "betrag-worte"],
  [/aktenzeichen|geschäftszeichen|\baz\b/, "bescheid-aktenzeichen"],
  [/bescheid\S*( \S+){0,4} (vom|datum)|(bescheid|aktenzeichen).* datiert vom$|datum des (zuwendungs)?bescheid|bescheiddatum/, "bescheid-datum"],
  [/verwendungsnachweis|nachweis.*(bis|spätestens)/, "nachweis-bis"],
  [/tätigkeitsbericht|sachbericht/, "taetigkeitsbericht-bis"],
  [/kündigungsfrist|frist von.*kündig/, "kuendigungsfrist"],
  [/aufbewahr/, "aufbewahrung"],
  [/datenschutz/, "datenschutzbeauftragte"],
  [/einsatzgebiet|einsatzort|zuständigkeitsbereich/, "einsatzgebiet"],
  [/vollzeitäquivalent|(?<!\p{L})vzä(?!\p{L})|stellenumfang/u, "stellen-vzae"],
  [/(anzahl|zahl) der stellen|anzahl stellen/, "stellen-anzahl"],
  [/je stelle|pro stelle|personalkostenhöchst/, "personalhoechstbetrag"],
  [/(beginn|laufzeit von|zeitraum vom|zeitraum von|beginnt am|(?<!(?:datiert|ung|beschluss|schreiben|antrag|erlass|vertrag|gesetz|richtlinie) )\bvom)$/, "vertrag-von"],
  [/(ende|endet am|laufzeit bis|bis zum|\bbis)$/, "vertrag-bis"],
  [/förderjahr|haushaltsjahr|bewilligungsjahr/, "foerderjahr"],
  [/höchstbetrag|zuwendung in höhe von|in höhe von|zuwendungsbetrag|fördersumme|förderbetrag|bis zu/, "betrag"],
  [/kommunales? integrationszentrum/, "ki-name"],
  [new RegExp(`(vertret|vertreten durch).*${TAKER}|${TAKER}.*vertret`), "traeger-vertretung"],
  [new RegExp(`(vertret|vertreten durch).*${GIVER}|${GIVER}.*vertret`), "kommune-vertretung"],
  [new RegExp(`(anschrift|adresse|straße).*${TAKER}|${TAKER}.*(anschrift|adresse)`), "traeger-anschrift"],
  [new RegExp(`(anschrift|adresse|straße).*${GIVER}|${GIVER}.*(anschrift|adresse)`), "kommune-anschrift"],
  [/sitz (des|der) träger|träger mit sitz|mit sitz in/, "traeger-sitz"],
  [/vereinsregister|registernummer|handelsregister/, "traeger-eintrag"],
  [/rechtsform/, "traeger-rechtsform"],
  [/besondere vereinbarung|sonstige vereinbarung|besondere bestimmung/, "besondere-vereinbarungen"],
];

/** "dem Träger ▁", "Name des Kreises": nothing but the party itself is asked for. */
const ONLY = "^(?:.*\\s(?=(?:zwischen|mit|an|von) ))?(?:(?:zwischen|mit|an|von|als|und|sowie|name|bezeichnung|genaue|vollständige[rn]?|freie[nr]?|der|die|das|dem|den|des) )*";
const NAMED: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${ONLY}${TAKER}s?$`), "traeger-name"],
  [new RegExp(`${ONLY}${GIVER}(e?s)?$`), "kommune-name"],
];
/** After these the party stands with its article in the dative. */
const DATIVE = /(^|\s)(zwischen|mit|von|bei)\s*$/;
/** "IBAN: DE▁": the country is printed. */
const IBAN_COUNTRY = /^DE$|\biban\b.*\bDE$/i;
/** "Az.: 36.1-▁": part of the value is printed, so no fact fits as it is. */
const BEGUN = /: \S*\d\S*$|\bDE$/;
/** "Az. der Kommune": a file number of one of the parties, not that of the notice; no fact holds it. */
const OWN_NUMBER = new RegExp(`(aktenzeichen|geschäftszeichen|\\baz)\\S* (der|des|dem|beim?) (?!zuwendungsgeber)(${GIVER}|${TAKER})`);
/** What the type of a blank admits: a sum is never a file number. */
const OF_TYPE: Partial<Record<BlankType, readonly string[]>> = {
  money: ["betrag", "personalhoechstbetrag"],
  number: ["stellen-anzahl", "stellen-vzae", "foerderjahr"],
  date: ["bescheid-datum", "nachweis-bis", "taetigkeitsbericht-bis", "vertrag-von", "vertrag-bis", "aufbewahrung"],
};
const TOTAL = /^(summe|gesamt|insgesamt)[^:]*: /i;

function partyName(label: string, lead: string): string | undefined {
  const clause = lead.split(/[,;.()\][]\s*|\b(?:und|sowie)\b/).at(-1)!.trim();
  for (const words of [clause, label]) {
    const slot = NAMED.find(([pattern]) => pattern.test(words))?.[1];
    if (slot !== undefined) return slot === "kommune-name" && DATIVE.test(lead) ? "kommune-dativ" : slot;
  }
  return undefined;
}

/** "…, vertreten durch ▁": the party that was named last is represented. */
function representation(lead: string): string | undefined {
  if (!/vertret\S*( durch)?( \S+)?$/.test(lead)) return undefined;
  const last = (party: string): number => Math.max(-1, ...Array.from(lead.matchAll(new RegExp(party, "g")), ({ index }) => index));
  const [giver, taker] = [last(GIVER), last(TAKER)];
  return giver === taker ? undefined : taker > giver ? "traeger-vertretung" : "kommune-vertretung";
}

/** What is asked of a party that was named above: "Name:", "Anschrift:". */
const ASKED: readonly { words: RegExp; giver?: string; taker: string }[] = [
  { words: /^(name|bezeichnung)$/, giver: "kommune-name", taker: "traeger-name" },
  { words: /^(anschrift|adresse)$/, giver: "kommune-anschrift", taker: "traeger-anschrift" },
  { words: /^(gesetzlich )?(vertreten durch|vertretungsberechtigte?[rn]?|vertretung)$/, giver: "kommune-vertretung", taker: "traeger-vertretung" },
  { words: /^sitz$/, taker: "traeger-sitz" },
];
/** Lines between a party and what is asked of it. */
const BETWEEN = /^(name|bezeichnung|anschrift|adresse|straße|plz|ort|sitz|telefon|e-?mail|rechtsform|vertret|gesetzlich vertret)/;
/** Below a signature a name is that of a person. */
const SIGNED = /unterschrift|unterzeichn|datum|^für /;

/** The party that the nearest line above names, if it names no other besides. */
function askedOfParty(label: string, above: readonly string[]): string | undefined {
  const asked = ASKED.find(({ words }) => words.test(label));
  const line = asked && above.map(plainWords).find((words) => !BETWEEN.test(words));
  if (!asked || line === undefined || SIGNED.test(line)) return undefined;
  const [giver, taker] = [GIVER, TAKER].map((party) => new RegExp(party).test(line));
  return giver === taker ? undefined : giver ? asked.giver : asked.taker;
}

/** @returns the id of a slot of the contract or of an official form, or null when nothing is evident. */
export function proposeSlot(name: string | undefined, { label, context, above }: Surroundings, type: BlankType): string | null {
  const slug = (name ?? "").toLowerCase().replace(/[\s_]+/g, "-");
  if (slotById(slug)) return slug;
  if (IBAN_COUNTRY.test(label)) return "iban-ohne-land";
  if (TOTAL.test(label) || BEGUN.test(label) || OWN_NUMBER.test(plainWords(label))) return null;
  const lead = plainWords(context.split("▁")[0]!);
  const party = representation(lead) ?? partyName(plainWords(label), lead) ?? askedOfParty(plainWords(label), above);
  if (party && OF_TYPE[type] === undefined) return party;
  // Where the blank stands in a sentence, what comes before it counts most.
  for (const words of [plainWords(label), lead].map((said) => said.split(/, (?:und|sowie) /).at(-1)!)) {
    const found = EVIDENCE.find(([pattern, slot]) => words !== "" && pattern.test(words) && slotById(slot) && (OF_TYPE[type]?.includes(slot) ?? true));
    if (found) return found[1];
  }
  return null;
}

const plainWords = (text: string): string => text.toLowerCase().replace(/[:…]+/g, "").trim();
