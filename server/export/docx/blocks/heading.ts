import { BookmarkEnd, BookmarkStart, Paragraph, Run, Tab, type ParagraphChild } from "docx";
import { pageStart } from "../above.ts";
import { writePlain } from "../inlines.ts";
import { cm } from "../measures.ts";
import { inParagraph } from "../ooxml.ts";
import { roomForNumber } from "../number-room.ts";
import { headingSize, headingStyle } from "../styles.ts";
import type { BlockWriter } from "../writing.ts";

/** Where the text of a heading starts behind its number: the same for all levels, so that headings stand in one line; clauses need more. */
const HEADING_HANG = cm(1.25);
const CLAUSE_HANG = cm(1.5);

/** A heading with outline level and bookmark. The number is literal text, so that no reader loses it. Inside a table cell it is a bold line. */
export const writeHeading: BlockWriter<"heading"> = (block, place, writing) => {
  const number = writing.line(block.number ?? "");
  const text = writing.line(block.text);
  if (place.cell) {
    return [new Paragraph({ style: place.cell.style, keepNext: true, children: writePlain([number, text].filter(Boolean).join(" "), writing, { bold: true }) })];
  }
  const bookmark = writing.bookmark(block.id);
  if (block.inContents && block.level <= 3) writing.contents.push({ level: block.level as 1 | 2 | 3, number, text, bookmark: bookmark.name });
  const label: ParagraphChild[] = number === "" ? [] : [...writePlain(number, writing), new Run({ children: [new Tab()] })];
  const hang = roomForNumber(number, headingSize(block.level), number.startsWith("§") ? CLAUSE_HANG : HEADING_HANG);
  return [
    new Paragraph({
      style: headingStyle(block.level),
      ...(number === "" ? indent(place.left, 0) : indent(place.left + hang, hang)),
      ...pageStart(place),
      children: [inParagraph(new BookmarkStart(bookmark.name, bookmark.number)), ...label, ...writePlain(text, writing), inParagraph(new BookmarkEnd(bookmark.number))],
    }),
  ];
};

const indent = (left: number, hanging: number) => (left > 0 ? { indent: { left, ...(hanging > 0 ? { hanging } : {}) } } : {});
