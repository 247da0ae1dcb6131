/** Words that mix letters of several scripts, and signs that nobody sees: both can make a text other than it looks. */
export function suspicious(text: string): string[] {
  const found = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => SCRIPTS.filter((script) => script.test(word)).length > 1).map((word) => `„${word}“ mischt Schriften`);
  const invisible = text.match(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g);
  return invisible ? [...found, ...new Set(invisible.map((sign) => `unsichtbares Zeichen U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`))] : found;
}

const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
