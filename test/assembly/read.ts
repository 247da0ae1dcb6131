import type { Block, DocumentContent, Inline } from "#app/document-model/content.ts";

const inlineText = (inlines: readonly Inline[]): string => inlines.map((inline) => (inline.kind === "break" ? "\n" : inline.text)).join("");

/** The words of blocks as lines, so that tests read a document as people do. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "heading":
        return [`${"#".repeat(block.level)} ${block.number ? `${block.number} ` : ""}${block.text}`];
      case "paragraph":
        return [inlineText(block.inlines)];
      case "list":
        return block.items.flatMap((item) => linesOf(item).map((line) => `- ${line}`));
      case "quote":
        return linesOf(block.blocks).map((line) => `> ${line}`);
      case "table":
        return [block.table.caption ?? "", ...block.table.rows.map((row) => row.map((cell) => linesOf(cell.blocks).join("\n")).join(" | "))];
      case "numbered":
        return [`${block.label} ${inlineText(block.inlines)}`, ...block.items.map((item) => `${item.label} ${inlineText(item.inlines)}`)];
      case "signatures":
        return block.parties.flatMap((party) => [party.heading, party.name, ...party.signatories.map((signatory) => `${signatory.place} / ${signatory.name} / ${signatory.function}`)]);
      case "picture":
        return [block.caption, block.picture.description];
      case "page-break":
        return [];
    }
  });
}

export const wordsOf = (content: DocumentContent): string => linesOf(content.blocks).join("\n");

export function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): Inline[] => {
    switch (block.kind) {
      case "paragraph":
        return [...block.inlines];
      case "numbered":
        return [...block.inlines, ...block.items.flatMap((item) => item.inlines)];
      case "list":
        return block.items.flatMap((item) => inlinesOf(item));
      case "quote":
        return inlinesOf(block.blocks);
      case "table":
        return block.table.rows.flat().flatMap((cell) => inlinesOf(cell.blocks));
      default:
        return [];
    }
  });
}
