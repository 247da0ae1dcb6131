import type { ContentPart } from "../package/content-parts.ts";
import { attributeOf, childOf, elementsOf, textOf, valueOf, type XmlElement } from "../xml/xml-node.ts";
import { FieldTracker } from "./fields.ts";
import type { Numberer } from "./numbering.ts";
import { PlaceTracker } from "./places.ts";
import { readAtom } from "./read-atom.ts";
import type { Cell, Paragraph, Position, Row, Story, Table } from "./story.ts";
import { outlineLevel, type Styles } from "./styles.ts";

/** Reads one part as its reader sees it. @param numberer shared by all parts of a package, body first. */
export function readStory(part: ContentPart, styles: Styles, numberer: Numberer): Story {
  const story: Story = { part, paragraphs: [], fields: [], controls: [], bookmarks: [], tables: [], drawings: [] };
  const reader = new StoryReader(story, styles, numberer, new PlaceTracker(part.story, part.number));
  reader.blocks(part.root, undefined);
  return story;
}

const SKIPPED = new Set(["w:del", "w:moveFrom", "w:instrText", "w:delText", "w:delInstrText", "w:pPr", "w:rPr", "w:sectPr", "w:tblPr", "w:trPr", "w:tcPr", "w:sdtPr", "w:sdtEndPr", "w:tblGrid"]);
const DRAWINGS = new Set(["w:drawing", "w:pict", "w:object"]);

class StoryReader {
  private readonly story: Story;
  private readonly styles: Styles;
  private readonly numberer: Numberer;
  private readonly places: PlaceTracker;
  private readonly fields: FieldTracker;
  private current: Paragraph | undefined;
  private cell: Cell | undefined;

  constructor(story: Story, styles: Styles, numberer: Numberer, places: PlaceTracker) {
    this.story = story;
    this.styles = styles;
    this.numberer = numberer;
    this.places = places;
    this.fields = new FieldTracker(story);
  }

  /** Everything below an element, be it blocks or pieces of a paragraph. */
  blocks(parent: XmlElement, run: XmlElement | undefined): void {
    for (const child of elementsOf(parent)) this.one(child, run);
  }

  private one(element: XmlElement, run: XmlElement | undefined): void {
    if (element.name === "w:instrText") this.fields.code(element, textOf(element));
    if (SKIPPED.has(element.name)) return;
    if (DRAWINGS.has(element.name)) this.story.drawings.push({ element, paragraph: this.position().paragraph });
    switch (element.name) {
      case "w:p":
        return this.paragraph(element);
      case "w:r":
        return this.blocks(element, element);
      case "w:tbl":
        return this.table(element);
      case "w:sdt":
        return this.control(element, run);
      case "w:fldSimple": {
        const close = this.fields.simple(element, attributeOf(element, "w:instr") ?? "", this.position());
        this.blocks(element, run);
        return close(this.position());
      }
      case "w:fldChar":
        return this.fields.mark(element, attributeOf(element, "w:fldCharType") ?? "", this.position());
      case "w:bookmarkStart":
        this.story.bookmarks.push({ name: attributeOf(element, "w:name") ?? "", start: element, end: undefined, span: { from: this.position(), to: this.position() } });
        return;
      case "w:bookmarkEnd":
        return this.bookmarkEnd(element);
      case "w:footnote":
      case "w:endnote":
        if (attributeOf(element, "w:type") !== undefined && attributeOf(element, "w:type") !== "normal") return;
        this.places.note();
        return this.blocks(element, undefined);
      case "mc:AlternateContent":
        return this.alternate(element, run);
      case "w:txbxContent":
        return this.textBox(element);
      case "w:t":
      case "w:tab":
      case "w:ptab":
      case "w:br":
      case "w:cr":
      case "w:sym":
      case "w:noBreakHyphen":
      case "w:softHyphen":
      case "w:footnoteReference":
      case "w:endnoteReference":
        return this.atom(element, run);
      default:
        return this.blocks(element, run);
    }
  }

  private position(): Position {
    return this.current ? { paragraph: this.current.index, at: this.current.text.length } : { paragraph: this.story.paragraphs.length, at: 0 };
  }

  private paragraph(element: XmlElement): void {
    const outer = this.current;
    const contents = /^(toc|verzeichnis|inhaltsverzeichnis|table of (figures|contents)|index) ?\d*$/.test(this.styles.nameOf(valueOf(childOf(element, "w:pPr"), "w:pStyle"))) || this.fields.inContents();
    const paragraph: Paragraph = { index: this.story.paragraphs.length, element, text: "", atoms: [], label: this.numberer(element), place: this.places.start(), cell: this.cell, contents, mirrors: [] };
    this.story.paragraphs.push(paragraph);
    this.cell?.paragraphs.push(paragraph);
    this.current = paragraph;
    this.blocks(element, undefined);
    this.current = outer;
    paragraph.place = this.places.finish(`${paragraph.label} ${paragraph.text}`.trim(), outlineLevel(this.styles, element) !== undefined, paragraph.cell !== undefined);
  }

  private atom(element: XmlElement, run: XmlElement | undefined): void {
    if (this.current === undefined || run === undefined || this.fields.inCode()) return;
    const { kind, text } = readAtom(element);
    if (text === "") {
      // An empty w:t is still the place into which a value can go; a note has its place, but no words there.
      if (kind !== "text" && kind !== "note") return;
    }
    this.current.atoms.push({ kind, at: this.current.text.length, length: text.length, element, run });
    this.current.text += text;
  }

  private control(element: XmlElement, run: XmlElement | undefined): void {
    const content = childOf(element, "w:sdtContent");
    const control = { element, span: { from: this.position(), to: this.position() }, inner: 0 };
    const at = this.story.controls.push(control);
    const inline = this.current !== undefined;
    if (content) this.blocks(content, run);
    control.inner = this.story.controls.length - at;
    const last = this.story.paragraphs.length - 1;
    control.span.to = inline ? this.position() : { paragraph: last, at: this.story.paragraphs[last]?.text.length ?? 0 };
  }

  private bookmarkEnd(element: XmlElement): void {
    const id = attributeOf(element, "w:id");
    const open = this.story.bookmarks.findLast((bookmark) => bookmark.end === undefined && attributeOf(bookmark.start, "w:id") === id);
    if (open === undefined) return;
    open.end = element;
    open.span.to = this.position();
  }

  private table(element: XmlElement): void {
    const table: Table = { element, rows: [], number: this.places.table() };
    this.story.tables.push(table);
    if (this.cell) this.cell.nested = true;
    const outer = { current: this.current, cell: this.cell };
    this.current = undefined;
    this.rows(element, table);
    this.places.leaveTable();
    this.current = outer.current;
    this.cell = outer.cell;
  }

  private rows(parent: XmlElement, table: Table): void {
    for (const child of elementsOf(parent)) {
      if (child.name === "w:tr") {
        const row: Row = { element: child, table, index: table.rows.length, cells: [] };
        table.rows.push(row);
        this.cells(child, row, Number(valueOf(childOf(child, "w:trPr"), "w:gridBefore") ?? 0));
      } else if (child.name === "w:sdt") this.wrapped(child, (content) => this.rows(content, table));
      else if (child.name === "w:customXml" || child.name === "w:ins") this.rows(child, table);
      else if (child.name.startsWith("w:bookmark")) this.one(child, undefined);
    }
  }

  private cells(parent: XmlElement, row: Row, from: number): number {
    let column = from;
    for (const child of elementsOf(parent)) {
      if (child.name === "w:tc") {
        const cell: Cell = { element: child, row, column, paragraphs: [], nested: false };
        row.cells.push(cell);
        this.cell = cell;
        this.places.cell(row.table.number, row.index + 1, row.cells.length);
        this.blocks(child, undefined);
        this.cell = undefined;
        column += Number(valueOf(childOf(child, "w:tcPr"), "w:gridSpan") ?? 1) || 1;
      } else if (child.name === "w:sdt") this.wrapped(child, (content) => (column = this.cells(content, row, column)));
      else if (child.name === "w:customXml") column = this.cells(child, row, column);
      else if (child.name.startsWith("w:bookmark")) this.one(child, undefined);
    }
    return column;
  }

  /** A content control around rows or cells. */
  private wrapped(element: XmlElement, read: (content: XmlElement) => void): void {
    const control = { element, span: { from: this.position(), to: this.position() }, inner: 0 };
    const at = this.story.controls.push(control);
    const content = childOf(element, "w:sdtContent");
    if (content) read(content);
    control.inner = this.story.controls.length - at;
    const last = this.story.paragraphs.length - 1;
    control.span.to = { paragraph: last, at: this.story.paragraphs[last]?.text.length ?? 0 };
  }

  private textBox(element: XmlElement): void {
    const outer = { current: this.current, cell: this.cell };
    this.current = undefined;
    this.cell = undefined;
    const leave = this.places.textBox();
    this.blocks(element, undefined);
    leave();
    this.current = outer.current;
    this.cell = outer.cell;
  }

  /** Programs read the first branch they understand; the last is a copy for older ones and is read beside it, not as words of its own. */
  private alternate(element: XmlElement, run: XmlElement | undefined): void {
    const choice = childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback");
    if (choice === undefined) return;
    const first = this.story.paragraphs.length;
    this.blocks(choice, run);
    const fallback = childOf(element, "mc:Fallback");
    if (fallback === undefined || fallback === choice) return;
    const copy: Story = { ...this.story, paragraphs: [], fields: [], controls: [], bookmarks: [], tables: [], drawings: [] };
    new StoryReader(copy, this.styles, () => "", new PlaceTracker(this.story.part.story, this.story.part.number)).blocks(fallback, run);
    for (const [at, paragraph] of copy.paragraphs.entries()) this.story.paragraphs[first + at]?.mirrors.push(paragraph);
  }
}
