/**
 * The short names under which this room knows the namespaces of a Word file, whatever prefix a producer gave them. Strict OOXML (ISO 29500) names the same
 * things by other addresses.
 */
const BY_URI: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
  "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup": "wpg",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas": "wpc",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
  "urn:schemas-microsoft-com:office:word": "w10",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
  "http://schemas.microsoft.com/office/word/2018/wordml": "w16",
  "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "ep",
  "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": "ep",
  "http://schemas.openxmlformats.org/officeDocument/2006/customXml": "ds",
  "http://purl.oclc.org/ooxml/officeDocument/customXml": "ds",
  "http://www.w3.org/XML/1998/namespace": "xml",
  "http://www.w3.org/2000/xmlns/": "xmlns",
};

const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/** `w:p` for a paragraph of any producer; a namespace unknown here is written out: `{urn:x}name`. */
export const canonicalName = (uri: string | undefined, local: string): string => (uri === undefined || uri === "" ? local : `${BY_URI[uri] ?? `{${uri}}`}:${local}`.replace("}:", "}"));

export const isStrict = (uri: string): boolean => uri === STRICT;
