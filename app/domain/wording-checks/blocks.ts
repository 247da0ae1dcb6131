import type { EditorNode } from "../vorhaben/section-content.ts";

/** Inline leaves count as one character, as in the editor, so that an offset means the same on both sides. */
export const leafText = (type: string): string => (type === "hardBreak" ? "\n" : "\ufffc");

/** Headings, heads of tables and quotations are not read: a title may be short, and what others wrote is not ours to mend. */
export const UNREAD = new Set(["heading", "blockquote", "tableHeader"]);

/** The blocks of running text of a section, in order. */
export function blocksOf(node: EditorNode | null): string[] {
  if (!node || UNREAD.has(node.type)) return [];
  if (node.type === "paragraph") return [(node.content ?? []).map((child) => (child.type === "text" ? (child.text ?? "") : leafText(child.type))).join("")];
  return (node.content ?? []).flatMap(blocksOf);
}
