import type { LintFinding, WordPackage } from "./lint.ts";
import { isStory } from "./stories.ts";
import { attribute, child, descendants, value, type XmlNode } from "./xml.ts";

const LEFTOVERS = /\[object Object\]|\bNaN\b/;

/** Running text: in runs, in a declared font, in a known language, under headings without gaps. */
export function lintText(file: WordPackage): LintFinding[] {
  return [...runs(file), ...headings(file), ...language(file), ...fonts(file)];
}

function runs(file: WordPackage): LintFinding[] {
  const findings: LintFinding[] = [];
  for (const [part, tree] of file.trees) {
    if (!isStory(part)) continue;
    for (const node of descendants(tree)) {
      const text = node.children.filter((one) => typeof one === "string").join("");
      if (text === "") continue;
      const inRun = (node.name === "w:t" || node.name === "w:instrText") && node.parent?.name === "w:r";
      if (!inRun) findings.push({ code: "WF-12", part, detail: `<${node.name}>: ${text.slice(0, 40)}` });
      if (/[\t\n]/.test(text)) findings.push({ code: "WF-12", part, detail: `tab or line feed in text: ${text.slice(0, 40)}` });
      if (LEFTOVERS.test(text)) findings.push({ code: "WF-18", part, detail: text.slice(0, 40) });
    }
  }
  return findings;
}

function headings(file: WordPackage): LintFinding[] {
  const tree = file.trees.get("word/document.xml");
  const findings: LintFinding[] = [];
  let last = 0;
  for (const node of tree === undefined ? [] : descendants(tree)) {
    const level = node.name === "w:p" ? headingLevel(node) : undefined;
    if (level === undefined) continue;
    if (level > last + 1) findings.push({ code: "WF-15", part: "word/document.xml", detail: `level ${level} after ${last}` });
    last = level;
  }
  return findings;
}

function headingLevel(paragraph: XmlNode): number | undefined {
  const level = /^Heading([1-9])$/.exec(value(child(paragraph, "w:pPr"), "w:pStyle") ?? "")?.[1];
  return level === undefined ? undefined : Number(level);
}

function language(file: WordPackage): LintFinding[] {
  const styles = file.trees.get("word/styles.xml");
  const findings: LintFinding[] = [];
  const declared = styles === undefined ? undefined : [...descendants(styles)].find((node) => node.name === "w:lang");
  if (declared === undefined || attribute(declared, "w:val") !== "de-DE") findings.push({ code: "WF-16", part: "word/styles.xml", detail: "no language" });
  if (!file.parts.get("docProps/core.xml")?.includes("<dc:language>de-DE</dc:language>")) findings.push({ code: "WF-16", part: "docProps/core.xml", detail: "no language" });
  return findings;
}

function fonts(file: WordPackage): LintFinding[] {
  const table = file.trees.get("word/fontTable.xml");
  const declared = new Set([...(table === undefined ? [] : descendants(table))].filter((node) => node.name === "w:font").map((node) => attribute(node, "w:name")));
  return [...file.trees]
    .filter(([part]) => part.startsWith("word/") && !part.startsWith("word/theme/"))
    .flatMap(([part, tree]) =>
      [...descendants(tree)]
        .filter((node) => node.name === "w:rFonts")
        .flatMap((node) => ["w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"].map((slot) => attribute(node, slot)))
        .filter((font) => font !== undefined && !declared.has(font))
        .map((font): LintFinding => ({ code: "WF-17", part, detail: font ?? "" })),
    );
}
