import { Paragraph, type FileChild } from "docx";
import type { Block } from "#app/document-model/content.ts";
import { textStart } from "../above.ts";
import { writeInlines } from "../inlines.ts";
import { LIST_STEP, LIST_STEP_IN_CELL } from "../numbering.ts";
import { STYLE } from "../styles.ts";
import type { BlockWriter, Place } from "../writing.ts";
import { writeBlocks } from "./index.ts";

/** A real Word list with its own numbering instance; what follows the first paragraph of an item is indented below it. */
export const writeList: BlockWriter<"list"> = (block, place, writing) => {
  const inCell = place.cell !== undefined;
  const step = inCell ? LIST_STEP_IN_CELL : LIST_STEP;
  const base = place.left - place.listDepth * step;
  const numbering = writing.lists.open({ ordered: block.ordered, start: block.start, depth: place.listDepth, base, inCell });
  const inside: Place = { ...place, left: place.left + step, listDepth: place.listDepth + 1, opensPage: undefined, afterTable: undefined };
  return block.items.flatMap((item, index): FileChild[] => {
    const [first, rest] = splitItem(item);
    const mark = new Paragraph({
      ...(index === 0 ? textStart(place) : {}),
      style: place.cell?.style ?? STYLE.listItem,
      numbering: { ...numbering, custom: true },
      ...(place.keepNext || (block.together && index < block.items.length - 1) || keepsCompany(block.items, index) ? { keepNext: true } : {}),
      children: writeInlines(first, writing),
    });
    return [mark, ...writeBlocks(rest, inside, writing)];
  });
};

/** Neither the first nor the last item of a list stands alone on its page. */
const keepsCompany = (items: readonly (readonly Block[])[], index: number): boolean =>
  items.length > 2 && (index === 0 || index === items.length - 2) && (items[index]?.length ?? 0) <= 1;

/** The text beside the mark and what stands below it. An item that opens with anything but a paragraph keeps an empty line for its mark. */
function splitItem(item: readonly Block[]): [Extract<Block, { kind: "paragraph" }>["inlines"], readonly Block[]] {
  const [first, ...rest] = item;
  return first?.kind === "paragraph" ? [first.inlines, rest] : [[], item];
}
