import { z } from "zod";

/** A node of a section's text as the editor stores it (ProseMirror JSON). Which nodes exist is defined in `document-model/schema.ts`. */
export interface EditorNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: EditorNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
}

export const editorNodeSchema: z.ZodType<EditorNode> = z.lazy(() =>
  z.strictObject({
    type: z.string().min(1).max(40),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(editorNodeSchema).optional(),
    marks: z.array(z.strictObject({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })).optional(),
    text: z.string().optional(),
  }),
);

const BLOCKS = new Set(["paragraph", "heading", "listItem", "blockquote", "tableRow", "tableCell", "tableHeader"]);

/** The words of a section as one text; blocks are separated by line breaks, footnotes follow their place in brackets. */
export function plainText(node: EditorNode | null): string {
  if (!node) return "";
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  if (node.type === "footnote") return ` [${String(node.attrs?.text ?? "")}]`;
  const inner = (node.content ?? []).map(plainText).join("");
  return BLOCKS.has(node.type) ? `${inner}\n` : inner;
}

/** True while a section holds nothing that a reader would see. */
export const isEmpty = (node: EditorNode | null): boolean => plainText(node).trim() === "";
