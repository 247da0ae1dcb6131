import { Document, PageOrientation, SectionType, type FileChild, type ISectionOptions, type PageNumberEstimator } from "docx";
import type { DocumentContent } from "#app/document-model/content.ts";
import { afterLastTable, endsInTable } from "./blocks/between-tables.ts";
import { carriesBreak, pageBreak } from "./blocks/page-break.ts";
import { writeBlocks } from "./blocks/index.ts";
import { Contents } from "./contents.ts";
import { pageFooter, pageHeader } from "./furniture.ts";
import { layOut, type Sheet } from "./layout.ts";
import { A4, FOOTER_DISTANCE, HEADER_DISTANCE, MARGIN, TEXT_WIDTH } from "./measures.ts";
import { documentStyles } from "./styles.ts";
import { lowerNoteSeparators } from "./note-separators.ts";
import { writeTitleBlock } from "./title-block.ts";
import { Writing, type Place } from "./writing.ts";

interface Compiled {
  document: Document;
  writing: Writing;
}

/**
 * Builds the Word document of a content: title block, contents, body in upright and turned sections. Pure apart from the object it returns;
 * `pageNumbers` is asked while the document is written and fills the page numbers of the contents and the page count; a document without contents needs none.
 */
export function compileDocument(content: DocumentContent, pageNumbers: PageNumberEstimator | undefined): Compiled {
  const writing = new Writing(content);
  const title = writeTitleBlock(content, writing);
  const sheets = layOut(content.blocks, { startOnNewPage: content.contents, afterTable: content.titleBlock.details.length > 0 });
  const bodies = sheets.map((sheet) => writeSheet(sheet, writing));
  const contents = content.contents && writing.contents.length > 0 ? [new Contents("Inhalt", writing.contents)] : [];
  const [first, ...rest] = bodies;
  const onlyTitle = contents.length + (first?.length ?? 0) === 0 && content.titleBlock.details.length > 0;
  const children = [[...title, ...contents, ...(first ?? []), ...(onlyTitle ? [afterLastTable()] : [])], ...rest];
  const document = new Document({
    ...content.properties,
    keywords: content.properties.keywords.join(", "),
    styles: documentStyles(),
    numbering: writing.lists.options(),
    footnotes: writing.footnotes,
    ...(pageNumbers ? { pageNumbers } : {}),
    sections: children.map((blocks, index) => section(content, sheets[index]?.orientation ?? "portrait", index === 0, blocks, writing)),
  });
  lowerNoteSeparators(document);
  return { document, writing };
}

function writeSheet(sheet: Sheet, writing: Writing): FileChild[] {
  const width = TEXT_WIDTH[sheet.orientation];
  const written = sheet.blocks.flatMap(({ block, ...flow }) => {
    const place: Place = { left: 0, width, listDepth: 0, quoted: false, ...flow };
    return [...(flow.opensPage === "break" && !carriesBreak(block) ? [pageBreak()] : []), ...writeBlocks([block], place, writing)];
  });
  return endsInTable(sheet.blocks.at(-1)?.block) ? [...written, afterLastTable()] : written;
}

function section(content: DocumentContent, orientation: Sheet["orientation"], first: boolean, children: readonly FileChild[], writing: Writing): ISectionOptions {
  const width = TEXT_WIDTH[orientation];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: first,
      page: {
        size: { width: A4.width, height: A4.height, orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { ...MARGIN, header: HEADER_DISTANCE, footer: FOOTER_DISTANCE, gutter: 0 },
      },
    },
    headers: { default: pageHeader(content, "other", width, writing), ...(first ? { first: pageHeader(content, "first", width, writing) } : {}) },
    footers: { default: pageFooter(content, width, writing), ...(first ? { first: pageFooter(content, width, writing) } : {}) },
    children,
  };
}
