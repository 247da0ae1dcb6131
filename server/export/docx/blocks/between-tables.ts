import { Paragraph } from "docx";
import type { Block } from "#app/document-model/content.ts";
import { pt } from "../measures.ts";

/** Parts two tables that have no caption between them; Word would join them. */
export const betweenTables = (keepNext = false): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: pt(9), lineRule: "exact" }, ...(keepNext ? { keepNext } : {}), children: [] });

/** The paragraph that must follow the last table of a section, as low as Word allows. */
export const afterLastTable = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: "exact" }, children: [] });

/** Whether what a block writes ends in a table. */
export function endsInTable(block: Block | undefined): boolean {
  if (block === undefined) return false;
  if (block.kind === "list") return endsInTable(block.items.at(-1)?.at(-1));
  if (block.kind === "quote") return endsInTable(block.blocks.at(-1));
  return block.kind === "table" || block.kind === "signatures";
}
