import { slotById } from "#app/domain/contract/slots.ts";
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
  [/bescheid\S*( \S+){0,4} (vom|datum)|datum des (zuwendungs)?bescheid|bescheiddatum/, "bescheid-datum"],
  [/verwendungsnachweis|nachweis.*(bis|spätestens)/, "nachweis-bis"],
  [/tätigkeitsbericht|sachbericht/, "taetigkeitsbericht-bis"],
  [/kündigungsfrist|frist von.*kündig/, "kuendigungsfrist"],
  [/aufbewahr/, "aufbewahrung"],
  [/datenschutz/, "datenschutzbeauftragte"],
  [/einsatzgebiet|einsatzort|zuständigkeitsbereich/, "einsatzgebiet"],
  [/vollzeitäquivalent|\bvzä\b|stellenumfang/, "stellen-vzae"],
  [/(anzahl|zahl) der stellen|anzahl stellen/, "stellen-anzahl"],
  [/je stelle|pro stelle|personalkostenhöchst/, "personalhoechstbetrag"],
  [/(beginn|laufzeit von|zeitraum vom|zeitraum von|beginnt am|\bvom)$/, "vertrag-von"],
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
  [new RegExp(`^(name|bezeichnung)?( \\S+){0,2} ?${TAKER}s?$`), "traeger-name"],
  [new RegExp(`^(name|bezeichnung)?( \\S+){0,2} ?${GIVER}(e?s)?$`), "kommune-dativ"],
];

/** @returns the id of a slot of the contract, or null when nothing is evident. */
export function proposeSlot(name: string | undefined, { label, context }: Surroundings): string | null {
  const slug = (name ?? "").toLowerCase().replace(/[\s_]+/g, "-");
  if (slotById(slug)) return slug;
  // Where the blank stands in a sentence, what comes before it counts most.
  for (const words of [label, context.split("▁")[0]!].map((text) => text.toLowerCase().replace(/[:…]+/g, "").trim())) {
    const found = EVIDENCE.find(([pattern, slot]) => words !== "" && pattern.test(words) && slotById(slot));
    if (found) return found[1];
  }
  return null;
}
