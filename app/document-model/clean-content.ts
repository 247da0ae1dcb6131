import { FORBIDDEN_CHARACTERS } from "#app/domain/facts/field.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { ATTRIBUTE_RULES } from "./schema/attributes.ts";
import { editorSchema } from "./schema/extensions.ts";
import { MAX_FOOTNOTE } from "./schema/footnote.ts";
import { allowedHref } from "./schema/links.ts";
import { canonical, MAX_DEPTH } from "./schema/validate-content.ts";

/** What cleaning took away. Words are kept wherever there are any; only their dress is lost. */
interface Loss {
  kind: "node" | "mark" | "link" | "characters" | "attribute" | "depth";
  /** The node or mark ("image", "underline"), the address of a link, the attribute ("heading.level"). */
  what: string;
  count: number;
}

interface CleanContent {
  /** Always a valid document in canonical form, with at least one paragraph. */
  content: EditorNode;
  losses: Loss[];
}

type Marks = NonNullable<EditorNode["marks"]>;
type Place = "document" | "inner";

const FORBIDDEN = new RegExp(FORBIDDEN_CHARACTERS.source, "gu");

/**
 * Brings JSON of unknown origin (a file, a paste, an older schema) to the editor schema: unknown nodes and marks go and their text stays,
 * forbidden characters and dangerous links go, blocks stand where they may. Everything that went is reported.
 */
export function cleanContent(input: unknown): CleanContent {
  const counts = new Map<string, Loss>();
  const cleaner = new Cleaner((kind, what) => {
    const key = `${kind} ${what}`;
    const loss = counts.get(key);
    if (loss) loss.count += 1;
    else counts.set(key, { kind, what, count: 1 });
  });
  const roots = asNode(input)?.type === "doc" ? asNodes((input as EditorNode).content) : asNodes(Array.isArray(input) ? input : [input]);
  const blocks = cleaner.blocks(roots, "document", 0);
  const content = canonical({ type: "doc", content: blocks.length > 0 ? blocks : [{ type: "paragraph" }] });
  return { content, losses: [...counts.values()] };
}

const asNode = (value: unknown): EditorNode | undefined =>
  typeof value === "object" && value !== null && typeof (value as EditorNode).type === "string" ? (value as EditorNode) : undefined;

const asNodes = (value: unknown): EditorNode[] => (Array.isArray(value) ? value.map(asNode).filter((node) => node !== undefined) : []);

/** Only a real text: an object may bring its own way of becoming one. */
const asText = (value: unknown): string => (typeof value === "string" ? value : "");

const paragraph = (content: EditorNode[]): EditorNode => (content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" });
const isInline = (node: EditorNode): boolean => editorSchema.nodes[node.type]?.isInline === true;

class Cleaner {
  readonly #lose: (kind: Loss["kind"], what: string) => void;

  constructor(lose: (kind: Loss["kind"], what: string) => void) {
    this.#lose = lose;
  }

  /** The blocks of a container; loose text between blocks becomes a paragraph of its own. */
  blocks(nodes: readonly EditorNode[], place: Place, depth: number): EditorNode[] {
    const result: EditorNode[] = [];
    let loose: EditorNode[] = [];
    const flush = () => {
      if (loose.length > 0) result.push(paragraph(loose));
      loose = [];
    };
    for (const node of nodes) {
      if (this.#isText(node)) loose.push(...this.inlines([node]));
      else {
        flush();
        result.push(...this.#block(node, place, depth));
      }
    }
    flush();
    return result;
  }

  /** Known inline nodes, and unknown ones that hold words but no blocks. */
  #isText(node: EditorNode): boolean {
    return isInline(node) || (editorSchema.nodes[node.type] === undefined && asNodes(node.content).length === 0);
  }

  #block(node: EditorNode, place: Place, depth: number): EditorNode[] {
    const children = asNodes(node.content);
    if (depth > MAX_DEPTH) {
      this.#lose("depth", node.type);
      const text = this.#text(shallowText(node), []);
      return text.length > 0 ? [paragraph(text)] : [];
    }
    const loseNode = (): EditorNode[] => {
      this.#lose("node", node.type);
      return this.blocks(children, place, depth + 1);
    };
    switch (node.type) {
      case "paragraph":
        return this.#textBlocks(children, depth, (content) => paragraph(content), place);
      case "heading": {
        if (place === "inner") this.#lose("node", "heading");
        const level = this.#headingLevel(node.attrs?.level);
        return this.#textBlocks(children, depth, (content) => (place === "inner" ? paragraph(content) : { type: "heading", attrs: { level }, content }), place);
      }
      case "bulletList":
      case "orderedList":
        return this.#list(node, children, depth);
      case "blockquote":
        return place === "inner" ? loseNode() : this.#container({ type: "blockquote" }, children, depth);
      case "table":
        return place === "inner" ? loseNode() : this.#table(children, depth);
      default:
        return loseNode();
    }
  }

  /** A paragraph or heading; blocks that were nested in it follow as blocks of their own. */
  #textBlocks(children: readonly EditorNode[], depth: number, make: (content: EditorNode[]) => EditorNode, place: Place): EditorNode[] {
    if (children.every((child) => this.#isText(child))) return [make(this.inlines(children))];
    const blocks = this.blocks(children, place, depth + 1);
    const [first, ...rest] = blocks;
    return first?.type === "paragraph" ? [make(first.content ?? []), ...rest] : blocks;
  }

  #headingLevel(level: unknown): number {
    if (ATTRIBUTE_RULES.heading!.level!(level)) return level as number;
    this.#lose("attribute", "heading.level");
    return typeof level === "number" && level > 4 ? 4 : 2;
  }

  #container(shell: EditorNode, children: readonly EditorNode[], depth: number): EditorNode[] {
    const content = this.blocks(children, "inner", depth + 1);
    return [{ ...shell, content: content.length > 0 ? content : [paragraph([])] }];
  }

  #list(node: EditorNode, children: readonly EditorNode[], depth: number): EditorNode[] {
    const items = children.flatMap((child) => {
      if (child.type === "listItem") return this.#container({ type: "listItem" }, asNodes(child.content), depth + 1);
      this.#lose("node", child.type);
      return this.#container({ type: "listItem" }, [child], depth + 1);
    });
    if (items.length === 0) return [];
    const attrs = node.type === "orderedList" ? this.#attributes("orderedList", node.attrs) : {};
    return [{ type: node.type, ...(Object.keys(attrs).length > 0 ? { attrs } : {}), content: items }];
  }

  #table(children: readonly EditorNode[], depth: number): EditorNode[] {
    const rows = children.flatMap((row): EditorNode[] => {
      if (row.type !== "tableRow") {
        this.#lose("node", row.type);
        const text = shallowText(row);
        return text === "" ? [] : [{ type: "tableRow", content: this.#container({ type: "tableCell" }, [{ type: "text", text }], depth + 1) }];
      }
      const cells = asNodes(row.content).flatMap((cell) => {
        const isCell = cell.type === "tableCell" || cell.type === "tableHeader";
        if (!isCell) this.#lose("node", cell.type);
        const shell: EditorNode = { type: isCell ? cell.type : "tableCell", attrs: isCell ? this.#attributes(cell.type, cell.attrs) : {} };
        return this.#container(shell, isCell ? asNodes(cell.content) : [cell], depth + 2);
      });
      return cells.length > 0 ? [{ type: "tableRow", content: cells }] : [];
    });
    return rows.length > 0 ? [{ type: "table", content: rows }] : [];
  }

  inlines(nodes: readonly EditorNode[]): EditorNode[] {
    return nodes.flatMap((node): EditorNode[] => {
      const marks = this.#marks(node.marks);
      switch (node.type) {
        case "text":
          return this.#text(node.text ?? "", marks);
        case "hardBreak":
          return [{ type: "hardBreak", ...(marks.length > 0 ? { marks } : {}) }];
        case "footnote": {
          const text = this.#characters(asText(node.attrs?.text)).replace(/\s+/g, " ").trim();
          if (text.length > MAX_FOOTNOTE) this.#lose("attribute", "footnote.text");
          return text === "" ? [] : [{ type: "footnote", attrs: { text: text.slice(0, MAX_FOOTNOTE).trim() }, ...(marks.length > 0 ? { marks } : {}) }];
        }
        default:
          this.#lose("node", node.type);
          return this.#text(shallowText(node), marks);
      }
    });
  }

  /** Line breaks and tabs inside a text are blanks, as in HTML. */
  #text(text: unknown, marks: Marks): EditorNode[] {
    const clean = this.#characters(typeof text === "string" ? text : "").replace(/[\r\n\t]+/g, " ");
    return clean === "" ? [] : [{ type: "text", text: clean, ...(marks.length > 0 ? { marks } : {}) }];
  }

  #characters(text: string): string {
    if (text.search(FORBIDDEN) < 0) return text;
    this.#lose("characters", "forbidden");
    return text.replace(FORBIDDEN, "");
  }

  #marks(marks: unknown): Marks {
    const kept = (asNodes(marks) as Marks).flatMap((mark): Marks => {
      if (mark.type === "bold" || mark.type === "italic") return [{ type: mark.type }];
      if (mark.type === "link") {
        const href = allowedHref(mark.attrs?.href);
        if (href) return [{ type: "link", attrs: { href } }];
        this.#lose("link", asText(mark.attrs?.href));
        return [];
      }
      this.#lose("mark", mark.type);
      return [];
    });
    return kept.filter((mark, index) => kept.findIndex((other) => other.type === mark.type) === index);
  }

  #attributes(owner: string, attrs: Record<string, unknown> | undefined): Record<string, unknown> {
    const kept: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(attrs ?? {})) {
      if (ATTRIBUTE_RULES[owner]?.[name]?.(value)) kept[name] = value;
      else if (value !== null && value !== undefined) this.#lose("attribute", `${owner}.${name}`);
    }
    return kept;
  }
}

/** The words of a node that has no place in the schema: its text, or what its attributes say for people. */
function shallowText(node: EditorNode): string {
  const words: string[] = [];
  const pending: EditorNode[] = [node];
  while (pending.length > 0) {
    const next = pending.shift()!;
    if (typeof next.text === "string") words.push(next.text);
    else for (const name of ["alt", "text", "label", "title"]) if (typeof next.attrs?.[name] === "string") words.push(next.attrs[name]);
    pending.unshift(...asNodes(next.content));
  }
  return words.join(" ").trim();
}
