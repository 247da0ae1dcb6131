import { zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** What a Word file written by hand consists of; everything but the body is optional. */
interface WordParts {
  body: string;
  styles?: string;
  numbering?: string;
  settings?: string;
  headers?: readonly string[];
  footers?: readonly string[];
  footnotes?: string;
  comments?: string;
  /** Further parts by name, with relationship kind of the body and content type. */
  more?: Readonly<Record<string, { content: string | Uint8Array; kind?: string; type?: string }>>;
  /** The address of the namespace of Word, when it is not the usual one. */
  strict?: boolean;
  utf16?: boolean;
  /** Without it a last section of A4 with margins is added, with the headers and footers. */
  section?: string;
}

/** A DOCX from hand-written pieces, the same bytes each time. */
export function wordForm(parts: WordParts): Uint8Array {
  const related: { kind: string; name: string; xml: string; type: string }[] = [
    { kind: "styles", name: "styles.xml", xml: element("styles", parts.styles ?? STYLES), type: `${WORD}.styles+xml` },
    { kind: "settings", name: "settings.xml", xml: element("settings", parts.settings ?? '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'), type: `${WORD}.settings+xml` },
    ...(parts.numbering ? [{ kind: "numbering", name: "numbering.xml", xml: element("numbering", parts.numbering), type: `${WORD}.numbering+xml` }] : []),
    ...(parts.headers ?? []).map((xml, at) => ({ kind: "header", name: `header${at + 1}.xml`, xml: element("hdr", xml), type: `${WORD}.header+xml` })),
    ...(parts.footers ?? []).map((xml, at) => ({ kind: "footer", name: `footer${at + 1}.xml`, xml: element("ftr", xml), type: `${WORD}.footer+xml` })),
    ...(parts.footnotes ? [{ kind: "footnotes", name: "footnotes.xml", xml: element("footnotes", SEPARATORS + parts.footnotes), type: `${WORD}.footnotes+xml` }] : []),
    ...(parts.comments ? [{ kind: "comments", name: "comments.xml", xml: element("comments", parts.comments), type: `${WORD}.comments+xml` }] : []),
  ];
  const ids = new Map(related.map(({ name }, at) => [name, `rId${at + 1}`]));
  const references = [...(parts.headers ?? []).map((_xml, at) => `<w:headerReference w:type="default" r:id="${ids.get(`header${at + 1}.xml`)}"/>`), ...(parts.footers ?? []).map((_xml, at) => `<w:footerReference w:type="default" r:id="${ids.get(`footer${at + 1}.xml`)}"/>`)].join("");
  const section = parts.section ?? `<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;
  const more = Object.entries(parts.more ?? {});
  const relations = [
    ...related.map(({ kind, name }) => `<Relationship Id="${ids.get(name)}" Type="${TYPE}/${kind}" Target="${name}"/>`),
    ...more.flatMap(([name, { kind }], at) => (kind ? [`<Relationship Id="rIdM${at}" Type="${kind.includes(":") ? kind : `${TYPE}/${kind}`}" Target="/${name}"/>`] : [])),
  ].join("");
  const types = [
    `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>`,
    ...related.map(({ name, type }) => `<Override PartName="/word/${name}" ContentType="${type}"/>`),
    ...more.flatMap(([name, { type }]) => (type ? [`<Override PartName="/${name}" ContentType="${type}"/>`] : [])),
  ].join("");
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/octet-stream"/>${types}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": element("document", `<w:body>${parts.body}${section}</w:body>`),
    "word/_rels/document.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    ...Object.fromEntries(related.map(({ name, xml }) => [`word/${name}`, xml])),
    ...Object.fromEntries(more.map(([name, { content }]) => [name, content])),
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, encoded(name, content, parts)])),
    { mtime: new Date("2026-01-01T12:00:00"), level: 6 },
  );
}

function encoded(name: string, content: string | Uint8Array, { strict, utf16 }: WordParts): Uint8Array {
  if (typeof content !== "string") return content;
  const text = strict ? content.replaceAll("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main").replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships") : content;
  if (utf16 && name === "word/document.xml") return new Uint8Array(Buffer.from(`\ufeff${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le"));
  return new TextEncoder().encode(text);
}

const element = (name: string, inner: string): string => `${HEAD}<w:${name} ${W}>${inner}</w:${name}>`;

const SEPARATORS = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

/** Styles as a German Word writes them: ids from the German names, the umlaut dropped. */
export const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Carlito" w:hAnsi="Carlito" w:cs="Carlito"/><w:sz w:val="22"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:next w:val="Standard"/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/><w:next w:val="Standard"/><w:pPr><w:keepNext/><w:spacing w:before="200"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="KleineSchrift"><w:name w:val="Kleine Schrift"/><w:basedOn w:val="Standard"/><w:rPr><w:sz w:val="16"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Platzhaltertext"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="808080"/></w:rPr></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="NormaleTabelle"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:styleId="Tabellenraster"><w:name w:val="Table Grid"/><w:basedOn w:val="NormaleTabelle"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style>';

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A run; tabs and line breaks in the text become elements. @param properties inside of w:rPr */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}${text.split(/(\t|\n)/).map((piece) => (piece === "\t" ? "<w:tab/>" : piece === "\n" ? "<w:br/>" : piece === "" ? "" : `<w:t xml:space="preserve">${escape(piece)}</w:t>`)).join("")}</w:r>`;

/** A paragraph of texts and ready-made XML. @param properties inside of w:pPr */
export const p = (content: string | readonly string[] = "", properties = ""): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${(typeof content === "string" ? [content] : content).map((piece) => (piece.startsWith("<w:") || piece.startsWith("<mc:") ? piece : piece === "" ? "" : run(piece))).join("")}</w:p>`;

export const h1 = (text: string): string => p(text, '<w:pStyle w:val="berschrift1"/>');
export const h2 = (text: string): string => p(text, '<w:pStyle w:val="berschrift2"/>');

const cell = (content: string, width: number): string => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content.startsWith("<w:") ? content : p(content)}</w:tc>`;

/** A table from rows of cells, each text or ready-made blocks. */
export const table = (rows: readonly (readonly string[])[], { widths, row = "" }: { widths?: readonly number[]; row?: string } = {}): string => {
  const grid = widths ?? rows[0]!.map(() => Math.floor(9072 / rows[0]!.length));
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Tabellenraster"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.map((cells) => `<w:tr>${row ? `<w:trPr>${row}</w:trPr>` : ""}${cells.map((content, at) => cell(content, grid[at]!)).join("")}</w:tr>`).join("")}</w:tbl>`;
};

/** A content control around ready-made content. @param properties inside of w:sdtPr */
export const sdt = (properties: string, content: string): string => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

let formFields = 0;
/** An old form field. @param data inside of w:ffData, after name */
export const formField = (name: string, code: string, data: string, result: string): string => {
  formFields += 1;
  const id = formFields;
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="${name}"/><w:enabled/><w:calcOnExit w:val="0"/>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${result === "" ? "" : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:bookmarkEnd w:id="${id}"/>`;
};

export const field = (code: string, result: string, properties = ""): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result, properties)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A text box as Word writes it: a shape, and a copy in VML for older programs. */
export const textBox = (id: number, paragraphs: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>3600000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2160000" cy="900000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="${id}" name="Textfeld ${id}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2160000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="6350"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent>${paragraphs}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="Textfeld_${id}" style="position:absolute;margin-left:283pt;margin-top:0;width:170pt;height:71pt" filled="t" stroked="t"><v:textbox><w:txbxContent>${paragraphs}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
