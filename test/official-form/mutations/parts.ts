import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A Word file opened for a mutation: XML parts as text, everything else as bytes. */
export type Parts = Record<string, string | Uint8Array>;

export function openParts(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, /\.(xml|rels)$/.test(name) && !(content[0] === 0xff && content[1] === 0xfe) ? strFromU8(content) : content]));
}

export const closeParts = (parts: Parts, level: 0 | 6 = 6): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content])), { level, mtime: new Date("2026-02-01T12:00:00") });

/** The same file with one part changed; undefined when the change finds nothing to change. */
export function withPart(parts: Parts, name: string, change: (xml: string) => string): Parts | undefined {
  const xml = parts[name];
  if (typeof xml !== "string") return undefined;
  const changed = change(xml);
  return changed === xml ? undefined : { ...parts, [name]: changed };
}

/** What a program leaves that has read and written the whole file: other properties, other settings. */
export function savedAnew(parts: Parts): Parts {
  const core = parts["docProps/core.xml"] ?? '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"></cp:coreProperties>';
  return {
    ...parts,
    "docProps/core.xml": `${core}\n`,
    "docProps/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Schreibprogramm</Application></Properties>',
    "word/settings.xml": String(parts["word/settings.xml"]).replace(/(<w:settings[^>]*>)/, '$1<w:zoom w:percent="120"/>'),
  };
}

export const DOCUMENT = "word/document.xml";

/** Names of parts by the beginning of their file name: headers, footers, footnotes. */
export const named = (parts: Parts, start: string): string | undefined => Object.keys(parts).filter((name) => name.startsWith(`word/${start}`) && name.endsWith(".xml")).toSorted()[0];

/** Top-level paragraphs of a part that show at least a few letters, without tables and boxes in them. */
export function paragraphs(xml: string): { from: number; to: number; xml: string }[] {
  const found: { from: number; to: number; xml: string }[] = [];
  for (const match of xml.matchAll(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >]|<\/w:p>)[\s\S])*<\/w:p>/g)) {
    const words = match[0].replace(/<[^>]+>/g, "");
    if (words.replace(/[^\p{L}]/gu, "").length > 8 && !/<w:sdt>|fldChar|txbxContent|fldSimple/.test(match[0])) found.push({ from: match.index, to: match.index + match[0].length, xml: match[0] });
  }
  return found;
}

/** Changes the n-th plain paragraph of a part. */
export function inParagraph(parts: Parts, name: string | undefined, which: number, change: (paragraph: string) => string): Parts | undefined {
  if (name === undefined) return undefined;
  return withPart(parts, name, (xml) => {
    const all = paragraphs(xml);
    const one = all[which % Math.max(1, all.length)];
    return one ? xml.slice(0, one.from) + change(one.xml) + xml.slice(one.to) : xml;
  });
}

/** Changes the text of the longest piece of text in a paragraph. */
export function inText(paragraph: string, change: (text: string) => string): string {
  const pieces = Array.from(paragraph.matchAll(/(<w:t(?: [^>]*)?>)([^<]+)(<\/w:t>)/g));
  const longest = pieces.toSorted((a, b) => b[2]!.length - a[2]!.length)[0];
  if (!longest) return paragraph;
  const changed = `<w:t xml:space="preserve">${change(longest[2]!)}</w:t>`;
  return paragraph.slice(0, longest.index) + changed + paragraph.slice(longest.index + longest[0].length);
}

/** Gives the first run with letters further properties, in the order of the schema as far as readers need it. */
export function withLook(paragraph: string, look: string): string {
  const name = /<(?:w|w14):(\w+)/.exec(look)![1]!;
  return paragraph.replace(/<w:r(?: [^>]*)?>(?:<w:rPr>((?:(?!<\/w:rPr>)[\s\S])*)<\/w:rPr>|<w:rPr\/>)?(?=<w:t[ >][^<]*\p{L})/u, (_run, old?: string) => `<w:r><w:rPr>${(old ?? "").replace(new RegExp(`<w:${name}(?: [^>]*)?/>`), "")}${look}</w:rPr>`);
}

/** Gives a paragraph a property of its own. */
export function withProperty(paragraph: string, property: string): string {
  const name = /<w:(\w+)/.exec(property)![1]!;
  if (/<w:pPr>/.test(paragraph)) return paragraph.replace(/<w:pPr>((?:(?!<\/w:pPr>)[\s\S])*)<\/w:pPr>/, (_all, old: string) => `<w:pPr>${old.replace(new RegExp(`<w:${name}(?: [^>]*)?/>`), "")}${property}</w:pPr>`);
  return paragraph.replace(/<w:p( [^>]*)?>/, `$&<w:pPr>${property}</w:pPr>`);
}
