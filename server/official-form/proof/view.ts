import type { FormPlace } from "#app/domain/official-form/form.ts";
import type { WordPackage } from "../package/word-package.ts";
import { readDocument, type FormDocument } from "../story/document.ts";
import { NOTE_MARK } from "../story/note-mark.ts";
import type { Paragraph, Span, Story } from "../story/story.ts";
import { ancestorOf, attributeOf, childOf, descendants, elementsOf, isOn, type XmlElement } from "../xml/xml-node.ts";
import { drawingLook } from "./drawing-look.ts";
import { fieldView, isComputedAnew } from "./field-look.ts";
import { joinedTables, type JoinedTables } from "./joined-tables.ts";
import { asideWords } from "./known-markup.ts";
import { levelOf, listLevels, numberLook, type ListLevel } from "./number-look.ts";
import { paragraphLook } from "./paragraph-look.ts";
import { baseOf, lookOf, type Look } from "./run-look.ts";
import { sectionLook } from "./section-look.ts";
import { cellLooks, groundOf, hasAutoWidth, rowLook, tableLook } from "./table-look.ts";
import { readTheme, type Theme } from "./theme.ts";

/** One paragraph as a reader sees it. */
export interface LineView {
  place: FormPlace;
  /** The cells in which it stands, with tables that follow one another directly counted as one. */
  cells: FormPlace["cells"];
  label: string;
  text: string;
  /** The look of each UTF-16 unit of the text; equal looks are the same object. */
  looks: readonly Look[];
  layout: Look;
  /** What the paragraph or its cell paints behind the words; "none" when nothing. */
  ground: string;
  /** Its list asks for numbers of digits alone (`w:isLgl`). */
  digitsAlone: boolean;
  /** How its number reads beyond the label. */
  number: Look;
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
  /** Words that only some programs or pages show. */
  asides: readonly string[];
}

export interface TableView {
  place: FormPlace | undefined;
  /** Several tables that follow one another directly. */
  joined: boolean;
  /** The program that shows it finds its widths by itself. */
  auto: boolean;
  look: Look;
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
  const context: Context = { document, theme, assumed, levels: listLevels(opened) };
  const body = document.stories[0]!;
  const sections = Array.from(descendants(body.part.root)).filter(({ name, parent }) => name === "w:sectPr" && (parent?.name === "w:pPr" || parent?.name === "w:body"));
  const notes = (kind: "footnotes" | "endnotes"): StoryView[] => document.stories.filter(({ part }) => part.story === kind).map((story) => storyView(inOrderOfReference(story, body, kind), kind, context));
  return { document, base: baseOf(document.styles, theme), stories: [storyView(body, "body", context), ...marginStories(context, sections), ...notes("footnotes"), ...notes("endnotes")], sections: sections.map((section) => sectionLook(section, opened.related("settings")?.root, (["header", "footer"] as const).filter((kind) => document.stories.some(({ part }) => part.story === kind)))) };
}

interface Context {
  document: FormDocument;
  theme: Theme;
  assumed: Look;
  levels: ListLevel;
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

function storyView(story: Story, role: string, context: Context): StoryView {
  const { document } = context;
  const relations = new Map(document.package.relationships(story.part.name).map(({ id, target }) => [id, target]));
  const tables = joinedTables(story, document.styles);
  return {
    role,
    lines: story.paragraphs.map((paragraph) => lineView(story, paragraph, tables, relations, context)),
    fields: story.fields.map(fieldView),
    boxes: story.fields.flatMap(({ begin, whole }) => boxOf(begin, story.paragraphs[whole.from.paragraph])),
    drawings: story.drawings.map(({ element, paragraph }) => ({ key: drawingLook(element, relations, document.package), place: story.paragraphs[paragraph]?.place })),
    tables: tables.groups.map((group) => ({
      place: group[0]!.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))[0]?.place,
      joined: group.length > 1,
      auto: group.every(({ element }) => hasAutoWidth(element)),
      look: tableLook(group[0]!.element, document.styles),
      rows: group.flatMap((table) => table.rows.map((row) => ({ look: rowLook(row.element), cells: cellLooks(table.element, row.cells.map(({ element }) => element), document.styles, context.theme) }))),
    })),
    asides: asideWords(story.part.root),
  };
}

function boxOf(begin: XmlElement, paragraph: Paragraph | undefined): StoryView["boxes"] {
  const box = childOf(childOf(begin, "w:ffData"), "w:checkBox");
  const state = childOf(box, "w:checked") ?? childOf(box, "w:default");
  return box ? [{ checked: isOn(state), beside: paragraph?.text.trim() ?? "", place: paragraph?.place }] : [];
}

function lineView(story: Story, paragraph: Paragraph, tables: JoinedTables, relations: ReadonlyMap<string, string>, { document, theme, assumed, levels }: Context): LineView {
  const { styles } = document;
  const style = styles.paragraphStyle(paragraph.element);
  const level = levelOf(paragraph.element, styles, levels);
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
  const layout = paragraphLook(paragraph.element, level, styles, theme);
  return { place: paragraph.place, cells: tables.cellsOf(paragraph.place), label: paragraph.label, text, looks, layout, ground: layout.shade ?? groundOf(paragraph.element, styles, theme), digitsAlone: isOn(childOf(level, "w:isLgl")), number: numberLook(paragraph.element, level, styles, theme), links };
}

/** The text of an atom; page numbers and today's date show as the name of their field. */
function maskedText(story: Story, paragraph: Paragraph, at: number, length: number): string {
  const covers = ({ from, to }: Span): boolean => from.paragraph <= paragraph.index && to.paragraph >= paragraph.index && (from.paragraph < paragraph.index || from.at <= at) && (to.paragraph > paragraph.index || at + length <= to.at);
  const field = story.fields.find((one) => isComputedAnew(story, one) && covers(one.result));
  return field && length > 0 ? "#" : paragraph.text.slice(at, at + length);
}
