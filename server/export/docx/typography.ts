/**
 * DIN 5008 spacing, in one place: ordinary spaces that must not break become protected ones (U+00A0). Every rule only exchanges a space
 * for a protected space, so the text keeps its length and its letters; contract wording stays what it was.
 */

const PROTECTED = "\u00a0";
const MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\\.|Feb\\.|Apr\\.|Aug\\.|Sept\\.|Okt\\.|Nov\\.|Dez\\.";
/** Words that a number follows: "Nr. 12", "Abs. 4", "Frage 16", "Anlage 4". */
const BEFORE_NUMBER =
  "§|§§|Art\\.|Artikel|Abs\\.|Absatz|Nr\\.|Nrn\\.|Nummer|Ziffer|Ziff\\.|Satz|S\\.|Seite|Kap\\.|Kapitel|Abschnitt|Tabelle|Tab\\.|Abbildung|Abb\\.|Anlage|Anhang|Frage|Baustein|Stufe|Phase|Fassung|Buchst\\.|Buchstabe|Rn\\.|Rdnr\\.|Bd\\.|Heft|Stand|Tel\\.";
/** Units that follow a number: "57.000 €", "0,5 VZÄ". */
const AFTER_NUMBER = "€|EUR|Euro|Cent|Ct\\.?|%|‰|VZÄ|Std\\.|Uhr|Mio\\.|Mrd\\.|Tsd\\.|km|m²|qm|kg|GB|MB|Prozent|Vollzeitäquivalente|Stellen?";

const rules: readonly RegExp[] = [
  // "31. Oktober 2026": day, month and year stay on one line.
  new RegExp(`(?<=\\b\\d{1,2}\\.) (?=(?:${MONTHS})(?!\\p{L}))`, "gu"),
  new RegExp(`(?<=\\b\\d{1,2}\\.[ ${PROTECTED}](?:${MONTHS})) (?=\\d{4}\\b)`, "gu"),
  new RegExp(`(?<=(?<!\\p{L})(?:${BEFORE_NUMBER})) (?=(?:\\d|[IVX]+\\b|[A-Z]\\b(?!\\.)|[a-z]\\)))`, "gu"),
  new RegExp(`(?<=\\d) (?=(?:${AFTER_NUMBER})(?!\\p{L}))`, "gu"),
  new RegExp(`(?<=(?:Mio\\.|Mrd\\.|Tsd\\.)) (?=(?:€|EUR|Euro))`, "gu"),
  // "§ 44 LHO", "§ 26 BGB", "Nr. 4.1 VV", "SGB VIII".
  new RegExp(`(?<=§§?[ ${PROTECTED}]\\d+[a-z]?) (?=\\p{Lu}\\p{L}*\\p{Lu}\\p{L}*\\b)`, "gu"),
  /(?<=\bSGB) (?=[IVX]+\b)/gu,
  // "4.1 e", "§ 9 Abs. 4": a single letter belongs to its number.
  /(?<=(?:Ziffer|Nr\.|Nummer|Abs\.|Absatz)[ \u00a0]\d+(?:\.\d+)*) (?=[a-z]\b(?!\.))/gu,
  /(?<=(?:§§?[ \u00a0]\d+[a-z]?|Artikel[ \u00a0]\d+|Art\.[ \u00a0]\d+)) (?=(?:Abs\.|Absatz|Satz|Nr\.)(?:[ \u00a0]\d))/gu,
  // "z. B.", "i. V. m.", "e. V.", "o. Ä.": two single letters with full stops.
  /(?<=(?<!\p{L})\p{Ll}\.(?:[ \u00a0]\p{L}\.)?) (?=\p{L}t?\.)/gu,
  /(?<=\b(?:Dr\.|Prof\.)) (?=\p{Lu})/gu,
  // A dash never opens a line.
  / (?=[–—] )/gu,
  // IBAN in its groups of four.
  /(?<=\bDE\d{2}(?:[ \u00a0]\d{4}){0,4}) (?=\d{2,4}\b)/gu,
];

/** Puts protected spaces where DIN 5008 wants none to break; length and all other characters stay the same. */
export function protectSpaces(text: string): string {
  return rules.reduce((current, rule) => current.replace(rule, PROTECTED), text);
}
