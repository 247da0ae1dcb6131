import { plainText, type EditorNode } from "#app/domain/vorhaben/section-content.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Block, Inline } from "./content.ts";
import { editorTable } from "./editor-table.ts";

/** Where a text stands: its section gives ids to the authors' headings and their depth. */
interface SectionFrame {
  id: Id;
  level: 1 | 2;
  title: string;
}

type Text = Extract<Inline, { kind: "text" }>;
export type BlockContext = SectionFrame & { headings: { count: number } };

type BlockMapping = (node: EditorNode, context: BlockContext) => Block[];
type InlineMapping = (node: EditorNode) => Inline[];

const children = (node: EditorNode): readonly EditorNode[] => node.content ?? [];

/** What each block of the editor becomes. Parts of lists and tables are read by their owners and never stand alone. */
const BLOCKS: Readonly<Record<string, BlockMapping>> = {
  doc: (node, context) => mapBlocks(children(node), context),
  paragraph: (node) => {
    const inlines = mapInlines(children(node));
    // An empty line is the authors' way to make space; styles make it in the file.
    return inlines.length === 0 ? [] : [{ kind: "paragraph", inlines }];
  },
  heading: (node, context) => {
    const text = plainText(node).trim();
    if (text === "") return [];
    context.headings.count += 1;
    const level = Math.min(5, Number(node.attrs?.level ?? 2) + context.level - 1) as 2 | 3 | 4 | 5;
    return [{ kind: "heading", level, text, id: headingId(context.id, context.headings.count), inContents: false }];
  },
  bulletList: (node, context) => list(node, context, false),
  orderedList: (node, context) => list(node, context, true),
  listItem: (node) => misplaced(node),
  blockquote: (node, context) => {
    const blocks = mapBlocks(children(node), context);
    return blocks.length === 0 ? [] : [{ kind: "quote", blocks }];
  },
  table: (node, context) => editorTable(node, context, mapBlocks),
  tableRow: (node) => misplaced(node),
  tableCell: (node) => misplaced(node),
  tableHeader: (node) => misplaced(node),
};

const INLINES: Readonly<Record<string, InlineMapping>> = {
  text: (node) => (node.text ? [styled(node)] : []),
  hardBreak: () => [{ kind: "break" }],
  footnote: (node) => [{ kind: "footnote", text: String(node.attrs?.text ?? "") }],
};

const MARKS: Readonly<Record<string, (text: Text, attrs: Record<string, unknown>) => Text>> = {
  bold: (text) => ({ ...text, bold: true }),
  italic: (text) => ({ ...text, italic: true }),
  link: (text, attrs) => (typeof attrs.href === "string" ? { ...text, link: attrs.href } : text),
};

/** Every node and mark that this mapping knows; a test holds them against the editor schema. */
export const MAPPED_NODES: readonly string[] = [...Object.keys(BLOCKS), ...Object.keys(INLINES)];
export const MAPPED_MARKS: readonly string[] = Object.keys(MARKS);

/**
 * The text of a section as blocks of the document: the authors' headings (levels 2 to 4) stand below their section's heading, empty paragraphs vanish.
 * Throws for a node or mark that the mapping does not know: stored content has passed the schema, so that is a defect.
 */
export function editorBlocks(content: EditorNode | null, section: SectionFrame): Block[] {
  return content === null ? [] : mapBlocks([content], { ...section, headings: { count: 0 } });
}

function mapBlocks(nodes: readonly EditorNode[], context: BlockContext): Block[] {
  return nodes.flatMap((node) => {
    const mapping = Object.hasOwn(BLOCKS, node.type) ? BLOCKS[node.type] : undefined;
    if (!mapping) throw new Error(`section ${context.id}: no block for the editor node "${node.type}"`);
    return mapping(node, context);
  });
}

function mapInlines(nodes: readonly EditorNode[]): Inline[] {
  return nodes.flatMap((node) => {
    const mapping = Object.hasOwn(INLINES, node.type) ? INLINES[node.type] : undefined;
    if (!mapping) throw new Error(`no inline for the editor node "${node.type}"`);
    return mapping(node);
  });
}

function styled(node: EditorNode): Text {
  return (node.marks ?? []).reduce<Text>(
    (text, mark) => {
      const mapping = Object.hasOwn(MARKS, mark.type) ? MARKS[mark.type] : undefined;
      if (!mapping) throw new Error(`no formatting for the editor mark "${mark.type}"`);
      return mapping(text, mark.attrs ?? {});
    },
    { kind: "text", text: node.text! },
  );
}

function list(node: EditorNode, context: BlockContext, ordered: boolean): Block[] {
  const items = children(node)
    .map((item) => (item.type === "listItem" ? mapBlocks(children(item), context) : misplaced(item)))
    .filter((item) => item.length > 0);
  if (items.length === 0) return [];
  const start = Number(node.attrs?.start ?? 1);
  return [{ kind: "list", ordered, items, ...(ordered && start !== 1 ? { start } : {}) }];
}

function misplaced(node: EditorNode): never {
  throw new Error(`the editor node "${node.type}" stands outside its list or table`);
}

/** Ids hold at most 64 characters. */
const headingId = (section: Id, count: number): Id => `${section.slice(0, 56)}-u${count}`;
