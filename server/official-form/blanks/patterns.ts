/** What people type where something is to be filled in. Each pattern is tried on the text of a whole paragraph, so it does not matter how many runs it is split into. Gaps are bounded: two that are not would make a long row of spaces take minutes. */

/** "{{name}}", "${name}", "$NAME$", "«Name»", "<Name>", "#NAME#"; what stands inside is the name. */
export const MARKS: readonly { pattern: RegExp; confidence: number }[] = [
  { pattern: /\{\{\s{0,20}([^{}\n\t]{1,80}?)\s{0,20}\}\}/g, confidence: 1 },
  { pattern: /\$\{\s{0,20}([^{}\n\t]{1,80}?)\s{0,20}\}/g, confidence: 1 },
  { pattern: /\[\[\s{0,20}([^[\]\n\t]{1,80}?)\s{0,20}\]\]/g, confidence: 1 },
  { pattern: /<<\s{0,20}([^<>\n\t]{1,80}?)\s{0,20}>>/g, confidence: 1 },
  { pattern: /«\s{0,20}([^«»\n\t]{1,80}?)\s{0,20}»/g, confidence: 0.95 },
  { pattern: /<(\p{L}[^<>\n\t@]{0,78}?)(?<!\s)>/gu, confidence: 0.9 },
  { pattern: /(?<!\{)\{\s{0,20}(\p{L}[^{}\n\t]{0,78}?)\s{0,20}\}(?!\})/gu, confidence: 0.85 },
  { pattern: /\$(\p{L}[\p{L}\p{N}_ -]{0,40}?)(?<!\s)\$/gu, confidence: 0.85 },
  { pattern: /[#%@]{1,2}(\p{Lu}[\p{Lu}\p{N}_-]{1,40})[#%@]{1,2}/gu, confidence: 0.85 },
];

/** "TT.MM.JJJJ", "TT/MM/JJJJ", "TT.MM.20JJ", "dd.mm.yyyy", "nn.nn.nnnn" */
export const LETTER_DATES = /(?<![\p{L}\p{N}])(?:[Tt]{2}([./-])\s?[Mm]{2}\1\s?(?:20)?[Jj]{2,4}|[Dd]{2}([./-])\s?[Mm]{2}\2\s?(?:20)?[Yy]{2,4}|nn\.\s?nn\.\s?(?:nn|20)?nn)(?![\p{L}\p{N}])/gu;
/** "im Jahr JJJJ" */
export const LETTER_YEARS = /(?<![\p{L}\p{N}./-])(?:JJJJ|20JJ)(?![\p{L}\p{N}])/gu;
/** "N.N.": somebody who is still to be named. */
export const UNNAMED = /(?<![\p{L}\p{N}.])N\.\s?N\.(?!\p{L})/gu;

/** "[bitte eintragen]", "[Name des Trägers]", "[……]". A number in brackets is a note, an empty or crossed pair a box to tick. */
export const BRACKETS: readonly { pattern: RegExp; confidence: number }[] = [
  { pattern: /\[(?:\s*…\s*|[._…\s]{2,})\]|<\s*(?:…|[._…]{2,})\s*>/g, confidence: 0.95 },
  { pattern: /\[\s{0,20}((?![xX]\s*\])\p{L}[^[\]\n]{1,160}?)\s{0,20}\]/gu, confidence: 0.85 },
  { pattern: /\(\s{0,20}((?:bitte|hier)\s[^()\n]{2,80}|[^()\n]{2,60}\s(?:eintragen|einsetzen|ergänzen|angeben|ausfüllen|einfügen|benennen))\s{0,20}\)/giu, confidence: 0.7 },
];

/** What the result of a field says as long as nobody has set it. */
export const FILLED_LATER = /^(?:\[[^[\]]*\]|<[^<>]*>|«[^«»]*»|(?:Fehler|Error)! .*)$/;

/** "|_|_|_|_|": one box for each letter. */
export const COMBS = /\|(?:_{1,3}\|){2,}/g;
/** Boxes as characters; in symbol fonts they have code points of their own. */
export const BOXES = /[\u2395\u2610-\u2612\u25a1\u25a2\u25ad\u25af\u25cb\u25fb\u2b1c\u274f-\u2752\u25ef\u{1f5c6}\u{1f78e}-\u{1f791}]/gu;
export const TYPED_BOXES = /\[\s?[xX]?\s?\](?=\s*\p{L})|(?<![\p{L}\p{N}])\(\s{0,3}\)(?=\s*\p{L})|(?<![_|])\|_{1,3}\|(?!_)|\[_\]/gu;
/** The letter O typed for a box: before a word, at the head of a line or behind a gap. The small one is also a bullet, so one alone does not count, unless the form asks to tick. */
export const LETTER_BOXES = /(?<=^|\n|\t| {2,})O(?=[ \u00a0\t]{1,3}\p{L})/gu;
export const SMALL_LETTER_BOXES = /(?<=^|\n|\t| {2,})o(?=[ \u00a0\t]{1,3}\p{L})/gu;
export const SYMBOL_FONT = /^wingdings/i;
/** Wingdings: empty boxes ¨ o q r £ (and the same in the private area), crossed and ticked ones ý þ S R. */
export const SYMBOL_BOXES = new Set(["\u00a8", "o", "q", "r", "\u00a3", "\u00fd", "\u00fe", "\uf0a8", "\uf06f", "\uf071", "\uf072", "\uf0a3", "\uf0fd", "\uf0fe"]);

export const TICK_HINT = /(?<!\p{L})ankreuzen(?!\p{L})/iu;
export const STRIKE_HINT = /(nicht\s?zutreffende[sn]?|unzutreffende[sn]?|nicht\sbenötigte[sn]?)\s+(bitte\s+)?(zu\s+)?(streichen|durchstreichen|löschen)/i;
const OPTION = "[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}.()-]*";
/** A star or a small number that leads to the request to strike. */
const STAR = "(?:\\*\\)?|[¹²³])";
/** "ist / ist nicht*", "ist* / ist nicht*", "Herr/Frau*)", "Stadt/Gemeinde¹": alternatives up to a star. */
export const STARRED = new RegExp(`(${OPTION})((?:${STAR}?\\s?/\\s?${OPTION}(?: ${OPTION}){0,4})+?)\\s?${STAR}`, "gu");
/** Without a star, in a paragraph that itself asks to strike. */
export const SLASHED = new RegExp(`(${OPTION})((?:\\s?/\\s?${OPTION})+)`, "gu");
/** Everyday pairs that are alternatives anywhere. */
export const PAIRS = /(?<![\p{L}/])(?:(ja)(\s?\/\s?nein)|(Herrn?)((?:\s?\/\s?(?:Frau|[Dd]ivers))+)|(Frau)((?:\s?\/\s?(?:Herrn?|[Dd]ivers))+))(?![\p{L}/])/gu;

/** A cell in which only a unit stands wants its number before it. */
export const UNIT_ONLY = /^\s*(€|EUR|Euro|%|v\. ?H\.|VZÄ|Std\.?|Stunden|Monate)\s*$/;
export const ROW_NUMBER = /^\s*(\d{1,3})\s*[.)]?\s*$/;
