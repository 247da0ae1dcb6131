/** What people type where something is to be filled in. Each pattern is tried on the text of a whole paragraph, so it does not matter how many runs it is split into. */

/** "{{name}}", "${name}", "«Name»", "<Name>", "#NAME#"; what stands inside is the name. */
export const MARKS: readonly { pattern: RegExp; confidence: number }[] = [
  { pattern: /\{\{\s*([^{}\n\t]{1,80}?)\s*\}\}/g, confidence: 1 },
  { pattern: /\$\{\s*([^{}\n\t]{1,80}?)\s*\}/g, confidence: 1 },
  { pattern: /\[\[\s*([^[\]\n\t]{1,80}?)\s*\]\]/g, confidence: 1 },
  { pattern: /<<\s*([^<>\n\t]{1,80}?)\s*>>/g, confidence: 1 },
  { pattern: /«\s*([^«»\n\t]{1,80}?)\s*»/g, confidence: 0.95 },
  { pattern: /<(\p{L}[^<>\n\t@]{0,78}?)(?<!\s)>/gu, confidence: 0.9 },
  { pattern: /(?<!\{)\{\s*(\p{L}[^{}\n\t]{0,78}?)\s*\}(?!\})/gu, confidence: 0.85 },
  { pattern: /[#%]{1,2}(\p{Lu}[\p{Lu}\p{N}_-]{1,40})[#%]{1,2}/gu, confidence: 0.85 },
];

/** Dates and numbers written as letters: "TT.MM.JJJJ", "xx.xx.20xx", "XXX". */
export const LETTER_MARKS = /\b(?:[Tt]{2}\.\s?[Mm]{2}\.\s?[Jj]{2,4}|[Xx]{2}\.\s?[Xx]{2}\.\s?(?:20)?[Xx]{2,4}|X{3,}(?:[.,]X+)*|x{4,})(?![\p{L}\p{N}])/gu;
export const LETTER_DATE = /^(?:[Tt]{2}|[Xx]{2})\./;

/** "[bitte eintragen]", "[Name des Trägers]", "[……]". A number in brackets is a note, an empty or crossed pair a box to tick. */
export const BRACKETS: readonly { pattern: RegExp; confidence: number }[] = [
  { pattern: /\[\s*[._…\s]{2,}\]/g, confidence: 0.95 },
  { pattern: /\[\s*((?![xX]\s*\])\p{L}[^[\]\n]{1,160}?)\s*\]/gu, confidence: 0.85 },
  { pattern: /\(\s*((?:bitte|hier)\s[^()\n]{2,80}|[^()\n]{2,60}\s(?:eintragen|einsetzen|ergänzen|angeben|ausfüllen|einfügen|benennen))\s*\)/giu, confidence: 0.7 },
];

const DOT = "[.…‥․·]";
/** Dots with or without blanks between them. Fewer than three are punctuation. */
export const DOTS = new RegExp(`${DOT}(?:[ \\u00a0]?${DOT})+|…`, "g");
export const dotWeight = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign === "…" ? 3 : sign === "‥" ? 2 : /\s/.test(sign) ? 0 : 1), 0);

/** "__.__.20__" is one blank for a date. */
export const UNDERSCORES = /_+\s?\.\s?_+\s?\.\s?(?:20|19)?_+|_(?:[ \u00a0]?_){2,}/g;
export const UNDERSCORE_DATE = /_\s?\.\s?_+\s?\./;

/** Boxes as characters; in symbol fonts they have code points of their own. */
export const BOXES = /[\u2610-\u2612\u25a1\u25a2\u25fb\u2b1c\u274f-\u2752\u25ef]/g;
export const TYPED_BOXES = /\[\s?[xX]?\s?\](?=\s*\p{L})|\(\s{1,3}\)(?=\s*\p{L})|\|_\|/gu;
export const SYMBOL_FONT = /^wingdings/i;
/** Wingdings: empty boxes ¨ o q r £ (and the same in the private area), crossed and ticked ones ý þ S R. */
export const SYMBOL_BOXES = new Set(["\u00a8", "o", "q", "r", "\u00a3", "\u00fd", "\u00fe", "\uf0a8", "\uf06f", "\uf071", "\uf072", "\uf0a3", "\uf0fd", "\uf0fe"]);

export const STRIKE_HINT = /(nicht\s?zutreffende[sn]?|unzutreffende[sn]?|nicht\sbenötigte[sn]?)\s+(bitte\s+)?(zu\s+)?(streichen|durchstreichen|löschen)/i;
const OPTION = "[\\p{L}\\p{N}][\\p{L}\\p{N}.()-]*";
/** "ist / ist nicht*", "Herr/Frau*)": alternatives up to a star. */
export const STARRED = new RegExp(`(${OPTION})((?:\\s?/\\s?${OPTION}(?: ${OPTION}){0,4})+?)\\s?\\*\\)?`, "gu");
/** Without a star, in a paragraph that itself asks to strike. */
export const SLASHED = new RegExp(`(${OPTION})((?:\\s?/\\s?${OPTION})+)`, "gu");
/** Everyday pairs that are alternatives anywhere. */
export const PAIRS = /\b(ja)(\s?\/\s?nein)\b|\b(Herr)(\s?\/\s?Frau)\b|\b(Frau)(\s?\/\s?Herr)\b/g;

/** A cell in which only a unit stands wants its number before it. */
export const UNIT_ONLY = /^\s*(€|EUR|Euro|%|v\. ?H\.|VZÄ|Std\.?|Stunden|Monate)\s*$/;
export const ROW_NUMBER = /^\s*(\d{1,3})\s*[.)]?\s*$/;
