import type { Block } from "#app/document-model/content.ts";

/** Number of characters in blocks, to decide what fits on a page; notes count where they are referred to. */
export function characters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + charactersOf(block), 0);
}

function charactersOf(block: Block): number {
  if (block.kind === "paragraph") return block.inlines.reduce((sum, inline) => sum + (inline.kind === "break" ? 0 : inline.text.length), 0);
  if (block.kind === "list") return block.items.reduce((sum, item) => sum + characters(item), 0);
  if (block.kind === "quote") return characters(block.blocks);
  return 0;
}
