import type { FormPlace } from "#app/domain/official-form/form.ts";
import type { ContentPart } from "../package/content-parts.ts";
import type { XmlElement } from "../xml/xml-node.ts";

/** One thing of a paragraph that a reader sees: a piece of text, a tab, a break, a symbol. */
export interface Atom {
  kind: "text" | "tab" | "break" | "symbol" | "hyphen" | "note";
  /** Where it begins in the text of its paragraph. */
  at: number;
  length: number;
  element: XmlElement;
  run: XmlElement;
}

export interface Paragraph {
  index: number;
  element: XmlElement;
  text: string;
  atoms: Atom[];
  /** Number or bullet that Word puts before it. */
  label: string;
  place: FormPlace;
  cell: Cell | undefined;
  /** Part of a table of contents: its dots are no blanks. */
  contents: boolean;
  /** The same paragraph in the copy of a text box for older programs. */
  mirrors: Paragraph[];
}

export interface Position {
  paragraph: number;
  at: number;
}

/** From one place to another; both lie in the same part. */
export interface Span {
  from: Position;
  to: Position;
}

/** A field: PAGE, MERGEFIELD, FORMTEXT, … */
export interface Field {
  instruction: string;
  /** `w:fldChar` that begins it, or `w:fldSimple`. */
  begin: XmlElement;
  separate: XmlElement | undefined;
  end: XmlElement | undefined;
  /** Its marks and its code: what goes when the field becomes plain text. */
  marks: XmlElement[];
  whole: Span;
  result: Span;
}

/** A content control. */
export interface Control {
  element: XmlElement;
  span: Span;
  /** Controls inside it. */
  inner: number;
}

export interface Bookmark {
  name: string;
  start: XmlElement;
  end: XmlElement | undefined;
  span: Span;
}

export interface Cell {
  element: XmlElement;
  row: Row;
  /** First column of the grid that it covers, from 0. */
  column: number;
  paragraphs: Paragraph[];
  /** Holds a table of its own. */
  nested: boolean;
}

export interface Row {
  element: XmlElement;
  table: Table;
  index: number;
  cells: Cell[];
}

export interface Table {
  element: XmlElement;
  rows: Row[];
  number: number;
}

/** What a reader sees of one part, in order. */
export interface Story {
  part: ContentPart;
  paragraphs: Paragraph[];
  fields: Field[];
  controls: Control[];
  bookmarks: Bookmark[];
  tables: Table[];
  /** Pictures and shapes, in order, each with the paragraph it hangs on. */
  drawings: { element: XmlElement; paragraph: number }[];
}

/** The text of a span; paragraphs are parted by line feeds. */
export function textOfSpan(story: Story, { from, to }: Span): string {
  if (from.paragraph === to.paragraph) return story.paragraphs[from.paragraph]?.text.slice(from.at, to.at) ?? "";
  return story.paragraphs
    .slice(from.paragraph, to.paragraph + 1)
    .map(({ text }, at, all) => (at === 0 ? text.slice(from.at) : at === all.length - 1 ? text.slice(0, to.at) : text))
    .join("\n");
}
