import type { AlignType, Definition, FootnoteDefinition, List, Nodes, Parents, PhrasingContent, Root, RootContent, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { cleanContent } from "../clean-content.ts";
import { allowedHref } from "../schema/links.ts";
import { MAX_DEPTH } from "../schema/validate-content.ts";

/** Something that the editor does not know: its words were kept as plain text. */
export interface MarkdownNote {
  /** The mdast name: "image", "code", "html", "thematicBreak", "delete", … */
  what: string;
  /** Line in the Markdown, from 1; absent for what was found while cleaning. */
  line?: number;
}

type Marks = NonNullable<EditorNode["marks"]>;

/**
 * Reads Markdown as section text. `#` becomes the first heading level below the section title. What the editor does not know (images, code, HTML,
 * strike-through, rules) stays as plain text and is named in `notes`. Text nested deeper than the editor allows is not read at all: `tooDeep`, with an empty content.
 */
export function markdownToContent(markdown: string): { content: EditorNode; notes: MarkdownNote[]; tooDeep?: true } {
  if (opensTooDeep(markdown)) return TOO_DEEP;
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: MDAST_EXTENSIONS });
  if (depthOf(tree) > MAX_DEPTH) return TOO_DEEP;
  const reader = new Reader(tree);
  const blocks = [...reader.blocks(tree.children), ...reader.unusedFootnotes()];
  const { content, losses } = cleanContent({ type: "doc", content: blocks });
  return { content, notes: [...reader.notes, ...losses.map((loss) => ({ what: loss.what }))] };
}

const TOO_DEEP: ReturnType<typeof markdownToContent> = { content: { type: "doc", content: [{ type: "paragraph" }] }, notes: [], tooDeep: true };

/** A line that opens more quotes and lists than may stand in each other: its parsing alone takes minutes. A line of "- - -" is a rule, however long. */
const opensTooDeep = (markdown: string): boolean => {
  for (const [line] of markdown.matchAll(OPENERS)) if (!/^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/.test(line)) return true;
  return false;
};
const OPENERS = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MAX_DEPTH + 1}}.*$`, "gm");

/** Without recursion: this comes before everything that recurses. */
function depthOf(tree: Root): number {
  let depth = 0;
  for (let level: Nodes[] = [tree]; level.length > 0; depth += 1) level = level.flatMap((node) => (isParent(node) ? (node.children as Nodes[]) : []));
  return depth;
}

/** Without the transform that turns every address in the finished text into a link, even one that was escaped so as not to be one. */
const MDAST_EXTENSIONS = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

class Reader {
  readonly notes: MarkdownNote[] = [];
  readonly #definitions = new Map<string, Definition>();
  readonly #footnotes = new Map<string, FootnoteDefinition>();
  readonly #used = new Set<string>();

  constructor(tree: Root) {
    visit(tree, (node) => {
      // The first definition of a name counts, as in CommonMark.
      if (node.type === "definition" && !this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node);
      if (node.type === "footnoteDefinition" && !this.#footnotes.has(node.identifier)) this.#footnotes.set(node.identifier, node);
    });
  }

  blocks(nodes: readonly RootContent[]): EditorNode[] {
    return nodes.flatMap((node): EditorNode[] => {
      switch (node.type) {
        case "paragraph":
          return [withContent("paragraph", this.#inlines(node.children, []))];
        case "heading":
          if (node.depth > 3) this.#note("heading", node);
          return [{ ...withContent("heading", this.#inlines(node.children, [])), attrs: { level: Math.min(node.depth + 1, 4) } }];
        case "blockquote":
          return [{ type: "blockquote", content: this.blocks(node.children) }];
        case "list":
          return [this.#list(node)];
        case "table":
          return [this.#table(node)];
        case "code":
          this.#note("code", node);
          return [withContent("paragraph", linesOf(node.value, []))];
        case "html":
          this.#note("html", node);
          return [withContent("paragraph", linesOf(node.value, []))];
        case "thematicBreak":
          this.#note("thematicBreak", node);
          return [];
        case "definition":
        case "footnoteDefinition":
          return [];
        default:
          // Inline content that stands where a block belongs.
          return [withContent("paragraph", this.#inlines([node as PhrasingContent], []))];
      }
    });
  }

  /** Notes that nobody refers to, as paragraphs at the end, so that no word is lost. */
  unusedFootnotes(): EditorNode[] {
    return [...this.#footnotes.values()]
      .filter((definition) => !this.#used.has(definition.identifier))
      .flatMap((definition) => {
        this.#note("footnoteDefinition", definition);
        return this.blocks(definition.children);
      });
  }

  #list(list: List): EditorNode {
    const items = list.children.map((item): EditorNode => {
      const blocks = this.blocks(item.children);
      if (item.checked !== null && item.checked !== undefined) {
        this.#note("taskListItem", item);
        const mark = { type: "text", text: item.checked ? "[x] " : "[ ] " };
        if (blocks[0]?.type === "paragraph") blocks[0] = withContent("paragraph", [mark, ...(blocks[0].content ?? [])]);
        else blocks.unshift(withContent("paragraph", [mark]));
      }
      // An item opens with a line of text, be it empty, so that its sign has a place to stand.
      if (blocks[0]?.type !== "paragraph") blocks.unshift({ type: "paragraph" });
      return { type: "listItem", content: blocks };
    });
    return list.ordered ? { type: "orderedList", attrs: { start: list.start ?? 1 }, content: items } : { type: "bulletList", content: items };
  }

  #table(table: Table): EditorNode {
    const width = Math.max(...table.children.map((row) => row.children.length), 1);
    const align = (column: number): AlignType => table.align?.[column] ?? null;
    const rows = table.children.map((row, index): EditorNode => {
      const cells = Array.from({ length: width }, (_, column): EditorNode => ({
        type: index === 0 ? "tableHeader" : "tableCell",
        attrs: { align: align(column) },
        content: [withContent("paragraph", this.#inlines(row.children[column]?.children ?? [], []))],
      }));
      return { type: "tableRow", content: cells };
    });
    return { type: "table", content: rows };
  }

  #inlines(nodes: readonly PhrasingContent[], marks: Marks): EditorNode[] {
    return nodes.flatMap((node): EditorNode[] => {
      switch (node.type) {
        case "text":
          return textNode(node.value.replace(/\n/g, " "), marks);
        case "break":
          return [{ type: "hardBreak" }];
        case "strong":
          return this.#inlines(node.children, withMark(marks, { type: "bold" }));
        case "emphasis":
          return this.#inlines(node.children, withMark(marks, { type: "italic" }));
        case "delete":
          this.#note("delete", node);
          return this.#inlines(node.children, marks);
        case "inlineCode":
          this.#note("inlineCode", node);
          return textNode(node.value, marks);
        case "html":
          if (/^<br\s*\/?>$/i.test(node.value)) return [{ type: "hardBreak" }];
          this.#note("html", node);
          return textNode(node.value, marks);
        case "link":
          return this.#link(node, node.url, node.children, marks);
        case "linkReference":
          return this.#link(node, this.#definitions.get(node.identifier)?.url ?? "", node.children, marks);
        case "image":
          this.#note("image", node);
          return textNode([node.alt, `(${node.url})`].filter(Boolean).join(" "), marks);
        case "imageReference":
          this.#note("image", node);
          return textNode([node.alt, `(${this.#definitions.get(node.identifier)?.url ?? node.identifier})`].filter(Boolean).join(" "), marks);
        case "footnoteReference":
          return this.#footnote(node.identifier, node);
        default:
          node satisfies never;
          return [];
      }
    });
  }

  #link(node: Nodes, url: string, children: readonly PhrasingContent[], marks: Marks): EditorNode[] {
    const href = allowedHref(url);
    if (href) return this.#inlines(children, withMark(marks, { type: "link", attrs: { href } }));
    this.#note("link", node);
    return [...this.#inlines(children, marks), ...textNode(url === "" ? "" : ` (${url})`, marks)];
  }

  #footnote(identifier: string, node: Nodes): EditorNode[] {
    this.#used.add(identifier);
    const definition = this.#footnotes.get(identifier);
    const text = definition ? definition.children.map(wordsOf).join(" ").replace(/\s+/g, " ").trim() : "";
    if (definition && !isPlain(definition)) this.#note("footnoteFormatting", node);
    if (text === "") this.#note("footnoteReference", node);
    return text === "" ? [] : [{ type: "footnote", attrs: { text } }];
  }

  #note(what: string, node: Nodes): void {
    this.notes.push({ what, ...(node.position ? { line: node.position.start.line } : {}) });
  }
}

const withContent = (type: string, content: EditorNode[]): EditorNode => (content.length > 0 ? { type, content } : { type });
const textNode = (text: string, marks: Marks): EditorNode[] => (text === "" ? [] : [{ type: "text", text, ...(marks.length > 0 ? { marks } : {}) }]);
const withMark = (marks: Marks, mark: Marks[number]): Marks => [...marks.filter((other) => other.type !== mark.type), mark];
const isParent = (node: Nodes): node is Parents => "children" in node;

const linesOf = (text: string, marks: Marks): EditorNode[] =>
  text.split("\n").flatMap((line, index) => [...(index > 0 ? [{ type: "hardBreak" }] : []), ...textNode(line, marks)]);

function visit(node: Nodes, meet: (node: Nodes) => void): void {
  meet(node);
  if (isParent(node)) for (const child of node.children) visit(child, meet);
}

function wordsOf(node: Nodes): string {
  if ("value" in node) return node.value;
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  if (node.type === "break") return " ";
  if (!isParent(node)) return "";
  // Blocks are set apart, inline pieces are not.
  return node.children.map(wordsOf).join(node.type === "paragraph" || "url" in node || isMark(node) ? "" : " ");
}

const isMark = (node: Nodes): boolean => ["strong", "emphasis", "delete", "link", "linkReference", "tableCell", "heading"].includes(node.type);

function isPlain(definition: FootnoteDefinition): boolean {
  let plain = true;
  visit(definition, (node) => {
    if (!["footnoteDefinition", "paragraph", "text", "break"].includes(node.type)) plain = false;
  });
  return plain;
}
