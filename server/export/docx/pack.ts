import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { DocumentContent } from "#app/document-model/content.ts";
import { appProperties, coreProperties, escapeXml, fontTable, SETTINGS_TAIL } from "./package-parts.ts";

interface Finishing {
  content: DocumentContent;
  /** ISO date and time of the Fassung. */
  modified: string;
  /** Title and description of each table, in document order. */
  tables: readonly { title: string; description: string }[];
  /** Null: not known. */
  pages: number | null;
}

/** The earliest time a zip can hold, read as local time, so that every time zone writes the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1);
const CONTENT_TYPES = "[Content_Types].xml";
const DOCUMENT = "word/document.xml";
const MEDIA = "word/media/";

/**
 * Turns the raw output of docx into the file we hand out: complete properties, declared font, text alternatives of tables, relationship ids
 * without chance, parts in a fixed order with a fixed time. Equal input gives equal bytes. Throws a defect when the parts are not what docx writes.
 */
export function finishPackage(raw: Uint8Array, finishing: Finishing): Uint8Array {
  const { parts, media } = opened(raw);
  parts.set("docProps/core.xml", coreProperties(finishing.content, finishing.modified));
  parts.set("docProps/app.xml", appProperties(finishing.pages));
  parts.set("word/fontTable.xml", fontTable());
  change(parts, "word/settings.xml", (xml) => replaceOnce(xml, "</w:settings>", `${SETTINGS_TAIL}</w:settings>`));
  change(parts, DOCUMENT, (xml) => numberDrawings(describeTables(xml, finishing.tables)));
  nameMetafiles(parts);
  for (const notes of ["word/footnotes.xml", "word/endnotes.xml"]) change(parts, notes, withoutNumberInSeparators);
  for (const name of [...parts.keys()].filter((part) => part.endsWith(".rels"))) settleRelationshipIds(parts, name);
  return zipSync(inOrder(parts, media), { mtime: ZIP_TIME, level: 9 });
}

/** XML parts as text, images as they are. A metafile went into docx as "png" and gets its name back. */
function opened(raw: Uint8Array): { parts: Map<string, string>; media: ReadonlyMap<string, Uint8Array> } {
  const files = Object.entries(unzipSync(raw));
  return {
    parts: new Map(files.filter((file) => !isMedia(file)).map(([name, bytes]) => [name, strFromU8(bytes)])),
    media: new Map(files.filter(isMedia).map(([name, bytes]) => [metafileName(name), bytes])),
  };
}

const isMedia = ([name]: readonly [string, unknown]): boolean => name.startsWith(MEDIA);
const metafileName = (name: string): string => name.replace(/\.png$/, ".emf");

/** The second form of every picture is a metafile, which docx has no name for. */
function nameMetafiles(parts: Map<string, string>): void {
  change(parts, "word/_rels/document.xml.rels", (xml) => xml.replace(/Target="media\/[^"]+\.png"/g, metafileTarget));
  change(parts, CONTENT_TYPES, (xml) => xml.replaceAll('"image/png"', '"image/x-emf"').replaceAll('Extension="png"', 'Extension="emf"'));
}

const metafileTarget = (target: string): string => target.replace(/\.png"$/, '.emf"');

/** docx counts drawings over the whole life of the process; here they count from 1. */
function numberDrawings(xml: string): string {
  let count = 0;
  return xml.replace(/(<wp:docPr id=")\d+(")/g, (_, before: string, after: string) => {
    count += 1;
    return `${before}${count}${after}`;
  });
}

function change(parts: Map<string, string>, name: string, by: (xml: string) => string): void {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`docx wrote no ${name}`);
  parts.set(name, by(xml));
}

function replaceOnce(text: string, what: string, by: string): string {
  if (!text.includes(what)) throw new Error(`docx wrote no ${what}`);
  return text.replace(what, () => by);
}

/** docx cannot write a table's text alternative; the schema wants it at the end of the table properties. */
function describeTables(xml: string, tables: Finishing["tables"]): string {
  let index = 0;
  const described = xml.replace(/<\/w:tblPr>/g, (end) => {
    const table = tables[index];
    index += 1;
    return table === undefined ? end : `<w:tblCaption w:val="${escapeXml(table.title)}"/><w:tblDescription w:val="${escapeXml(table.description)}"/>${end}`;
  });
  if (index !== tables.length) throw new Error(`The document holds ${index} tables, but ${tables.length} were written`);
  return described;
}

/** docx puts a note number into the two separator notes, where Word has none. */
function withoutNumberInSeparators(xml: string): string {
  return xml.replace(/<w:(footnote|endnote) w:type="[^"]*"[^>]*>.*?<\/w:\1>/gs, (note) =>
    note.replace(/<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:(?:footnoteRef|endnoteRef)\/><\/w:r>/gs, ""),
  );
}

/** docx gives hyperlinks random relationship ids; they become numbers in the order in which the part uses them. */
function settleRelationshipIds(parts: Map<string, string>, rels: string): void {
  const source = rels.replace(/_rels\/([^/]+)\.rels$/, "$1");
  const ids = [...(parts.get(rels) ?? "").matchAll(/Id="([^"]+)"/g)].map((match) => match[1] ?? "");
  const chance = new Set(ids.filter((id) => !/^rId\d+$/.test(id)));
  if (chance.size === 0) return;
  const xml = parts.get(source) ?? "";
  const inUse = [...new Set([...xml.matchAll(/ r:id="([^"]+)"/g)].map((match) => match[1] ?? ""))].filter((id) => chance.has(id));
  if (inUse.length !== chance.size) throw new Error(`${rels} names relationships that ${source} does not use`);
  const names = new Map(inUse.map((id, index) => [id, `rIdLink${index + 1}`]));
  const rename = (text: string) => text.replace(/"(rId[^"]*)"/g, (whole, id: string) => (names.has(id) ? `"${names.get(id)}"` : whole));
  parts.set(source, rename(xml));
  const [head, ...lines] = rename(parts.get(rels) ?? "").split(/(?=<Relationship )/);
  const tail = "</Relationships>";
  const sorted = lines.map((line) => line.replace(tail, "")).toSorted((a, b) => order(a) - order(b));
  parts.set(rels, `${head ?? ""}${sorted.join("")}${tail}`);
}

/** Fixed parts first, then links by their number. */
function order(relationship: string): number {
  const [, kind, number] = /Id="rId(Link)?(\d+)"/.exec(relationship) ?? [];
  return Number(number ?? 0) + (kind === undefined ? 0 : 1_000_000);
}

/** Content types first, as Word for Mac and strict readers want it, then the package relationships, then by name. */
function inOrder(parts: ReadonlyMap<string, string>, media: ReadonlyMap<string, Uint8Array>): Zippable {
  const files = new Map([...[...parts].map(([name, xml]): [string, Uint8Array] => [name, strToU8(xml)]), ...media]);
  return Object.fromEntries([...files].toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

const rank = (name: string): number => (name === CONTENT_TYPES ? 0 : name === "_rels/.rels" ? 1 : 2);
