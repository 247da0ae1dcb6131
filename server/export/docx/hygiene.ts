/** What people paste, made fit for an XML part and for the page: nothing visible is lost, nothing invisible breaks the file. */

/** Control characters, the two non-characters that docx lets through, byte order marks and zero-width spaces. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\u200b\u2060\ufdd0-\ufdef]|[\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{10fffe}\u{10ffff}]/gu;
const LINE_ENDS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
/** Bullets that Word's symbol fonts hide in the private use area and that arrive by paste. */
const PRIVATE_USE: Readonly<Record<string, string>> = { "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "›", "\uf0e0": "→", "\uf0fc": "✓" };
const PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu;

/**
 * Composed Unicode (NFC), line ends as `\n`, no character that XML forbids or that nobody can see.
 * Lone surrogates become U+FFFD, known private-use bullets their public twin; other private-use characters go, for no reader has their glyph.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_ENDS, "\n")
    .replace(FORBIDDEN, "")
    .replace(PRIVATE, (character) => PRIVATE_USE[character] ?? "")
    .normalize("NFC");
}
