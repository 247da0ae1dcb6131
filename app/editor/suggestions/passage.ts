import type { Node } from "@tiptap/pm/model";
import { findPassage, type Passage } from "#app/domain/vorhaben/suggestion.ts";

/** A passage of a document as the editor sees it. */
interface PlacedPassage {
  /** The normal text of the block it stands in. */
  text: string;
  /** Where the passage begins in that text. */
  offset: number;
  /** The editor's position before the letter at an offset of that text. */
  before(offset: number): number;
  /** The editor's position behind the letter at an offset of that text. */
  behind(offset: number): number;
}

interface Block {
  text: string;
  positions: readonly number[];
}

/** Where a passage stands in a document; undefined when it was changed since or cannot be told from equal words. */
export function placePassage(doc: Node, passage: Passage): PlacedPassage | undefined {
  const blocks = blocksOf(doc);
  const found = findPassage(blocks.map((block) => block.text), passage);
  if (!found) return undefined;
  const { text, positions } = blocks[found.block]!;
  return { text, offset: found.offset, before: (offset) => positions[offset]!, behind: (offset) => positions[offset]! + 1 };
}

/** The blocks that hold words, each with normal white space and the position of every letter. Footnotes take no part, as in `textBlocks`. */
function blocksOf(doc: Node): Block[] {
  const blocks: Block[] = [];
  doc.descendants((block, start) => {
    if (!block.isTextblock) return true;
    const positions: number[] = [];
    let text = "";
    const append = (unit: string, position: number) => {
      const space = /\s/.test(unit);
      if (space && (text === "" || text.endsWith(" "))) return;
      positions.push(position);
      text += space ? " " : unit;
    };
    block.forEach((node, offset) => {
      const at = start + 1 + offset;
      if (node.type.name === "hardBreak") append(" ", at);
      const units = node.text ?? "";
      for (let index = 0; index < units.length; index += 1) append(units[index]!, at + index);
    });
    blocks.push({ text: text.trimEnd(), positions });
    return false;
  });
  return blocks;
}
