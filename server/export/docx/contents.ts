import { BuilderElement, FileChild, InternalHyperlink, Paragraph, Run, Tab, type ParagraphChild, type XmlComponent } from "docx";
import { field, fieldEnd, fieldStart } from "./fields.ts";
import { SIZE, TEXT_WIDTH } from "./measures.ts";
import { roomForNumber } from "./number-room.ts";
import { element } from "./ooxml.ts";
import { protectSpaces } from "./typography.ts";
import { contentsIndent, contentsStyle, STYLE } from "./styles.ts";
import type { ContentsEntry } from "./writing.ts";

/** The levels that stand in the contents; `\h` links, `\z` hides numbers in web view, `\u` is left out so that only headings count. */
const INSTRUCTION = 'TOC \\o "1-3" \\h \\z';

/** Word's own kind of contents, in its content control, with an entry for each heading; the page numbering fills the PAGEREF fields. */
export class Contents extends FileChild {
  constructor(title: string, entries: readonly ContentsEntry[]) {
    super("w:sdt");
    this.root.push(
      element("w:sdtPr", {}, [
        element("w:docPartObj", {}, [element("w:docPartGallery", { "w:val": "Table of Contents" }), element("w:docPartUnique")]),
      ]),
      new BuilderElement({ name: "w:sdtContent", children: [new Paragraph({ style: STYLE.contentsHeading, text: title }), ...lines(entries)] }),
    );
  }
}

function lines(entries: readonly ContentsEntry[]): XmlComponent[] {
  return entries.map(
    (entry, index) =>
      new Paragraph({
        style: contentsStyle(entry.level),
        ...longNumber(entry),
        tabStops: [{ type: "right", position: TEXT_WIDTH.portrait, leader: "dot" }],
        children: [
          ...(index === 0 ? [new Run({ children: fieldStart(INSTRUCTION) })] : []),
          new InternalHyperlink({ anchor: entry.bookmark, children: entryRuns(entry) }),
          ...(index === entries.length - 1 ? [new Run({ children: [fieldEnd()] })] : []),
        ],
      }),
  );
}

/** An entry whose number ("Anlage 12") is too long for the hang of its level gets a wider one. */
function longNumber(entry: ContentsEntry): { indent?: { left: number; hanging: number } } {
  const { left, hang } = contentsIndent(entry.level);
  const room = roomForNumber(entry.number, SIZE.body, hang);
  return room > hang ? { indent: { left: left + room, hanging: room } } : {};
}

function entryRuns(entry: ContentsEntry): ParagraphChild[] {
  const text = new Run({ children: [...(entry.number === "" ? [] : [protectSpaces(entry.number), new Tab()]), protectSpaces(entry.text), new Tab()] });
  return [text, ...field(`PAGEREF ${entry.bookmark} \\h`, "")];
}
