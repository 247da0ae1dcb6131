import type { DeviationKind } from "#app/domain/official-form/proof.ts";
import { DOCUMENT, inParagraph, inText, named, paragraphs, withLook, withPart, withProperty, type Parts } from "./parts.ts";

/** One way to tamper with a file, or to change it without harm. */
export interface Mutation {
  id: string;
  name: string;
  /** What must be said about it: one of these kinds of deviation, or that it is harmless. */
  expect: readonly DeviationKind[] | "harmless";
  /** Some forms do not use what it changes: there only the markup is another, and a new saving explains that. */
  mayBeUnused?: true;
  /** @param turn varies the place from form to form. @returns undefined where the file has nothing of the kind */
  apply(parts: Parts, turn: number): Parts | undefined;
}

const text = (id: string, name: string, change: (text: string) => string, part: (parts: Parts) => string | undefined = () => DOCUMENT, expect: readonly DeviationKind[] = ["wording"]): Mutation => ({ id, name, expect, apply: (parts, turn) => inParagraph(parts, part(parts), turn, (paragraph) => inText(paragraph, change)) });
const look = (id: string, name: string, properties: string, expect: readonly DeviationKind[]): Mutation => ({ id, name, expect, apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => withLook(paragraph, properties)) });
const property = (id: string, name: string, properties: string, expect: readonly DeviationKind[]): Mutation => ({ id, name, expect, apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => withProperty(paragraph, properties)) });
const part = (id: string, name: string, which: (parts: Parts) => string | undefined, change: (xml: string) => string, expect: Mutation["expect"]): Mutation => ({ id, name, expect, apply: (parts) => (which(parts) === undefined ? undefined : withPart(parts, which(parts)!, change)) });

/** Changes the first run with letters of a plain paragraph. */
const inRun = (parts: Parts, turn: number, change: (run: string) => string): Parts | undefined => inParagraph(parts, DOCUMENT, turn, (paragraph) => paragraph.replace(/<w:r(?: [^>]*)?>(?:(?!<w:r[ >])[\s\S])*?<w:t(?: [^>]*)?>[^<]*\p{L}{4}[^<]*<\/w:t><\/w:r>/u, change));
const branches = (choice: string, fallback: string): string => `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:zz="urn:zz"><mc:Choice Requires="zz">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
const field = (code: string, result: string, lock = ""): string => `<w:r><w:fldChar w:fldCharType="begin"${lock}/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const middle = (words: string): number => words.indexOf(" ", Math.floor(words.length / 3)) + 1;
const inserted = (word: string) => (words: string): string => `${words.slice(0, middle(words))}${word}${words.slice(middle(words))}`;
const header = (parts: Parts): string | undefined => named(parts, "header");
const footnotes = (parts: Parts): string | undefined => named(parts, "footnotes");
const firstWords = (xml: string): string => xml.replace(/(<w:t(?: [^>]*)?>)([^<]*\p{L}{4})/u, "$1Neu $2");
/** Adds to the table styles of a file. */
const inTableStyles = (more: string) => (xml: string): string => xml.replace(/(<w:style [^>]*w:type="table"(?:(?!<\/w:style>)[\s\S])*)<\/w:style>/g, `$1${more}</w:style>`);
const always = (name: string) => (): string => name;
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** 35 to 49: those that documents of this kind must stand. */
const NAMED: readonly Mutation[] = [
  text("35", "„nicht“ eingefügt", inserted("nicht ")),
  { id: "36", name: "Absatz gestrichen", expect: ["wording"], apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, () => "") },
  { id: "37", name: "zwei Absätze vertauscht", expect: ["order", "wording"], apply: (parts, turn) => withPart(parts, DOCUMENT, (xml) => swapped(xml, turn)) },
  look("38", "verborgen formatiert", "<w:vanish/>", ["visibility"]),
  look("39", "weiße Schrift", '<w:color w:val="FFFFFF"/>', ["visibility"]),
  look("40", "Schriftgröße 1 Punkt", '<w:sz w:val="2"/>', ["size"]),
  text("41", "kyrillischer Buchstabe statt eines lateinischen", (words) => words.replace(/(?<![&])e/, "е").replace(/^([^е]*)$/, (all) => all.replace(/(?<!&)a(?!mp;)/, "а"))),
  part("42", "Kopfzeile geändert", header, firstWords, ["wording"]),
  text("43", "Fußnote geändert", inserted("neu "), footnotes),
  { id: "44", name: "Feldfunktion mit anderem Ergebnis", expect: ["field", "wording"], apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => paragraph.replace("</w:p>", '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE "anders" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')) },
  { id: "45", name: "anderer Inhalt nur für manche Programme", expect: ["wording", "unknown"], apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => inText(paragraph, (words) => words).replace(/<w:r(?: [^>]*)?>(?:(?!<w:r[ >])[\s\S])*?<w:t(?: [^>]*)?>[^<]*\p{L}{4}[^<]*<\/w:t><\/w:r>/u, (run) => `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><mc:Choice Requires="w14"><w:r><w:t>Anderer Wortlaut</w:t></w:r></mc:Choice><mc:Fallback>${run}</mc:Fallback></mc:AlternateContent>`)) },
  part("46", "Formatvorlage umdefiniert (Schrift 1 Punkt)", always("word/styles.xml"), (xml) => xml.replace(/(<w:style [^>]*w:default="1"[^>]*w:type="paragraph"[^>]*>|<w:style [^>]*w:type="paragraph"[^>]*w:default="1"[^>]*>)((?:(?!<\/w:style>)[\s\S])*)<\/w:style>/, (_all, open: string, inner: string) => `${open}${inner.replace(/<w:rPr>[\s\S]*?<\/w:rPr>|<w:rPr\/>/, "")}<w:rPr><w:sz w:val="2"/></w:rPr></w:style>`), ["size"]),
  { ...part("47", "Nummerierung beginnt woanders", always("word/numbering.xml"), (xml) => xml.replaceAll(/<w:start w:val="1"\s?\/>/g, '<w:start w:val="4"/>'), ["numbering", "unknown"]), mayBeUnused: true },
  { id: "48", name: "Textfeld über dem Text", expect: ["drawing", "wording"], apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => paragraph.replace("</w:p>", '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;width:300pt;height:60pt" fillcolor="white"><v:textbox><w:txbxContent><w:p><w:r><w:t>Anderes gilt.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>')) },
  { id: "49", name: "nur ein Kommentar", expect: "harmless", apply: withComment },
];

const WORDS: readonly Mutation[] = [
  text("w1", "ein Wort gestrichen", (words) => words.replace(/ \p{L}+/u, "")),
  text("w2", "eine Ziffer geändert", (words) => words.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))),
  text("w3", "Zeichen ohne Breite eingefügt", inserted("\u200b")),
  text("w4", "weiches Trennzeichen eingefügt", inserted("\u00ad")),
  text("w5", "Satzzeichen gestrichen", (words) => words.replace(/[.,:]/, "")),
  { id: "w6", name: "Absatz verdoppelt", expect: ["wording"], apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => paragraph + paragraph.replace(/ w14:paraId="[^"]*"/, "")) },
  { id: "w7", name: "Absatz angehängt", expect: ["wording"], apply: (parts) => withPart(parts, DOCUMENT, (xml) => xml.replace(/(<w:sectPr[^>]*>(?:(?!<w:sectPr)[\s\S])*<\/w:body>|<w:sectPr[^>]*\/><\/w:body>)$|(<w:sectPr[^>]*>(?:(?!<w:sectPr)[\s\S])*<\/w:body>|<w:sectPr\s?\/>\s*<\/w:body>)/, (all) => `<w:p><w:r><w:t>Mündliche Absprachen gelten.</w:t></w:r></w:p>${all}`)) },
  part("w8", "Fußzeile geändert", (parts) => named(parts, "footer"), firstWords, ["wording"]),
  { id: "w9", name: "Umbruch mitten im Wort", expect: ["wording"], apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => inText(paragraph, (words) => `${words.slice(0, 4)}</w:t><w:br/><w:t>${words.slice(4)}`)) },
  part("w10", "Zelle geleert", always(DOCUMENT), (xml) => xml.replace(/(<w:tc>(?:(?!<\/w:tc>|<w:sdt>|fldChar)[\s\S])*?<w:t(?: [^>]*)?>)[^<]{3,}(<\/w:t>)/, "$1$2"), ["wording"]),
  part("w11", "Zeile einer Tabelle gestrichen", always(DOCUMENT), (xml) => xml.replace(/<w:tr(?: [^>]*)?>(?:(?!<w:tr[ >]|<w:tbl>)[\s\S])*?<\/w:tr>/, ""), ["wording", "table"]),
  part("w12", "Wert in einem Inhaltssteuerelement geändert", always(DOCUMENT), (xml) => xml.replace(/(<w:sdtContent>(?:(?!<\/w:sdtContent>)[\s\S])*?<w:t(?: [^>]*)?>)[^<]{3,}(<\/w:t>)/, "$1Anderes$2"), ["wording"]),
  part("w13", "Fußnotenzeichen gestrichen", always(DOCUMENT), (xml) => xml.replace(/<w:footnoteReference [^>]*\/>/, ""), ["wording"]),
];

const VISIBILITY: readonly Mutation[] = [
  look("v1", "Schrift durch Unterlegung verdeckt", '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>', ["appearance", "visibility"]),
  look("v2", "fast weiße Schrift", '<w:color w:val="F8F8F8"/>', ["visibility"]),
  look("v3", "durchgestrichen", "<w:strike/>", ["visibility"]),
  look("v4", "Symbolschrift statt Buchstaben", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', ["visibility"]),
  look("v5", "weiße Schrift über die Farben des Designs", '<w:color w:val="000000" w:themeColor="background1"/>', ["visibility", "unknown"]),
  part("v6", "Formatvorlage auf verborgen gestellt", always("word/styles.xml"), (xml) => xml.replace(/(<w:rPrDefault>\s*<w:rPr>)/, "$1<w:vanish/>"), ["visibility"]),
  part("v7", "Tabellenzeile ausgeblendet", always(DOCUMENT), (xml) => xml.replace(/<w:tr(?: [^>]*)?>(<w:trPr>)?/, (all, open?: string) => (open ? `${all}<w:hidden/>` : `${all}<w:trPr><w:hidden/></w:trPr>`)), ["visibility"]),
  look("v8", "Füllung der Buchstaben entfernt", '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:noFill/></w14:textFill>', ["visibility"]),
  property("v9", "Absatz in einen Positionsrahmen neben der Seite", '<w:framePr w:w="100" w:hSpace="141" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="20000" w:y="1"/>', ["layout"]),
  property("v10", "Absatz aus der Seite gerückt", '<w:ind w:left="20000"/>', ["layout"]),
];

const SIZES: readonly Mutation[] = [
  look("s1", "Schriftgröße 7 Punkt", '<w:sz w:val="14"/>', ["size"]),
  look("s2", "Schrift auf 1 % gestaucht", '<w:w w:val="1"/>', ["size"]),
  look("s3", "Laufweite verengt", '<w:spacing w:val="-200"/>', ["size"]),
  look("s4", "hochgestellt", '<w:vertAlign w:val="superscript"/>', ["size"]),
  property("s5", "Zeilenabstand 1 Punkt", '<w:spacing w:line="20" w:lineRule="exact"/>', ["size"]),
  part("s6", "Zeile einer Tabelle auf 1 Punkt Höhe", always(DOCUMENT), (xml) => xml.replace(/<w:tr(?: [^>]*)?>(?:<w:trPr>(?:(?!<\/w:trPr>)[\s\S])*<\/w:trPr>)?/, (all) => `${/<w:tr(?: [^>]*)?>/.exec(all)![0]}<w:trPr><w:trHeight w:val="20" w:hRule="exact"/></w:trPr>`), ["size"]),
  { ...part("s7", "Grundschrift der Datei verkleinert", always("word/styles.xml"), (xml) => xml.replace(/(<w:rPrDefault>(?:(?!<\/w:rPrDefault>)[\s\S])*?)<w:sz w:val="\d+"\s?\/>/, '$1<w:sz w:val="6"/>'), ["size", "unknown"]), mayBeUnused: true },
  part("s8", "Seitenrand verändert", always(DOCUMENT), (xml) => xml.replace(/(<w:pgMar [^>]*w:left=")\d+/, "$19000"), ["layout"]),
];

const ORDER: readonly Mutation[] = [
  part("o1", "Zeilen einer Tabelle vertauscht", always(DOCUMENT), (xml) => xml.replace(/(<w:tr(?: [^>]*)?>(?:(?!<w:tr[ >]|<w:tbl>)[\s\S])*?<\/w:tr>)(<w:tr(?: [^>]*)?>(?:(?!<w:tr[ >]|<w:tbl>)[\s\S])*?<\/w:tr>)/, "$2$1"), ["order", "wording"]),
  part("o2", "Nummern in anderer Form", always("word/numbering.xml"), (xml) => xml.replaceAll('<w:numFmt w:val="decimal"', '<w:numFmt w:val="upperRoman"'), ["numbering"]),
  part("o3", "Zellen vertauscht", always(DOCUMENT), (xml) => xml.replace(/(<w:tc>(?:(?!<w:tc>|<w:tbl>)[\s\S])*?<\/w:tc>)(<w:tc>(?:(?!<w:tc>|<w:tbl>)[\s\S])*?<\/w:tc>)/, "$2$1"), ["order", "wording"]),
];

const PACKAGE: readonly Mutation[] = [
  { id: "p1", name: "neue Kopfzeile", expect: ["header"], apply: withNewHeader },
  { id: "p2", name: "fremde Datei eingebunden (altChunk)", expect: ["package", "unknown"], apply: (parts) => withPart({ ...parts, "word/afchunk.htm": "<p>anders</p>" }, DOCUMENT, (xml) => xml.replace("</w:body>", '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdX"/></w:body>')) },
  { id: "p3", name: "nachverfolgte Einfügung", expect: ["revision"], apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => paragraph.replace("</w:p>", '<w:ins w:id="901" w:author="Gegenseite" w:date="2027-01-01T00:00:00Z"><w:r><w:t xml:space="preserve"> oder mehr</w:t></w:r></w:ins></w:p>')) },
  { id: "p4", name: "nachverfolgte Streichung", expect: ["revision"], apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => paragraph.replace(/<w:r(?: [^>]*)?>(?:(?!<w:r[ >])[\s\S])*?<\/w:r>/, (run) => `<w:del w:id="902" w:author="Gegenseite" w:date="2027-01-01T00:00:00Z">${run.replaceAll("<w:t", "<w:delText").replaceAll("</w:t>", "</w:delText>")}</w:del>`)) },
  part("p5", "Formularschutz entfernt", always("word/settings.xml"), (xml) => xml.replace(/<w:documentProtection [^>]*\/>/, ""), ["protection"]),
  { id: "p6", name: "Daten hinter einem Inhaltssteuerelement geändert", expect: ["control"], apply: (parts) => withPart(parts, "customXml/item1.xml", (xml) => xml.replace(/>([\d.,]+)</, ">99.999,00<")) },
  { id: "p7", name: "Bild hinzugefügt", expect: ["drawing"], apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => paragraph.replace("</w:p>", '<w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;width:400pt;height:400pt" fillcolor="white"/></w:pict></w:r></w:p>')) },
  { id: "p8", name: "unbekanntes Element im Text", expect: ["unknown"], apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => withProperty(paragraph, '<w:divId w:val="77"/>')) },
];

/** What hides behind the markup of a new saving, or behind what only some programs show. */
const COVERED: readonly Mutation[] = [
  look("c1", "schwarze Schrift auf schwarzem Marker", '<w:highlight w:val="black"/>', ["visibility"]),
  look("c2", "schwarze Schrift auf fast schwarzem Grund", '<w:shd w:val="clear" w:color="auto" w:fill="010101"/>', ["visibility"]),
  look("c3", "schwarze Schrift auf dichtem Muster", '<w:shd w:val="pct95" w:color="000000" w:fill="FFFFFF"/>', ["visibility"]),
  look("c4", "hellgraue Schrift", '<w:color w:val="D0D0D0"/>', ["visibility"]),
  look("c5", "Zeichenschrift Marlett", '<w:rFonts w:ascii="Marlett" w:hAnsi="Marlett"/>', ["visibility"]),
  look("c6", "Text auf eine Breite von einem halben Punkt gezwängt", '<w:fitText w:val="10" w:id="1"/>', ["size"]),
  look("c7", "zwei Zeilen in einer", '<w:eastAsianLayout w:id="1" w:combine="1"/>', ["size"]),
  look("c8", "winzig über die Größe anderer Schriften", '<w:cs/><w:szCs w:val="2"/>', ["size"]),
  { id: "c9", name: "andere Worte im Zweig für andere Programme", expect: ["wording"], apply: (parts, turn) => inRun(parts, turn, (run) => branches(run, "<w:r><w:t>GEÄNDERT</w:t></w:r>")) },
  { id: "c10", name: "dieselben Worte verborgen im Zweig für andere Programme", expect: ["unknown"], apply: (parts, turn) => inRun(parts, turn, (run) => branches(run, withLook(run, "<w:vanish/>"))) },
  { id: "c11", name: "Leserichtung umgekehrt", expect: ["unknown"], apply: (parts, turn) => inRun(parts, turn, (run) => `<w:bdo w:val="rtl">${run}</w:bdo>`) },
  { id: "c12", name: "Wort als Formel eingefügt", expect: ["unknown"], apply: (parts, turn) => inRun(parts, turn, (run) => `${run}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>nicht</m:t></m:r></m:oMath>`) },
  { id: "c13", name: "Text an den Titel der Datei gebunden", expect: ["control"], apply: (parts, turn) => inRun(parts, turn, (run) => `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`) },
  { ...part("c14", "Worte als Aufzählungszeichen", always("word/numbering.xml"), (xml) => xml.replaceAll(/(<w:numFmt w:val="bullet"\s?\/>(?:(?!<w:lvlText)[\s\S])*<w:lvlText w:val=")[^"]*/g, "$1Entfällt:"), ["numbering", "unknown"]), mayBeUnused: true },
  part("c15", "Nummern verborgen", always("word/numbering.xml"), (xml) => xml.replaceAll(/<w:lvlText w:val="[^"]*"\s?\/>/g, "$&<w:rPr><w:vanish/></w:rPr>"), ["visibility"]),
  part("c16", "Nummern in hebräischer Zählung", always("word/numbering.xml"), (xml) => xml.replaceAll('<w:numFmt w:val="decimal"', '<w:numFmt w:val="hebrew1"'), ["numbering"]),
  part("c17", "Satz an der Linie über den Fußnoten", footnotes, (xml) => xml.replace(/<w:separator\s?\/><\/w:r>/, "$&<w:r><w:t>Alle Fristen sind unverbindlich.</w:t></w:r>"), ["wording"]),
  { id: "c18", name: "gesperrte Seitenzahl mit anderem Ergebnis", expect: ["field"], apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => paragraph.replace("</w:p>", `${field("PAGE", "unwirksam", ' w:fldLock="1"')}</w:p>`)) },
  part("c19", "Datumsfeld mit eigenen Worten", (parts) => named(parts, "footer"), (xml) => xml.replace("</w:p>", `${field("DATE \\@ &quot;'ungültig'&quot;", "01.01.2026")}</w:p>`), ["field"]),
  part("c20", "Bundsteg so breit wie die Seite", always(DOCUMENT), (xml) => xml.replace(/ w:gutter="\d+"/, "").replace("<w:pgMar ", '<w:pgMar w:gutter="7000" '), ["layout"]),
  part("c21", "Tabelle neben die Seite gestellt", always(DOCUMENT), (xml) => xml.replace("<w:tblPr>", '<w:tblPr><w:tblpPr w:leftFromText="1" w:rightFromText="1" w:vertAnchor="page" w:horzAnchor="page" w:tblpX="20000" w:tblpY="1"/>'), ["layout"]),
  part("c22", "Tabelle aus der Seite gerückt", always(DOCUMENT), (xml) => xml.replace(/<w:tblPr>((?:(?!<\/w:tblPr>)[\s\S])*)<\/w:tblPr>/, (_all, inner: string) => `<w:tblPr>${inner.replace(/<w:tblInd [^>]*\/>/, "")}<w:tblInd w:w="20000" w:type="dxa"/></w:tblPr>`), ["layout"]),
  part("c23", "Zelle auf ein Prozent der Breite", always(DOCUMENT), (xml) => xml.replace(/<w:tcW [^>]*w:w="[2-9]\d{3}"[^>]*\/>/, '<w:tcW w:w="1" w:type="pct"/>'), ["size"]),
  part("c24", "Rand der Zelle breiter als die Zelle", always(DOCUMENT), (xml) => xml.replace(/<w:tcW [^>]*\/>/, '$&<w:tcMar><w:left w:w="20000" w:type="dxa"/></w:tcMar>'), ["size"]),
  property("c25", "Tabulator jenseits der Seite", '<w:tabs><w:tab w:val="left" w:pos="31000"/></w:tabs>', ["layout"]),
  part("c26", "Farben des Designs vertauscht", always("word/settings.xml"), (xml) => xml.replace(/<w:clrSchemeMapping [^>]*\/>/, "").replace("</w:settings>", '<w:clrSchemeMapping w:bg1="dark1" w:t1="light1"/></w:settings>'), ["visibility"]),
  part("c27", "nur die Angaben der Formularfelder drucken", always("word/settings.xml"), (xml) => xml.replace("</w:settings>", "<w:printFormsData/></w:settings>"), ["visibility"]),
  { id: "c28", name: "eingebettete Schrift", expect: ["package"], apply: (parts) => ({ ...parts, "word/fonts/font1.odttf": new Uint8Array(4000) }) },
  part("c29", "erste Zeilen der Tabellen über ihre Vorlage verborgen", always("word/styles.xml"), inTableStyles('<w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr>'), ["unknown"]),
  part("c30", "Tabellen über ihre Vorlage geschwärzt", always("word/styles.xml"), inTableStyles('<w:rPr><w:color w:val="000000"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="000000"/></w:tcPr>'), ["visibility", "unknown"]),
  part("c31", "Kopfzeilen der Tabellen über ihre Vorlage geschwärzt", always("word/styles.xml"), inTableStyles('<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="000000"/></w:tcPr></w:tblStylePr>'), ["unknown"]),
  part("c32", "Text der Tabellen über ihre Vorlage aus der Seite gerückt", always("word/styles.xml"), inTableStyles('<w:pPr><w:ind w:left="20000"/></w:pPr>'), ["unknown"]),
  property("c33", "Abschnitt unter seiner Überschrift eingeklappt", '<w:outlineLvl w:val="0"/><w15:collapsed xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>', ["visibility"]),
  { ...part("c34", "Überschriften über ihre Vorlage eingeklappt", always("word/styles.xml"), (xml) => xml.replace(/(<w:style [^>]*w:type="paragraph"(?:(?!<\/w:style>)[\s\S])*?)(<w:outlineLvl [^>]*\/>)/g, '$1$2<w15:collapsed xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>'), ["visibility", "unknown"]), mayBeUnused: true },
  part("c35", "Nummern ohne Füllung der Ziffern", always("word/numbering.xml"), (xml) => xml.replaceAll(/<w:lvlText w:val="[^"]*"\s?\/>/g, '$&<w:rPr><w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:noFill/></w14:textFill></w:rPr>'), ["visibility"]),
  property("c36", "neues Element von Word 2013, das niemand kennt", '<w:keepNext/><w15:zugeklappt xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>', ["unknown"]),
];

const pages = (id: string, name: string, more: string, expect: readonly DeviationKind[]): Mutation => part(id, name, always(DOCUMENT), (xml) => xml.replace(/<w:sectPr(?: [^>/]*)?>/, `$&${more}`).replace(/<w:sectPr((?: [^>/]*)?)\/>/, `<w:sectPr$1>${more}</w:sectPr>`), expect);
const setting = (id: string, name: string, more: string, expect: readonly DeviationKind[]): Mutation => part(id, name, always("word/settings.xml"), (xml) => xml.replace("</w:settings>", `${more}</w:settings>`), expect);

/** What the settings of the file and its sections say of notes and pages. */
const PAGES: readonly Mutation[] = [
  setting("n1", "Fußnoten zählen ab 7", '<w:footnotePr><w:numStart w:val="7"/></w:footnotePr>', ["numbering"]),
  setting("n2", "Endnoten mit Buchstaben", '<w:endnotePr><w:numFmt w:val="upperLetter"/></w:endnotePr>', ["numbering"]),
  pages("n3", "Fußnoten eines Abschnitts mit Zeichen", '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>', ["numbering"]),
  part("n4", "Tabulatoren weiter als die Seite", always("word/settings.xml"), (xml) => xml.replace(/<w:defaultTabStop [^>]*\/>/, "").replace("</w:settings>", '<w:defaultTabStop w:val="31000"/></w:settings>'), ["layout"]),
  setting("n5", "Vorlagen aus einer fremden Datei", "<w:linkStyles/>", ["layout"]),
  setting("n6", "nachverfolgte Änderungen nicht gezeigt", '<w:revisionView w:markup="0" w:insDel="0"/>', ["visibility"]),
  part("n7", "erste Seite ohne die Kopfzeile", always(DOCUMENT), (xml) => (/<w:titlePg/.test(xml) ? xml : xml.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")), ["layout"]),
  part("n8", "Text an den unteren Rand der Seite", always(DOCUMENT), (xml) => xml.replace("</w:sectPr>", '<w:vAlign w:val="bottom"/></w:sectPr>'), ["layout"]),
  part("n9", "Zeichen über ein Raster zusammengeschoben", always(DOCUMENT), (xml) => xml.replace("</w:sectPr>", '<w:docGrid w:type="linesAndChars" w:linePitch="20" w:charSpace="-40000"/></w:sectPr>'), ["layout"]),
  part("n10", "Nummern ohne Abstand vor dem Text", always("word/numbering.xml"), (xml) => xml.replaceAll(/<w:suff [^>]*\/>/g, "").replaceAll("<w:lvlText ", '<w:suff w:val="nothing"/><w:lvlText '), ["numbering"]),
  property("n11", "dicker Balken über dem Absatz", '<w:pBdr><w:top w:val="single" w:sz="96" w:space="31"/></w:pBdr>', ["visibility"]),
  look("n12", "dicker Balken um Worte", '<w:bdr w:val="single" w:sz="96" w:space="0" w:color="auto"/>', ["visibility"]),
];

const HARMLESS: readonly Mutation[] = [
  { id: "h1", name: "neu gepackt", expect: "harmless", apply: (parts) => ({ ...parts }) },
  { id: "h2", name: "Angaben zur Datei geändert", expect: "harmless", apply: (parts) => ({ ...parts, "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Gegenseite</dc:creator></cp:coreProperties>' }) },
  { id: "h3", name: "Kennungen der Bearbeitung (rsid)", expect: "harmless", apply: (parts) => withPart(parts, DOCUMENT, (xml) => xml.replace(/<w:p>/g, '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">').replace(/<w:r>/g, '<w:r w:rsidRPr="00AB12CD">')) },
  { id: "h4", name: "Rechtschreibmarken und Umbruchstellen", expect: "harmless", apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => paragraph.replace(/<w:r[ >]/, (run) => `<w:proofErr w:type="spellStart"/>${run}`).replace("</w:p>", '<w:proofErr w:type="spellEnd"/><w:r><w:lastRenderedPageBreak/></w:r></w:p>')) },
  { id: "h5", name: "Text in mehr Stücke zerlegt", expect: "harmless", apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, split) },
  { id: "h6", name: "Lesezeichen der letzten Bearbeitung", expect: "harmless", apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => paragraph.replace("</w:p>", '<w:bookmarkStart w:id="990" w:name="_GoBack"/><w:bookmarkEnd w:id="990"/></w:p>')) },
  { id: "h7", name: "Sprache eines Worts", expect: "harmless", apply: (parts, turn) => inParagraph(parts, DOCUMENT, turn, (paragraph) => withLook(paragraph, '<w:lang w:val="en-US"/>')) },
  part("h8", "Ansicht und Zoom", always("word/settings.xml"), (xml) => xml.replace(/(<w:settings[^>]*>)/, '$1<w:zoom w:percent="140"/>'), "harmless"),
];

export const MUTATIONS: readonly Mutation[] = [...NAMED, ...WORDS, ...VISIBILITY, ...SIZES, ...ORDER, ...PACKAGE, ...COVERED, ...PAGES, ...HARMLESS];

function swapped(xml: string, turn: number): string {
  const all = paragraphs(xml);
  const at = Array.from(all.keys()).map((index) => (index + turn) % all.length).find((index) => all[index + 1] !== undefined && all[index]!.to === all[index + 1]!.from);
  if (at === undefined) return xml;
  const [a, b] = [all[at]!, all[at + 1]!];
  return xml.slice(0, a.from) + b.xml + a.xml + xml.slice(b.to);
}

function split(paragraph: string): string {
  return paragraph.replace(/<w:r(?: [^>]*)?>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<&]{6,})<\/w:t><\/w:r>/, (_run, look: string | undefined, words: string) => {
    const half = Math.floor(words.length / 2);
    return [words.slice(0, half), words.slice(half)].map((piece) => `<w:r>${look ?? ""}<w:t xml:space="preserve">${piece}</w:t></w:r>`).join("");
  });
}

function withComment(parts: Parts, turn: number): Parts | undefined {
  if (parts["word/comments.xml"] !== undefined) return undefined;
  const inText = inParagraph(parts, DOCUMENT, turn, (paragraph) => paragraph.replace(/<w:r[ >]/, (run) => `<w:commentRangeStart w:id="0"/>${run}`).replace("</w:p>", '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>'));
  return inText && withRelation({ ...inText, "word/comments.xml": `<w:comments ${W}><w:comment w:id="0" w:author="Gegenseite"><w:p><w:r><w:t>Bitte prüfen.</w:t></w:r></w:p></w:comment></w:comments>` }, "rIdC", "comments", "comments.xml");
}

function withNewHeader(parts: Parts): Parts | undefined {
  if (header(parts) !== undefined) return undefined;
  const referred = withPart(parts, DOCUMENT, (xml) => xml.replace(/<w:sectPr([^>/]*)>(?!<w:(?:header|footer)Reference)/, '<w:sectPr$1><w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="rIdH"/>'));
  return referred && withRelation({ ...referred, "word/header9.xml": `<w:hdr ${W}><w:p><w:r><w:t>Entwurf, nicht gültig</w:t></w:r></w:p></w:hdr>` }, "rIdH", "header", "header9.xml");
}

const withRelation = (parts: Parts, id: string, kind: string, target: string): Parts | undefined => withPart(parts, "word/_rels/document.xml.rels", (xml) => xml.replace("</Relationships>", `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`));
