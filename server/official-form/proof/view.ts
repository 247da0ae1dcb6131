import type { FormPlace } from "#app/domain/official-form/form.ts";
import type { WordPackage } from "../package/word-package.ts";
import { readDocument, type FormDocument } from "../story/document.ts";
import { NOTE_MARK } from "../story/note-mark.ts";
import type { Paragraph, Story } from "../story/story.ts";
import { ancestorOf, attributeOf, childOf, descendants, elementsOf, isOn, valueOf, type XmlElement } from "../xml/xml-node.ts";
import { drawingLook } from "./drawing-look.ts";
import { paragraphLook, type LevelIndent } from "./paragraph-look.ts";
import { baseOf, lookOf, type Look } from "./run-look.ts";
import { readTheme, type Theme } from "./theme.ts";

/** One paragraph as a reader sees it. */
export interface LineView {
  place: FormPlace;
  label: string;
  text: string;
  /** The look of each UTF-16 unit of the text; equal looks are the same object. */
  looks: readonly Look[];
  layout: Look;
  /** Addresses that its words lead to. */
  links: readonly string[];
}

export interface StoryView {
  /** "body", "header 1 default", "footnotes": the same in every program, unlike names of parts. */
  role: string;
  lines: readonly LineView[];
  /** Instructions of its fields, in order. */
  fields: readonly string[];
  /** Boxes that are form fields: what they say does not stand in the text. */
  boxes: readonly { checked: boolean; beside: string; place: FormPlace | undefined }[];
  drawings: readonly { key: Look; place: FormPlace | undefined }[];
  tables: readonly TableView[];
}

export interface TableView {
  place: FormPlace | undefined;
  rows: readonly { look: Look; cells: readonly Look[] }[];
}

/** What a reader sees of a whole file, independent of how it is written down. */
export interface DocumentView {
  document: FormDocument;
  stories: readonly StoryView[];
  sections: readonly Look[];
  /** Font and size that the file sets for everything, as far as it does. */
  base: Look;
}

/** @param assumed font and size where the file itself says nothing */
export function viewOf(opened: WordPackage, assumed: Look = {}): DocumentView {
  const document = readDocument(opened);
  const theme = readTheme(opened.related("theme")?.root);
  const context: Context = { document, theme, assumed, indent: levelIndents(opened) };
  const body = document.stories[0]!;
  const sections = Array.from(descendants(body.part.root)).filter(({ name, parent }) => name === "w:sectPr" && (parent?.name === "w:pPr" || parent?.name === "w:body"));
  const notes = (kind: "footnotes" | "endnotes"): StoryView[] => document.stories.filter(({ part }) => part.story === kind).map((story) => storyView(inOrderOfReference(story, body, kind), kind, context));
  return { document, base: baseOf(document.styles, theme), stories: [storyView(body, "body", context), ...marginStories(context, sections), ...notes("footnotes"), ...notes("endnotes")], sections: sections.map((section) => sectionLook(section, document.stories.some(({ part }) => part.story === "header" || part.story === "footer"))) };
}

interface Context {
  document: FormDocument;
  theme: Theme;
  assumed: Look;
  indent: LevelIndent;
}

/** The header and footer that each section really shows; what a section does not name it takes from the one before. */
function marginStories(context: Context, sections: readonly XmlElement[]): StoryView[] {
  const { document } = context;
  const relations = new Map(document.package.relationships(document.package.main).map(({ id, target }) => [id, target.toLowerCase()]));
  const settings = document.package.related("settings")?.root;
  const current = new Map<string, Story | undefined>();
  return sections.flatMap((section, at) => {
    for (const reference of elementsOf(section)) {
      const kind = reference.name === "w:headerReference" ? "header" : reference.name === "w:footerReference" ? "footer" : undefined;
      const target = relations.get(attributeOf(reference, "r:id") ?? "");
      if (kind) current.set(`${kind} ${attributeOf(reference, "w:type") ?? "default"}`, document.stories.find(({ part }) => part.name.toLowerCase() === target));
    }
    const types = ["default", ...(isOn(childOf(section, "w:titlePg")) ? ["first"] : []), ...(isOn(childOf(settings, "w:evenAndOddHeaders")) ? ["even"] : [])];
    return types.flatMap((type) =>
      (["header", "footer"] as const).flatMap((kind) => {
        const story = current.get(`${kind} ${type}`);
        return story ? [storyView(story, `${kind} ${at + 1} ${type}`, context)] : [];
      }),
    );
  });
}

function inOrderOfReference(story: Story, body: Story, kind: string): Story {
  const name = kind === "footnotes" ? "w:footnote" : "w:endnote";
  const order = Array.from(descendants(body.part.root)).filter((element) => element.name === `${name}Reference`).map((element) => attributeOf(element, "w:id"));
  const rank = (paragraph: Paragraph): number => order.indexOf(attributeOf(ancestorOf(paragraph.element, name), "w:id"));
  return { ...story, paragraphs: story.paragraphs.toSorted((a, b) => rank(a) - rank(b) || a.index - b.index) };
}

/** Results that every program computes anew. */
const VOLATILE = /^\s*(PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|DATE|TIME|SAVEDATE|PRINTDATE|CREATEDATE|EDITTIME|FILENAME|TOC)\b/;

function storyView(story: Story, role: string, context: Context): StoryView {
  const { document } = context;
  const relations = new Map(document.package.relationships(story.part.name).map(({ id, target }) => [id, target]));
  return {
    role,
    lines: story.paragraphs.map((paragraph) => lineView(story, paragraph, relations, context)),
    fields: story.fields.map(({ instruction }) => instruction.replace(/\\\*\s*(MERGEFORMAT|CHARFORMAT)/gi, "").replace(/\s+/g, " ").trim()),
    boxes: story.fields.flatMap(({ begin, whole }) => boxOf(begin, story.paragraphs[whole.from.paragraph])),
    drawings: story.drawings.map(({ element, paragraph }) => ({ key: drawingLook(element, relations, document.package), place: story.paragraphs[paragraph]?.place })),
    tables: story.tables.map((table) => ({
      place: table.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))[0]?.place,
      rows: table.rows.map((row) => ({ look: rowLook(row.element), cells: scaled(table.element, row.cells.map(({ element }) => cellLook(element, context.theme))) })),
    })),
  };
}

function boxOf(begin: XmlElement, paragraph: Paragraph | undefined): StoryView["boxes"] {
  const box = childOf(childOf(begin, "w:ffData"), "w:checkBox");
  const state = childOf(box, "w:checked") ?? childOf(box, "w:default");
  return box ? [{ checked: isOn(state), beside: paragraph?.text.trim() ?? "", place: paragraph?.place }] : [];
}

function lineView(story: Story, paragraph: Paragraph, relations: ReadonlyMap<string, string>, { document, theme, assumed, indent }: Context): LineView {
  const { styles } = document;
  const style = styles.paragraphStyle(paragraph.element);
  const table = ancestorOf(paragraph.element, "w:tbl");
  const known = new Map<XmlElement, Look>();
  const looks: Look[] = [];
  let text = "";
  for (const atom of paragraph.atoms) {
    let look = known.get(atom.run);
    if (look === undefined) known.set(atom.run, (look = lookOf(atom.run, style, table && styles.tableStyle(table), styles, theme, assumed)));
    if (atom.kind === "symbol") look = { ...look, font: attributeOf(atom.element, "w:font") ?? "" };
    const words = atom.kind === "note" ? NOTE_MARK : maskedText(story, paragraph, atom.at, atom.length);
    text += words;
    // How the mark of a note looks is a matter of its style in each program; that it is there and can be seen is not.
    if (atom.kind === "note") look = look.vanish ? { vanish: look.vanish } : {};
    for (let at = 0; at < words.length; at += 1) looks.push(look);
  }
  const links = Array.from(descendants(paragraph.element)).filter(({ name }) => name === "w:hyperlink").map((link) => relations.get(attributeOf(link, "r:id") ?? "") ?? `#${attributeOf(link, "w:anchor") ?? ""}`);
  return { place: paragraph.place, label: paragraph.label, text, looks, layout: paragraphLook(paragraph.element, styles, theme, indent), links };
}

/** The text of an atom; page numbers and today's date show as the name of their field. */
function maskedText(story: Story, paragraph: Paragraph, at: number, length: number): string {
  const field = story.fields.find(({ instruction, result: { from, to } }) => VOLATILE.test(instruction) && from.paragraph <= paragraph.index && to.paragraph >= paragraph.index && (from.paragraph < paragraph.index || from.at <= at) && (to.paragraph > paragraph.index || at + length <= to.at));
  return field && length > 0 ? "#" : paragraph.text.slice(at, at + length);
}

function levelIndents(opened: WordPackage): LevelIndent {
  const root = opened.related("numbering")?.root;
  const all = root ? elementsOf(root) : [];
  return (numId, level) => {
    const number = all.find((element) => element.name === "w:num" && attributeOf(element, "w:numId") === numId);
    const abstract = all.find((element) => element.name === "w:abstractNum" && attributeOf(element, "w:abstractNumId") === valueOf(number, "w:abstractNumId"));
    return childOf(abstract && elementsOf(abstract).find((element) => element.name === "w:lvl" && attributeOf(element, "w:ilvl") === level), "w:pPr");
  };
}

const numbers = (element: XmlElement | undefined, names: readonly string[]): Record<string, string> => Object.fromEntries(names.flatMap((name) => (attributeOf(element, `w:${name}`) === undefined ? [] : [[name, attributeOf(element, `w:${name}`)!]])));

/** Without headers and footers their distance from the edge means nothing. */
const sectionLook = (section: XmlElement, hasMargins: boolean): Look => ({
  // What Word assumes when a file leaves its pages to the program.
  w: "12240",
  h: "15840",
  "margin-top": "1440",
  "margin-right": "1440",
  "margin-bottom": "1440",
  "margin-left": "1440",
  ...numbers(childOf(section, "w:pgSz"), ["w", "h", "orient"]),
  ...Object.fromEntries(Object.entries(numbers(childOf(section, "w:pgMar"), ["top", "right", "bottom", "left", ...(hasMargins ? ["header", "footer"] : [])])).map(([name, value]) => [`margin-${name}`, value])),
  columns: attributeOf(childOf(section, "w:cols"), "w:num") ?? "1",
  start: attributeOf(childOf(section, "w:pgNumType"), "w:start") ?? "",
});

const rowLook = (row: XmlElement): Look => {
  const properties = childOf(row, "w:trPr");
  const height = childOf(properties, "w:trHeight");
  return { ...(isOn(childOf(properties, "w:hidden")) ? { hidden: "1" } : {}), ...(attributeOf(height, "w:hRule") === "exact" ? { height: attributeOf(height, "w:val") ?? "0" } : {}) };
};

const cellLook = (cell: XmlElement, theme: Theme): Look => {
  const properties = childOf(cell, "w:tcPr");
  const merge = childOf(properties, "w:vMerge");
  return {
    span: valueOf(properties, "w:gridSpan") ?? "1",
    ...(merge ? { merge: attributeOf(merge, "w:val") ?? "continue" } : {}),
    ...(attributeOf(childOf(properties, "w:tcW"), "w:type") === "dxa" ? { width: attributeOf(childOf(properties, "w:tcW"), "w:w")! } : {}),
    ...(childOf(properties, "w:shd") ? { shd: shadeOfCell(properties, theme) } : {}),
    ...(valueOf(properties, "w:textDirection") ? { direction: valueOf(properties, "w:textDirection")! } : {}),
  };
};

/** Where the layout is left to the program, the widths of a row only say how the width of the table is shared. */
function scaled(table: XmlElement, cells: readonly Look[]): Look[] {
  const properties = childOf(table, "w:tblPr");
  const whole = childOf(properties, "w:tblW");
  const sum = cells.reduce((total, { width }) => total + Number(width ?? Number.NaN), 0);
  const isShared = attributeOf(childOf(properties, "w:tblLayout"), "w:type") !== "fixed" && attributeOf(whole, "w:type") === "dxa" && Number(attributeOf(whole, "w:w")) > 0 && sum > 0;
  return cells.map((cell) => (isShared ? { ...cell, width: String(Math.round((Number(cell.width) * Number(attributeOf(whole, "w:w"))) / sum)) } : cell));
}

function shadeOfCell(properties: XmlElement | undefined, theme: Theme): string {
  const fill = attributeOf(childOf(properties, "w:shd"), "w:themeFill");
  return ((fill && theme.colour(fill)) ?? attributeOf(childOf(properties, "w:shd"), "w:fill") ?? "auto").toUpperCase();
}
