import type { LintFinding, WordPackage } from "./lint.ts";
import { isStory } from "./stories.ts";
import { attribute, child, descendants, elements, value, type XmlNode } from "./xml.ts";

/** Tables: cells that Word accepts, a grid that adds up, a marked head, a text alternative. */
export function lintTables(file: WordPackage): LintFinding[] {
  return [...file.trees]
    .filter(([part]) => isStory(part))
    .flatMap(([part, tree]) => [...descendants(tree)].filter((node) => node.name === "w:tbl").flatMap((table) => tableFindings(table).map((finding) => ({ ...finding, part }))));
}

function tableFindings(table: XmlNode): Omit<LintFinding, "part">[] {
  return [...cells(table), ...grid(table), ...accessibility(table)];
}

const rowsOf = (table: XmlNode): XmlNode[] => elements(table).filter((node) => node.name === "w:tr");
const cellsOf = (row: XmlNode): XmlNode[] => elements(row).filter((node) => node.name === "w:tc");

function cells(table: XmlNode): Omit<LintFinding, "part">[] {
  const findings: Omit<LintFinding, "part">[] = [];
  for (const row of rowsOf(table)) {
    if (cellsOf(row).length === 0) findings.push({ code: "WF-04", detail: "row without cells" });
    for (const cell of cellsOf(row)) {
      if (elements(cell).at(-1)?.name !== "w:p") findings.push({ code: "WF-04", detail: "cell does not end in a paragraph" });
      if (child(cell, "w:tbl") !== undefined) findings.push({ code: "WF-04", detail: "nested table" });
    }
  }
  return findings;
}

function grid(table: XmlNode): Omit<LintFinding, "part">[] {
  const columns = elements(child(table, "w:tblGrid") ?? table).filter((node) => node.name === "w:gridCol").map((node) => Number(attribute(node, "w:w")));
  const widthNode = child(child(table, "w:tblPr"), "w:tblW");
  const width = Number(widthNode === undefined ? Number.NaN : attribute(widthNode, "w:w"));
  const sum = columns.reduce((total, column) => total + column, 0);
  const findings: Omit<LintFinding, "part">[] = [];
  if (sum !== width) findings.push({ code: "WF-13", detail: `grid ${sum}, width ${width}` });
  for (const row of rowsOf(table)) {
    const spans = cellsOf(row).reduce((total, cell) => total + Number(value(child(cell, "w:tcPr"), "w:gridSpan") ?? 1), 0);
    if (spans !== columns.length) findings.push({ code: "WF-13", detail: `row of ${spans} in a grid of ${columns.length}` });
  }
  return findings;
}

function accessibility(table: XmlNode): Omit<LintFinding, "part">[] {
  const findings: Omit<LintFinding, "part">[] = [];
  const properties = child(table, "w:tblPr");
  const firstRow = rowsOf(table)[0];
  const look = child(properties, "w:tblLook");
  const headedByColumn = look !== undefined && isOn(attribute(look, "w:firstColumn"));
  const mark = child(child(firstRow, "w:trPr"), "w:tblHeader");
  const headedByRow = mark !== undefined && isOn(attribute(mark, "w:val") ?? "1");
  if (!headedByRow && !headedByColumn) findings.push({ code: "WF-14", detail: "no head" });
  for (const name of ["w:tblCaption", "w:tblDescription"]) {
    if ((value(properties, name) ?? "").trim() === "") findings.push({ code: "WF-14", detail: `no ${name}` });
  }
  return findings;
}

const isOn = (flag: string | undefined): boolean => flag === "1" || flag === "true" || flag === "on";
