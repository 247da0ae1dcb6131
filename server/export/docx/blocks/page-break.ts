import { PageBreak, Paragraph } from "docx";
import type { Block } from "#app/document-model/content.ts";
import type { BlockWriter } from "../writing.ts";

/** Top-level breaks are carried by the block behind them (layout.ts); inside lists, quotes and cells a page break has no meaning. */
export const writePageBreak: BlockWriter<"page-break"> = () => [];

/** True for blocks that begin with a paragraph, which can itself say that it opens a page. */
export const carriesBreak = (block: Block): boolean => block.kind !== "signatures" && !(block.kind === "table" && block.table.caption === undefined);

/** For the other blocks: a break in a line of one point, so that the new page does not open with an empty line. */
export const pageBreak = (): Paragraph => new Paragraph({ spacing: { line: 20, lineRule: "exact" }, children: [new PageBreak()] });
