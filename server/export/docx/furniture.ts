import { Footer, Header, Paragraph, Run, Tab, type ParagraphChild } from "docx";
import type { DocumentContent } from "#app/document-model/content.ts";
import { field } from "./fields.ts";
import { writePlain } from "./inlines.ts";
import { COLOUR, TEXT_WIDTH } from "./measures.ts";
import { STYLE } from "./styles.ts";
import type { Writing } from "./writing.ts";

const DRAFT_MARK = "ENTWURF";
const rule = (side: "top" | "bottom") => ({ [side]: { style: "single", size: 4, color: COLOUR.line, space: 5 } }) as const;

/** Header of a page: short title left, the draft mark right, below it the notice that every page must carry. The first page has the title itself. */
export function pageHeader(content: DocumentContent, page: "first" | "other", width: number, writing: Writing): Header {
  const mark = content.draft ? writePlain(DRAFT_MARK, writing, { bold: true, color: COLOUR.draft }) : [];
  const title = page === "first" ? [] : writePlain(writing.line(content.header), writing);
  const notice = writing.line(content.pageNotice ?? "");
  const top = title.length + mark.length === 0 ? [] : [twoSided(STYLE.header, title, mark, width, notice === "" && page === "other" ? rule("bottom") : undefined)];
  const below = notice === "" ? [] : [new Paragraph({ style: STYLE.header, border: rule("bottom"), children: writePlain(notice, writing, { color: COLOUR.draft }) })];
  const children = [...top, ...below];
  return new Header({ children: children.length > 0 ? children : [new Paragraph({ style: STYLE.header, children: [] })] });
}

/** Footer: Fassung left, "Seite x von y" right. The cached numbers stand until Word or a viewer counts the pages itself. */
export function pageFooter(content: DocumentContent, width: number, writing: Writing): Footer {
  const pages: ParagraphChild[] = [new Run({ children: ["Seite\u00a0"] }), ...field("PAGE", "1"), new Run({ children: [" von\u00a0"] }), ...field("NUMPAGES", "1")];
  return new Footer({ children: [twoSided(STYLE.footer, writePlain(writing.line(content.footer), writing), pages, width, rule("top"))] });
}

function twoSided(style: string, left: ParagraphChild[], right: ParagraphChild[], width: number, border: ReturnType<typeof rule> | undefined): Paragraph {
  return new Paragraph({
    style,
    ...(width === TEXT_WIDTH.portrait ? {} : { tabStops: [{ type: "clear", position: TEXT_WIDTH.portrait }, { type: "right", position: width }] }),
    ...(border ? { border } : {}),
    children: [...left, ...(right.length > 0 ? [new Run({ children: [new Tab()] }), ...right] : [])],
  });
}
