import type { Block } from "#app/document-model/content.ts";

/** The lines that blocks would fill if the page were endless, as plain text; notes count where they are referred to. */
export function plainLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return block.inlines.map((inline) => (inline.kind === "text" ? inline.text : inline.kind === "break" ? "\n" : "1")).join("").split("\n");
    if (block.kind === "heading") return [block.text];
    if (block.kind === "list") return block.items.flatMap((item) => plainLines(item));
    return block.kind === "quote" ? plainLines(block.blocks) : [];
  });
}

/** Number of characters in blocks, to decide what fits on a page. */
export const characters = (blocks: readonly Block[]): number => plainLines(blocks).reduce((sum, line) => sum + line.length, 0);
