import { Run, StringContainer, type IRunOptions, type ParagraphChild, type XmlComponent } from "docx";
import { element } from "./ooxml.ts";

type Formatting = Pick<IRunOptions, "style" | "bold" | "color">;

/**
 * A complex field with a cached result, never dirty: Word shows the result as written and asks nothing.
 * The results of PAGEREF and NUMPAGES are put in by the page numbering while the document is written. One run holds the whole field,
 * because LibreOffice loses a result that docx fills in when it stands in a run of its own.
 */
export function field(instruction: string, cached: string, formatting: Formatting = {}): ParagraphChild[] {
  return [new Run({ ...formatting, children: [...fieldStart(instruction), cached, fieldEnd()] })];
}

/** The opening of a field whose result spans several paragraphs, as that of the contents does. */
export const fieldStart = (instruction: string): XmlComponent[] => [
  element("w:fldChar", { "w:fldCharType": "begin" }),
  new StringContainer("w:instrText", instruction),
  element("w:fldChar", { "w:fldCharType": "separate" }),
];

export const fieldEnd = (): XmlComponent => element("w:fldChar", { "w:fldCharType": "end" });
