import type { FileChild } from "docx";
import type { Block, BlockKind } from "#app/document-model/content.ts";
import type { BlockWriter, Place, Writing } from "../writing.ts";
import { endsInTable } from "./between-tables.ts";
import { writeHeading } from "./heading.ts";
import { writeList } from "./list.ts";
import { writeNumbered } from "./numbered.ts";
import { writePageBreak } from "./page-break.ts";
import { writeParagraph } from "./paragraph.ts";
import { writePicture } from "./picture.ts";
import { writeQuote } from "./quote.ts";
import { writeSignatures } from "./signatures.ts";
import { writeTable } from "./table.ts";

/** Every kind of block has its writer; a new kind without one does not compile. */
const writers: { readonly [K in BlockKind]: BlockWriter<K> } = {
  heading: writeHeading,
  paragraph: writeParagraph,
  list: writeList,
  quote: writeQuote,
  table: writeTable,
  picture: writePicture,
  numbered: writeNumbered,
  "page-break": writePageBreak,
  signatures: writeSignatures,
};

/** Writes blocks in order. Throws a defect for a kind that the model does not have. */
export function writeBlocks(blocks: readonly Block[], place: Place, writing: Writing): FileChild[] {
  return blocks.flatMap((block, index) => {
    const write = writers[block.kind] as BlockWriter<BlockKind> | undefined;
    if (write === undefined) throw new Error(`No writer for a block of kind "${String(block.kind)}"`);
    const here: Place = index === 0 ? place : { ...place, opensPage: undefined, afterTable: endsInTable(blocks[index - 1]) || undefined };
    return write(block, here, writing);
  });
}
