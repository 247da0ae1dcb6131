import type { LintFinding, WordPackage } from "./lint.ts";
import { isStory } from "./stories.ts";
import { attribute, descendants, type XmlNode } from "./xml.ts";

/** Fields: balanced in each story, clean, and never empty, so that Word neither asks nor shows a gap. */
export function lintFields(file: WordPackage): LintFinding[] {
  const findings: LintFinding[] = [];
  if (file.parts.get("word/settings.xml")?.includes("<w:updateFields")) findings.push({ code: "WF-05", part: "word/settings.xml", detail: "updateFields" });
  for (const [part, tree] of file.trees) if (isStory(part)) findings.push(...fieldsOf(part, tree));
  return findings;
}

interface OpenField {
  instruction: string;
  inResult: boolean;
  result: string;
}

function fieldsOf(part: string, tree: XmlNode): LintFinding[] {
  const findings: LintFinding[] = [];
  const found = (detail: string) => findings.push({ code: "WF-05", part, detail });
  const open: OpenField[] = [];
  for (const node of descendants(tree)) {
    if (node.name === "w:fldChar") step(node, open, found);
    else if (node.name === "w:instrText") open.at(-1)!.instruction += node.children.join("");
    else if (node.name === "w:t") for (const field of open) if (field.inResult) field.result += node.children.join("");
    if (node.name === "w:fldSimple" && attribute(node, "w:dirty") !== undefined) found("dirty simple field");
  }
  if (open.length > 0) found(`never closed: ${open.map((field) => field.instruction).join("; ")}`);
  return findings;
}

function step(node: XmlNode, open: OpenField[], found: (detail: string) => void): void {
  const type = attribute(node, "w:fldCharType");
  if (attribute(node, "w:dirty") !== undefined) found("dirty field");
  if (type === "begin") {
    open.push({ instruction: "", inResult: false, result: "" });
    return;
  }
  const current = open.at(-1);
  if (current === undefined) return found(`"${type ?? ""}" without a beginning`);
  if (type === "separate") current.inResult = true;
  if (type !== "end") return;
  open.pop();
  if (current.inResult && current.result.trim() === "") found(`shows nothing: ${current.instruction}`);
}
