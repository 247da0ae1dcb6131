import { AlignmentType, BorderStyle, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { baseStyles } from "./base-styles.ts";
import { tableStyle } from "./table-style.ts";
import { cm, COLOUR, pt, SIZE, TEXT_WIDTH } from "./measures.ts";

/** Ids of the paragraph and character styles. Those with an English name are Word's own; Word shows them in the reader's language. */
export const STYLE = {
  title: "Title",
  subtitle: "Subtitle",
  status: "StatusLine",
  body: "BodyText",
  listItem: "ListParagraph",
  listContinue: "ListContinue",
  quote: "Quote",
  caption: "Caption",
  picture: "Picture",
  small: "SmallText",
  notice: "Notice",
  centered: "Centered",
  contractClause: "ContractClause",
  contractItem: "ContractItem",
  tableText: "TableText",
  tableTextSmall: "TableTextSmall",
  tableTextTiny: "TableTextTiny",
  tableHead: "TableHead",
  tableHeadSmall: "TableHeadSmall",
  tableHeadTiny: "TableHeadTiny",
  footnoteText: "FootnoteText",
  contentsHeading: "TOCHeading",
  header: "Header",
  footer: "Footer",
  signature: "Signature",
  signatureLabel: "SignatureLabel",
  hyperlink: "Hyperlink",
  gap: "OpenValue",
} as const;

export const headingStyle = (level: number): string => `Heading${level}`;
export const contentsStyle = (level: number): string => `TOC${level}`;

/** Type size of a heading in half points. */
export const headingSize = (level: number): number => HEADINGS[level - 1]?.size ?? SIZE.body;
const CONTENTS_HANG = [cm(0.9), cm(1.2), cm(1.5)] as const;

/** Where entries of a level of the contents start, and how far their numbers hang. */
export function contentsIndent(level: 1 | 2 | 3): { left: number; hang: number } {
  const left = CONTENTS_HANG.slice(0, level - 1).reduce((sum, hang) => sum + hang, 0);
  return { left, hang: CONTENTS_HANG[level - 1] ?? CONTENTS_HANG[2] };
}

const FOOTNOTE_HANG = cm(0.5);
export const CONTRACT_HANG = cm(0.9);

const oneLine = { line: 240, lineRule: LineRuleType.AUTO } as const;

interface HeadingLook {
  size: number;
  before: number;
  after: number;
  colour: string;
}
const HEADINGS: readonly HeadingLook[] = [
  { size: 34, before: 20, after: 10, colour: COLOUR.accent },
  { size: 27, before: 16, after: 6, colour: COLOUR.accent },
  { size: 24, before: 13, after: 4, colour: COLOUR.ink },
  { size: 22, before: 11, after: 3, colour: COLOUR.ink },
  { size: 22, before: 9, after: 2, colour: COLOUR.muted },
];

export function documentStyles(): IStylesOptions {
  return {
    paragraphStyles: [...headings(), ...text(), ...tables(), ...contents(), ...furniture(), ...signatures()],
    characterStyles: [
      {
        id: STYLE.gap,
        name: "Offene Angabe",
        basedOn: "DefaultParagraphFont",
        uiPriority: 20,
        quickFormat: true,
        run: { color: COLOUR.gapInk, shading: { fill: COLOUR.gap, color: "auto", type: "clear" } },
      },
      { id: STYLE.hyperlink, name: "Hyperlink", basedOn: "DefaultParagraphFont", uiPriority: 99, run: { color: COLOUR.accent, underline: {} } },
      { id: "FootnoteReference", name: "footnote reference", basedOn: "DefaultParagraphFont", uiPriority: 99, run: { superScript: true } },
    ],
    importedStyles: [...baseStyles(), tableStyle()],
  };
}

function headings(): IParagraphStyleOptions[] {
  return HEADINGS.map((look, index) => ({
    id: headingStyle(index + 1),
    name: `heading ${index + 1}`,
    basedOn: "Normal",
    next: STYLE.body,
    uiPriority: 9,
    quickFormat: true,
    run: { bold: true, italics: false, size: look.size, color: look.colour },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: index,
      spacing: { before: pt(look.before), after: pt(look.after), ...oneLine },
    },
  }));
}

function text(): IParagraphStyleOptions[] {
  return [
    { id: "Normal", name: "Normal", quickFormat: true },
    {
      id: STYLE.title,
      name: "Title",
      basedOn: "Normal",
      next: STYLE.subtitle,
      uiPriority: 10,
      quickFormat: true,
      run: { bold: true, size: 46, color: COLOUR.accent },
      paragraph: { keepNext: true, spacing: { before: pt(18), after: pt(6), ...oneLine } },
    },
    {
      id: STYLE.subtitle,
      name: "Subtitle",
      basedOn: "Normal",
      next: STYLE.body,
      uiPriority: 11,
      quickFormat: true,
      run: { size: 28, color: COLOUR.ink },
      paragraph: { keepNext: true, spacing: { after: pt(2), ...oneLine } },
    },
    {
      id: STYLE.status,
      name: "Status des Dokuments",
      basedOn: "Normal",
      next: STYLE.body,
      uiPriority: 12,
      run: { bold: true, color: COLOUR.muted },
      paragraph: { spacing: { before: pt(10), after: pt(12), ...oneLine } },
    },
    { id: STYLE.body, name: "Body Text", basedOn: "Normal", uiPriority: 1, quickFormat: true, paragraph: { spacing: { after: pt(7) } } },
    {
      id: STYLE.listItem,
      name: "List Paragraph",
      basedOn: STYLE.body,
      uiPriority: 34,
      quickFormat: true,
      // Items stand close, the list keeps its distance from the text around it.
      paragraph: { contextualSpacing: true },
    },
    { id: STYLE.listContinue, name: "List Continue", basedOn: STYLE.body, uiPriority: 35 },
    {
      id: STYLE.quote,
      name: "Quote",
      basedOn: STYLE.body,
      next: STYLE.body,
      uiPriority: 29,
      quickFormat: true,
      run: { color: COLOUR.muted },
      paragraph: {
        indent: { left: cm(0.75), right: cm(0.75) },
        spacing: { after: pt(7) },
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: COLOUR.accent, space: 8 } },
      },
    },
    { id: STYLE.small, name: "Kleiner Text", basedOn: STYLE.body, uiPriority: 36, run: { size: SIZE.small, color: COLOUR.muted }, paragraph: { spacing: { after: pt(8), ...oneLine } } },
    {
      id: STYLE.notice,
      name: "Hinweis",
      basedOn: STYLE.body,
      uiPriority: 36,
      quickFormat: true,
      paragraph: {
        keepLines: true,
        spacing: { before: pt(4), after: pt(10) },
        indent: { left: cm(0.3), right: cm(0.3) },
        shading: { fill: COLOUR.sum, color: "auto", type: "clear" },
        // Borders in the colour of the ground give the box its inner margin.
        border: {
          top: { style: BorderStyle.SINGLE, size: 4, color: COLOUR.sum, space: 4 },
          bottom: { style: BorderStyle.SINGLE, size: 4, color: COLOUR.sum, space: 4 },
          left: { style: BorderStyle.SINGLE, size: 18, color: COLOUR.draft, space: 6 },
        },
      },
    },
    {
      id: STYLE.footnoteText,
      name: "footnote text",
      basedOn: "Normal",
      uiPriority: 99,
      run: { size: SIZE.footnote },
      paragraph: { spacing: { after: pt(2), ...oneLine }, indent: { left: FOOTNOTE_HANG, hanging: FOOTNOTE_HANG } },
    },
    { id: STYLE.centered, name: "Zentrierter Text", basedOn: STYLE.body, uiPriority: 36, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: pt(7) } } },
    {
      id: STYLE.contractClause,
      name: "Vertragsabsatz",
      basedOn: STYLE.body,
      uiPriority: 13,
      quickFormat: true,
      paragraph: { indent: { left: CONTRACT_HANG, hanging: CONTRACT_HANG }, spacing: { after: pt(6) } },
    },
    {
      id: STYLE.contractItem,
      name: "Vertragsbuchstabe",
      basedOn: STYLE.body,
      uiPriority: 13,
      quickFormat: true,
      paragraph: { indent: { left: CONTRACT_HANG + cm(0.75), hanging: cm(0.75) }, spacing: { after: pt(6) }, contextualSpacing: true },
    },
  ];
}

function tables(): IParagraphStyleOptions[] {
  return [
    {
      id: STYLE.caption,
      name: "caption",
      basedOn: "Normal",
      next: STYLE.body,
      uiPriority: 35,
      quickFormat: true,
      run: { bold: true, italics: false, size: SIZE.table, color: COLOUR.ink },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: pt(10), after: pt(4), ...oneLine } },
    },
    { id: STYLE.picture, name: "Abbildung", basedOn: "Normal", next: STYLE.caption, uiPriority: 35, quickFormat: true, paragraph: { keepNext: true, spacing: { before: pt(8), after: pt(5), ...oneLine } } },
    { id: STYLE.tableText, name: "Tabellentext", basedOn: "Normal", uiPriority: 37, quickFormat: true, run: { size: SIZE.table }, paragraph: { spacing: { after: 0, ...oneLine } } },
    { id: STYLE.tableTextSmall, name: "Tabellentext klein", basedOn: STYLE.tableText, uiPriority: 37, run: { size: SIZE.tableSmall } },
    { id: STYLE.tableTextTiny, name: "Tabellentext sehr klein", basedOn: STYLE.tableText, uiPriority: 37, run: { size: SIZE.tableTiny } },
    { id: STYLE.tableHead, name: "Tabellenkopf", basedOn: STYLE.tableText, uiPriority: 37, quickFormat: true, run: { bold: true } },
    { id: STYLE.tableHeadSmall, name: "Tabellenkopf klein", basedOn: STYLE.tableHead, uiPriority: 37, run: { size: SIZE.tableSmall } },
    { id: STYLE.tableHeadTiny, name: "Tabellenkopf sehr klein", basedOn: STYLE.tableHead, uiPriority: 37, run: { size: SIZE.tableTiny } },
  ];
}

function contents(): IParagraphStyleOptions[] {
  const entry = (level: 1 | 2 | 3, before: number, bold: boolean): IParagraphStyleOptions => ({
    id: contentsStyle(level),
    name: `toc ${level}`,
    basedOn: "Normal",
    next: "Normal",
    uiPriority: 39,
    run: bold ? { bold: true } : {},
    paragraph: {
      spacing: { before: pt(before), after: pt(2), ...oneLine },
      indent: { left: contentsIndent(level).left + contentsIndent(level).hang, hanging: contentsIndent(level).hang },
    },
  });
  return [
    {
      id: STYLE.contentsHeading,
      name: "TOC Heading",
      basedOn: "Normal",
      next: "Normal",
      uiPriority: 39,
      run: { bold: true, size: 34, color: COLOUR.accent },
      paragraph: { keepNext: true, spacing: { before: pt(20), after: pt(8), ...oneLine } },
    },
    entry(1, 6, true),
    entry(2, 0, false),
    entry(3, 0, false),
  ];
}

function furniture(): IParagraphStyleOptions[] {
  const look = { size: SIZE.furniture, color: COLOUR.muted };
  return [
    { id: STYLE.header, name: "header", basedOn: "Normal", uiPriority: 99, run: look, paragraph: { spacing: { after: 0, ...oneLine }, rightTabStop: TEXT_WIDTH.portrait } },
    { id: STYLE.footer, name: "footer", basedOn: "Normal", uiPriority: 99, run: look, paragraph: { spacing: { after: 0, ...oneLine }, rightTabStop: TEXT_WIDTH.portrait } },
  ];
}

function signatures(): IParagraphStyleOptions[] {
  return [
    { id: STYLE.signature, name: "Unterschriftszeile", basedOn: "Normal", uiPriority: 40, paragraph: { keepNext: true, keepLines: true, spacing: { after: 0, ...oneLine } } },
    {
      id: STYLE.signatureLabel,
      name: "Unterschriftserläuterung",
      basedOn: STYLE.signature,
      uiPriority: 40,
      run: { size: SIZE.small, color: COLOUR.muted },
    },
  ];
}
