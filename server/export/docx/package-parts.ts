import type { DocumentContent } from "#app/document-model/content.ts";
import { FONT } from "./measures.ts";
import { clean } from "./hygiene.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const LANGUAGE = "de-DE";

export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");

/** docProps/core.xml: who, what, when, in which language. Dates are those of the Fassung, never of the run. */
export function coreProperties(content: DocumentContent, modified: string): string {
  const { properties } = content;
  const at = new Date(modified).toISOString().replace(/\.\d{3}Z$/, "Z");
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    property("dc:title", properties.title) +
    property("dc:subject", properties.subject) +
    property("dc:creator", properties.creator) +
    property("cp:keywords", properties.keywords.join(", ")) +
    property("dc:description", properties.description) +
    property("cp:lastModifiedBy", properties.creator) +
    `<cp:revision>1</cp:revision>${date("created")}${date("modified")}` +
    `<dc:language>${LANGUAGE}</dc:language><cp:contentStatus>${content.draft ? "Entwurf" : "Endgültig"}</cp:contentStatus></cp:coreProperties>`
  );
}

const property = (name: string, value: string): string => (value.trim() === "" ? "" : `<${name}>${escapeXml(clean(value).replaceAll("\n", " "))}</${name}>`);

/** docProps/app.xml: the program that wrote the file and its page count where it is known. */
export const appProperties = (pages: number | null): string =>
  `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
  `${pages === null ? "" : `<Pages>${pages}</Pages>`}<Application>KIM-Werkstatt</Application></Properties>`;

/** word/fontTable.xml: the one font of the document, with its free metric twin for machines that lack it. */
export const fontTable = (): string =>
  `${HEAD}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${FONT}"><w:altName w:val="Carlito"/>` +
  `<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

/** What Word needs to know about language and numbers beyond what docx writes. */
export const SETTINGS_TAIL = `<w:themeFontLang w:val="${LANGUAGE}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>`;

