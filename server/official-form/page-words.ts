/** Line ends, blanks and hyphens of the line break are a matter of the page, not of the words. */
const OF_THE_PAGE = /[\s\u00a0\u00ad\u2011\u2010-]/;

export const squeezed = (text: string): string => text.normalize("NFC").replace(new RegExp(`${OF_THE_PAGE.source}+`, "g"), "");

/** The text of pages without the bullets at the beginning of its lines, which each program draws with another sign. @param signs of the lists of the files that are compared */
export function withoutBullets(text: string, signs: readonly string[]): string {
  if (signs.length === 0) return text;
  return text.replace(new RegExp(`^[ \\t\\f]*(?:${signs.map(escaped).join("|")})(?=\\s|$)`, "gmu"), (all) => all.replace(/[^\f]/g, ""));
}

export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, (sign) => `\\${sign}`);

export interface PageDifference {
  /** From 1. */
  page: number;
  /** The first words that differ, with those around them; empty at the end of the pages. */
  expected: string;
  found: string;
}

/** Where the words of two files' pages begin to differ; undefined when they are the same. */
export function firstDifference(expected: string, found: string): PageDifference | undefined {
  const [before, after] = [expected.normalize("NFC"), found.normalize("NFC")];
  const [a, b] = [squeezed(before), squeezed(after)];
  if (a === b) return undefined;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return { page: before.slice(0, offsetOf(before, at)).split("\f").length, expected: around(before, at), found: around(after, at) };
}

/** Where the n-th sign that counts stands in a text. */
function offsetOf(text: string, count: number): number {
  let left = count;
  for (let at = 0; at < text.length; at += 1) {
    if (OF_THE_PAGE.test(text[at]!)) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length;
}

/** Some words around the n-th sign that counts. */
function around(text: string, count: number): string {
  const at = offsetOf(text, count);
  const [lead, rest] = [/(?:\S+\s+){0,3}\S*$/.exec(text.slice(Math.max(0, at - 120), at))![0], /^\S*(?:\s+\S+){0,4}/.exec(text.slice(at, at + 200))![0]];
  return rest.trim() === "" ? "" : `${lead}${rest}`.replace(/\s+/g, " ").trim();
}
