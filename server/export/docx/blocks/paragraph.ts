import { Paragraph } from "docx";
import type { Block, Inline } from "#app/document-model/content.ts";
import { textStart } from "../above.ts";
import { writeCaption } from "../captions.ts";
import { writeInlines } from "../inlines.ts";
import { STYLE } from "../styles.ts";
import type { BlockWriter, Place } from "../writing.ts";

type ParagraphBlock = Extract<Block, { kind: "paragraph" }>;

const ROLE_STYLE = { notice: STYLE.notice, small: STYLE.small, centered: STYLE.centered } as const;

/** A paragraph in the style of its role and place. Empty paragraphs are not written: distance is the styles' business. */
export const writeParagraph: BlockWriter<"paragraph"> = (block, place, writing) => {
  if (block.inlines.every(isEmpty) && !place.cell) return [];
  if (block.role === "caption") return [writeCaption(plainText(block.inlines), writing, place)];
  return [
    new Paragraph({
      style: styleOf(block, place),
      ...(place.left > 0 && !place.cell ? { indent: { left: place.left } } : {}),
      ...(place.cell?.align === "right" ? { alignment: "right" } : {}),
      ...textStart(place),
      ...(place.keepNext ? { keepNext: true } : {}),
      children: writeInlines(block.inlines, writing),
    }),
  ];
};

const isEmpty = (inline: Inline): boolean => inline.kind === "break" || (inline.kind === "text" && inline.text.trim() === "" && !inline.missing);

const plainText = (inlines: readonly Inline[]): string => inlines.map((inline) => (inline.kind === "text" ? inline.text : " ")).join("");

function styleOf(block: ParagraphBlock, place: Place): string {
  if (place.cell) return place.cell.style;
  if (block.role !== undefined && block.role !== "caption") return ROLE_STYLE[block.role];
  if (place.quoted) return STYLE.quote;
  return place.listDepth > 0 ? STYLE.listContinue : STYLE.body;
}
