import { Paragraph, Run, Tab } from "docx";
import type { Inline } from "#app/document-model/content.ts";
import { textStart } from "../above.ts";
import { writeInlines, writePlain } from "../inlines.ts";
import { cm } from "../measures.ts";
import { CONTRACT_HANG, STYLE } from "../styles.ts";
import type { BlockWriter, Place, Writing } from "../writing.ts";

const ITEM_HANG = cm(0.75);

/** An Absatz of a contract: its label is literal text with a hanging indent, never an automatic number that a reader could lose. */
export const writeNumbered: BlockWriter<"numbered"> = (block, place, writing) => {
  const hang = writing.line(block.label) === "" ? 0 : CONTRACT_HANG;
  const last = block.items.length - 1;
  return [
    labelled(STYLE.contractClause, block.label, block.inlines, { left: place.left + hang, hanging: hang }, { keepNext: block.items.length > 0 || place.keepNext === true, above: place }, writing),
    ...block.items.map((item, index) =>
      labelled(STYLE.contractItem, item.label, item.inlines, { left: place.left + hang + ITEM_HANG, hanging: ITEM_HANG }, { keepNext: ((index === 0 || index === last - 1) && last > 0) || place.keepNext === true }, writing),
    ),
  ];
};

function labelled(style: string, label: string, inlines: readonly Inline[], indent: { left: number; hanging: number }, flow: { keepNext: boolean; above?: Pick<Place, "opensPage" | "afterTable"> }, writing: Writing): Paragraph {
  const text = writing.line(label);
  return new Paragraph({
    style,
    indent,
    ...textStart(flow.above ?? {}),
    ...(flow.keepNext ? { keepNext: true } : {}),
    children: [...(text === "" ? [] : [...writePlain(text, writing), new Run({ children: [new Tab()] })]), ...writeInlines(inlines, writing)],
  });
}
