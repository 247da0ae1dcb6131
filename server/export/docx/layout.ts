import type { Block } from "#app/document-model/content.ts";
import { endsInTable } from "./blocks/between-tables.ts";

/** A run of pages of one orientation. */
export interface Sheet {
  orientation: "portrait" | "landscape";
  blocks: readonly PlacedBlock[];
}

interface PlacedBlock {
  block: Block;
  /** Opens a new page by itself, or stands first in a section that does. */
  opensPage?: "break" | "section";
  /** Follows a table. */
  afterTable?: true;
  /** Stays with the block behind it. */
  keepNext?: true;
}

/** A table with more columns stands on a page turned to its side. */
const COLUMNS_UPRIGHT = 7;
/** A paragraph this short between a heading and its table goes along with the table. */
const LEAD_CHARACTERS = 700;

/**
 * Decides what no single block can: which pages are turned, where a page break goes so that no page stays empty, and what keeps with what.
 * Pure; the order of the blocks never changes.
 */
export function layOut(blocks: readonly Block[], options: { startOnNewPage: boolean; afterTable: boolean }): Sheet[] {
  const placed = carryPageBreaks(closeLevelGaps(blocks), options.startOnNewPage);
  const turned = turnedRanges(placed.map(({ block }) => block));
  const sheets: { orientation: Sheet["orientation"]; blocks: PlacedBlock[] }[] = [{ orientation: "portrait", blocks: [] }];
  placed.forEach((item, index) => {
    const orientation = turned.has(index) ? "landscape" : "portrait";
    const current = sheets.at(-1);
    const afterTable = index === 0 ? options.afterTable : endsInTable(placed[index - 1]?.block);
    if (current === undefined || current.orientation !== orientation) sheets.push({ orientation, blocks: [firstOfSection(item)] });
    else current.blocks.push(afterTable ? { ...item, afterTable } : item);
  });
  return sheets;
}

/** A heading is at most one level below the one before it; authors skip levels, screen readers and the navigation pane cannot. */
function closeLevelGaps(blocks: readonly Block[]): Block[] {
  let above = 0;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    above = Math.min(block.level, above + 1);
    return { ...block, level: above as typeof block.level };
  });
}

/** Gives a page break to the block behind it; a break at the end, or a second one, falls away. */
function carryPageBreaks(blocks: readonly Block[], startOnNewPage: boolean): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let pending = startOnNewPage;
  blocks.forEach((block, index) => {
    if (block.kind === "page-break") {
      pending = placed.length > 0 || startOnNewPage;
      return;
    }
    const opensPage = pending || (block.kind === "heading" && block.pageBreakBefore === true && placed.length > 0);
    placed.push({
      block: block.kind === "heading" ? { ...block, pageBreakBefore: undefined } : block,
      ...(opensPage ? { opensPage: "break" as const } : {}),
      ...(leadsOver(block, blocks[index + 1]) ? { keepNext: true } : {}),
    });
    pending = false;
  });
  return placed;
}

/** Text straight above a list or an author's table, and no longer than this, leads over to it. */
const LEAD_IN_CHARACTERS = 320;

/** The line before signatures, a table with a note below it, and the sentence that announces a list or table stay with what follows. */
function leadsOver(block: Block, next: Block | undefined): boolean {
  if (next?.kind === "signatures") return true;
  if (block.kind === "table") return isTableNote(next);
  const announced = next?.kind === "list" || (next?.kind === "table" && next.table.caption === undefined);
  if (!announced && next?.kind !== "table") return false;
  if (block.kind !== "paragraph" && (block.kind !== "numbered" || block.items.length > 0)) return false;
  const last = block.inlines.at(-1);
  return (announced && textLength(block) <= LEAD_IN_CHARACTERS) || (last?.kind === "text" && last.text.trimEnd().endsWith(":"));
}

/** The new section begins a page anyway; a break on top of it would leave one empty. */
const firstOfSection = (item: PlacedBlock): PlacedBlock => ({ ...item, opensPage: "section" });

/** Wide tables, each with the headings and the short lead-in that belong to it and the notes below it. */
function turnedRanges(blocks: readonly Block[]): Set<number> {
  const turned = new Set<number>();
  blocks.forEach((block, index) => {
    if (block.kind !== "table" || block.table.columns.length <= COLUMNS_UPRIGHT) return;
    for (let at = leadStart(blocks, index, turned); at <= index; at += 1) turned.add(at);
    for (let at = index + 1; isTableNote(blocks[at]); at += 1) turned.add(at);
  });
  return turned;
}

/** The first of the blocks that go along: the headings straight above, with at most short paragraphs between them and the table. */
function leadStart(blocks: readonly Block[], table: number, turned: ReadonlySet<number>): number {
  let heading = table;
  while (isShortParagraph(blocks[heading - 1]) && !turned.has(heading - 1)) heading -= 1;
  // Straight behind another turned table everything between the two stays turned.
  if (turned.has(heading - 1)) return heading;
  if (blocks[heading - 1]?.kind !== "heading") return captionStart(blocks, table);
  while (blocks[heading - 1]?.kind === "heading" && !turned.has(heading - 1)) heading -= 1;
  return heading;
}

/** Without a heading of its own the table goes alone, with a caption that stands as a paragraph. */
function captionStart(blocks: readonly Block[], table: number): number {
  const above = blocks[table - 1];
  return above?.kind === "paragraph" && above.role === "caption" ? table - 1 : table;
}

const isShortParagraph = (block: Block | undefined): boolean => block?.kind === "paragraph" && textLength(block) <= LEAD_CHARACTERS;
const isTableNote = (block: Block | undefined): boolean => block?.kind === "paragraph" && (block.role === "small" || block.role === "notice");
const textLength = (block: Extract<Block, { kind: "paragraph" | "numbered" }>): number =>
  block.inlines.reduce((sum, inline) => sum + (inline.kind === "break" ? 1 : inline.text.length), 0);
