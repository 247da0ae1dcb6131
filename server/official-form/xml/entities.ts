const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export interface Decoded {
  text: string;
  /** Where each UTF-16 unit stands, plus the end; undefined when text and source are the same. */
  offsets: number[] | undefined;
}

/** Text as people read it, with the position of each unit in the source. Undefined for an unknown reference and for characters that XML forbids. */
export function decodeText(source: string, start: number, end: number): Decoded | undefined {
  const raw = source.slice(start, end);
  if (hasForbidden(raw)) return undefined;
  if (!raw.includes("&") && !raw.includes("\r")) return { text: raw, offsets: undefined };
  let text = "";
  const offsets: number[] = [];
  for (let at = 0; at < raw.length; ) {
    const unit = raw[at]!;
    let put = unit;
    let length = 1;
    if (unit === "&") {
      const reference = /^&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/.exec(raw.slice(at, at + 16));
      const decoded = reference === null ? undefined : character(reference);
      if (decoded === undefined) return undefined;
      put = decoded;
      length = reference![0].length;
    } else if (unit === "\r") {
      // XML reads both line ends of Windows and of old Macs as one line feed.
      put = "\n";
      length = raw[at + 1] === "\n" ? 2 : 1;
    }
    for (let index = 0; index < put.length; index += 1) offsets.push(start + at);
    text += put;
    at += length;
  }
  offsets.push(end);
  return { text, offsets };
}

/** Characters that XML 1.0 does not allow at all. */
export const hasForbidden = (text: string): boolean => /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text); // oxlint-disable-line no-control-regex

/** For the content of an element. */
export const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
/** For the value of an attribute. */
export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', "&quot;").replaceAll("'", "&apos;");

function character([, hex, decimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return NAMED[name];
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal!, 10);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const put = String.fromCodePoint(code);
  return hasForbidden(put) ? undefined : put;
}
