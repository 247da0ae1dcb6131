import { cm } from "../measures.ts";
import type { BlockWriter } from "../writing.ts";
import { writeBlocks } from "./index.ts";

const QUOTE_INDENT = cm(0.75);

/** Quoted blocks, indented, in the style Quote. */
export const writeQuote: BlockWriter<"quote"> = (block, place, writing) =>
  writeBlocks(block.blocks, place.cell ? place : { ...place, left: place.left + QUOTE_INDENT, width: place.width - 2 * QUOTE_INDENT, quoted: true }, writing);
