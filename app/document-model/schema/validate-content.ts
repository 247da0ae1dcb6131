import { Fragment, type Node, type NodeType } from "@tiptap/pm/model";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { editorSchema } from "./extensions.ts";
import { attributeFits, requiredAttribute, textFits } from "./single-parts.ts";

export type ContentProblemCode =
  | "not-a-document"
  | "unknown-node"
  | "unknown-mark"
  | "repeated-mark"
  | "misplaced-node"
  | "incomplete-node"
  | "bad-attribute"
  | "forbidden-characters"
  | "empty-text"
  | "too-deep";

export interface ContentProblem {
  code: ContentProblemCode;
  /** Where, as in the JSON: "content.2.content.0". Empty for the document itself. */
  path: string;
  /** The node, mark or attribute in question. */
  what: string;
}

/** Lists in lists in cells: nobody writes deeper, and a hostile file must not exhaust the stack. */
export const MAX_DEPTH = 60;

/** Everything that keeps a section's text from being stored; empty when it may be. The text itself is never changed here (that is `cleanContent`). */
export function validateContent(node: EditorNode): ContentProblem[] {
  if (node.type !== "doc") return [{ code: "not-a-document", path: "", what: node.type }];
  const problems: ContentProblem[] = [];
  inspect(node, "", 0, problems);
  return problems;
}

function inspect(node: EditorNode, path: string, depth: number, problems: ContentProblem[]): void {
  const report = (code: ContentProblemCode, what: string, at = path) => problems.push({ code, path: at, what });
  if (depth > MAX_DEPTH) return void report("too-deep", node.type);
  const type = editorSchema.nodes[node.type];
  if (!type) return void report("unknown-node", node.type);

  inspectAttributes(node.type, node.attrs ?? {}, report);
  for (const mark of node.marks ?? []) {
    const markType = editorSchema.marks[mark.type];
    if (!markType) report("unknown-mark", mark.type);
    else if (node.marks!.find((other) => other.type === mark.type) !== mark) report("repeated-mark", mark.type);
    else inspectAttributes(mark.type, mark.attrs ?? {}, report);
  }
  if (type.isText) {
    if (!node.text) report("empty-text", "text");
    else if (!textFits(node.text)) report("forbidden-characters", "text");
  }
  inspectOrder(type, node.content ?? [], path, report);
  node.content?.forEach((child, index) => inspect(child, path === "" ? `content.${index}` : `${path}.content.${index}`, depth + 1, problems));
}

function inspectAttributes(owner: string, attrs: Record<string, unknown>, report: (code: ContentProblemCode, what: string) => void): void {
  for (const [name, value] of Object.entries(attrs)) if (!attributeFits(owner, name, value)) report("bad-attribute", `${owner}.${name}`);
  const required = requiredAttribute(owner);
  if (required && !Object.hasOwn(attrs, required)) report("bad-attribute", `${owner}.${required}`);
}

function inspectOrder(type: NodeType, children: readonly EditorNode[], path: string, report: (code: ContentProblemCode, what: string, at?: string) => void): void {
  let match = type.contentMatch;
  for (const [index, child] of children.entries()) {
    const childType = editorSchema.nodes[child.type];
    if (!childType) return;
    const next = match.matchType(childType);
    if (!next) return report("misplaced-node", child.type, path === "" ? `content.${index}` : `${path}.content.${index}`);
    match = next;
  }
  if (!match.validEnd) report("incomplete-node", type.name);
}

/** The ProseMirror node of content that `validateContent` finds nothing wrong with; throws otherwise. */
function toNode(content: EditorNode): Node {
  const node = editorSchema.nodeFromJSON(content);
  node.check();
  return node;
}

/** The one way to write the same content: default attributes filled in, marks in schema order, equal neighbours joined. */
export const canonical = (content: EditorNode): EditorNode => toJson(toNode(content));

function toJson(node: Node): EditorNode {
  const copy = (inner: Node): Node => {
    if (inner.isText || inner.isLeaf) return inner;
    const children: Node[] = [];
    inner.forEach((child) => children.push(copy(child)));
    // Fragment.fromArray joins neighbouring texts with equal marks.
    return inner.copy(Fragment.fromArray(children));
  };
  return copy(node).toJSON() as EditorNode;
}
