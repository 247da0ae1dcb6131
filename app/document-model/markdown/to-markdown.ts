import type { BlockContent, DefinitionContent, FootnoteDefinition, ListItem, PhrasingContent, Root, RootContent, TableCell, TableRow } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { plainText, type EditorNode } from "#app/domain/vorhaben/section-content.ts";

export interface MarkdownText {
  markdown: string;
  /** What Markdown cannot say and a reader of it will miss: "merged-cells", "cell-blocks", "cell-break", "no-header-row", "header-column", "cell-align". */
  losses: string[];
}

/** Writes section text as Markdown that `markdownToContent` reads back to the same content, except for what `losses` names and empty paragraphs. */
export function contentToMarkdown(content: EditorNode | null): MarkdownText {
  if (!content) return { markdown: "", losses: [] };
  const writer = new Writer();
  const children = writer.blocks(content.content ?? []) as RootContent[];
  const tree: Root = { type: "root", children: [...children, ...writer.footnotes] };
  const markdown = toMarkdown(tree, { extensions: [gfmToMarkdown()], bullet: "-", bulletOther: "*", emphasis: "_", rule: "-", listItemIndent: "one" });
  return { markdown, losses: [...writer.losses] };
}

type Block = BlockContent | DefinitionContent;

class Writer {
  readonly losses = new Set<string>();
  readonly footnotes: FootnoteDefinition[] = [];

  blocks(nodes: readonly EditorNode[]): Block[] {
    return nodes.flatMap((node): Block[] => {
      const children = node.content ?? [];
      switch (node.type) {
        case "paragraph":
          return children.length > 0 ? [{ type: "paragraph", children: this.#inlines(children) }] : [];
        case "heading":
          return [{ type: "heading", depth: (Number(node.attrs?.level) - 1) as 1 | 2 | 3, children: this.#inlines(children) }];
        case "bulletList":
        case "orderedList":
          return [
            {
              type: "list",
              ordered: node.type === "orderedList",
              ...(node.type === "orderedList" ? { start: Number(node.attrs?.start ?? 1) } : {}),
              spread: false,
              children: children.map((item): ListItem => ({ type: "listItem", spread: false, children: this.blocks(item.content ?? []) })),
            },
          ];
        case "blockquote":
          return [{ type: "blockquote", children: this.blocks(children) }];
        case "table":
          return [this.#table(children)];
        default:
          throw new Error(`no Markdown for ${node.type}: clean the content first`);
      }
    });
  }

  #table(rows: readonly EditorNode[]): Block {
    const first = rows[0]?.content ?? [];
    if (first.some((cell) => cell.type !== "tableHeader")) this.losses.add("no-header-row");
    if (rows.slice(1).some((row) => row.content?.some((cell) => cell.type === "tableHeader"))) this.losses.add("header-column");
    const align = first.map((cell) => (cell.attrs?.align ?? null) as "left" | "center" | "right" | null);
    if (rows.some((row) => row.content?.some((cell, column) => (cell.attrs?.align ?? null) !== (align[column] ?? null)))) this.losses.add("cell-align");
    return {
      type: "table",
      align,
      children: rows.map((row): TableRow => ({ type: "tableRow", children: (row.content ?? []).map((cell) => this.#cell(cell)) })),
    };
  }

  #cell(cell: EditorNode): TableCell {
    if (Number(cell.attrs?.colspan ?? 1) > 1 || Number(cell.attrs?.rowspan ?? 1) > 1) this.losses.add("merged-cells");
    const blocks = cell.content ?? [];
    if (blocks.length === 1 && blocks[0]!.type === "paragraph") {
      const inlines = blocks[0]!.content ?? [];
      if (inlines.some((inline) => inline.type === "hardBreak")) this.losses.add("cell-break");
      return { type: "tableCell", children: this.#inlines(inlines.map((inline) => (inline.type === "hardBreak" ? { type: "text", text: " " } : inline))) };
    }
    this.losses.add("cell-blocks");
    const text = blocks.map((block) => plainText(block).trim().replace(/\s*\n\s*/g, " ")).join(" ");
    return { type: "tableCell", children: text === "" ? [] : [{ type: "text", value: text }] };
  }

  /** Neighbours that share a mark come under one sign: "**a _b_**", not "**a** ***b***". */
  #inlines(nodes: readonly EditorNode[], done: readonly string[] = []): PhrasingContent[] {
    const result: PhrasingContent[] = [];
    for (let index = 0; index < nodes.length; ) {
      const node = nodes[index]!;
      const mark = node.type === "text" ? ["link", "bold", "italic"].map((type) => node.marks?.find((own) => own.type === type)).find((own) => own && !done.includes(own.type)) : undefined;
      if (!mark) {
        result.push(this.#leaf(node));
        index += 1;
        continue;
      }
      const sameMark = (other: EditorNode) => other.type === "text" && other.marks?.some((own) => own.type === mark.type && own.attrs?.href === mark.attrs?.href);
      let end = index + 1;
      while (end < nodes.length && sameMark(nodes[end]!)) end += 1;
      const children = this.#inlines(nodes.slice(index, end), [...done, mark.type]);
      if (mark.type === "link") result.push({ type: "link", url: String(mark.attrs?.href), title: null, children });
      else result.push({ type: mark.type === "bold" ? "strong" : "emphasis", children });
      index = end;
    }
    return result;
  }

  #leaf(node: EditorNode): PhrasingContent {
    if (node.type === "hardBreak") return { type: "break" };
    if (node.type === "footnote") {
      const identifier = String(this.footnotes.length + 1);
      this.footnotes.push({ type: "footnoteDefinition", identifier, label: identifier, children: [{ type: "paragraph", children: [{ type: "text", value: String(node.attrs?.text) }] }] });
      return { type: "footnoteReference", identifier, label: identifier };
    }
    return { type: "text", value: node.text ?? "" };
  }
}
