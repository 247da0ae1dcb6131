import { DOMParser, type Document, type Element, type Node } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { createNumbering, type Numbering } from "./word-numbering.ts";

/**
 * A reader of Word files for tests. It shares no code with the generator or its lint: another XML parser, own numbering, own idea of lists and
 * tables, so that an error in the generator cannot hide behind the same error here.
 */
interface ReadParagraph {
  kind: "paragraph";
  /** Name of the style as Word knows it: "heading 1", "Body Text". */
  style: string;
  outlineLevel?: number;
  /** Breaks as "\n", tabs as "\t", footnote references as "[^2]", protected spaces as they are. */
  text: string;
  list?: { label: string; depth: number; numId: string };
  bold: string;
  links: string[];
}

interface ReadCell {
  colspan: number;
  rowspan: number;
  content: ReadBlock[];
}

interface ReadTable {
  kind: "table";
  columns: number;
  headerRows: number;
  description: string;
  title: string;
  rows: ReadCell[][];
}

export type ReadBlock = ReadParagraph | ReadTable;

export interface ReadWordFile {
  body: ReadBlock[];
  /** Entries of the contents: what stands before the tab, the title, the printed page. */
  contents: { level: number; number: string; title: string; page: string }[];
  footnotes: Map<string, string>;
  headers: string[];
  footers: string[];
  core: Record<string, string>;
  /** Page orientations in order of the sections. */
  sections: ("portrait" | "landscape")[];
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

export function readWordFile(bytes: Uint8Array): ReadWordFile {
  const parts = unzipSync(bytes);
  const parse = (name: string): Document => {
    const part = parts[name];
    if (part === undefined) throw new Error(`No part ${name}`);
    return new DOMParser({
      // A replacement character is a warning there, and allowed here.
      onError: (level, message) => {
        if (level !== "warning") throw new Error(`${name}: ${level} ${message}`);
      },
    }).parseFromString(strFromU8(part), "text/xml");
  };
  const styles = readStyles(parse("word/styles.xml"));
  const numbering = createNumbering(parse("word/numbering.xml"));
  const body = first(parse("word/document.xml").documentElement as Element, "body");
  if (body === undefined) throw new Error("No body");
  const stories = (kind: string) =>
    Object.keys(parts)
      .filter((name) => new RegExp(`^word/${kind}\\d+\\.xml$`).test(name))
      .toSorted()
      .map((name) => all(parse(name).documentElement as Element, "p").map((node) => paragraphText(node)).filter(Boolean).join("\n"));
  const contents: ReadWordFile["contents"] = [];
  const blocks = readBlocks(body, { styles, numbering, contents });
  return {
    body: blocks,
    contents,
    footnotes: readFootnotes(parse("word/footnotes.xml")),
    headers: stories("header"),
    footers: stories("footer"),
    core: Object.fromEntries(children(parse("docProps/core.xml").documentElement as Element).map((node) => [node.localName ?? "", node.textContent ?? ""])),
    sections: all(body, "sectPr").map((node) => (attr(first(node, "pgSz"), "orient") === "landscape" ? "landscape" : "portrait")),
  };
}

interface Reading {
  styles: Map<string, { name: string; outlineLevel?: number }>;
  numbering: Numbering;
  contents: ReadWordFile["contents"];
}

function readBlocks(parent: Element, reading: Reading): ReadBlock[] {
  return children(parent).flatMap((node): ReadBlock[] => {
    if (node.localName === "p") return [readParagraph(node, reading)];
    if (node.localName === "tbl") return [readTable(node, reading)];
    if (node.localName === "sdt") {
      readContents(node, reading);
      return [];
    }
    return [];
  });
}

function readParagraph(node: Element, { styles, numbering }: Reading): ReadParagraph {
  const properties = first(node, "pPr");
  const style = styles.get(attr(first(properties, "pStyle"), "val") ?? "Normal");
  const numPr = first(properties, "numPr");
  const numId = attr(first(numPr, "numId"), "val");
  const depth = Number(attr(first(numPr, "ilvl"), "val") ?? 0);
  return {
    kind: "paragraph",
    style: style?.name ?? "unknown",
    ...(style?.outlineLevel === undefined ? {} : { outlineLevel: style.outlineLevel }),
    text: paragraphText(node),
    ...(numId === undefined ? {} : { list: { label: numbering.next(numId, depth), depth, numId } }),
    bold: all(node, "r").filter((run) => first(first(run, "rPr"), "b") !== undefined).map(runText).join(""),
    links: all(node, "hyperlink").map((link) => paragraphText(link)),
  };
}

function readTable(node: Element, reading: Reading): ReadTable {
  const properties = first(node, "tblPr");
  const rows = children(node).filter((one) => one.localName === "tr");
  const open = new Map<number, ReadCell>();
  return {
    kind: "table",
    columns: children(first(node, "tblGrid") as Element).length,
    headerRows: rows.filter((row) => isOn(first(first(row, "trPr"), "tblHeader"))).length,
    title: attr(first(properties, "tblCaption"), "val") ?? "",
    description: attr(first(properties, "tblDescription"), "val") ?? "",
    rows: rows.map((row) => readRow(row, open, reading)),
  };
}

const isOn = (node: Element | undefined): boolean => node !== undefined && !["0", "false", "off"].includes(attr(node, "val") ?? "1");

/** Cells that only continue a merged cell above lengthen that one. */
function readRow(row: Element, open: Map<number, ReadCell>, reading: Reading): ReadCell[] {
  const result: ReadCell[] = [];
  let column = 0;
  for (const node of children(row).filter((one) => one.localName === "tc")) {
    const properties = first(node, "tcPr");
    const colspan = Number(attr(first(properties, "gridSpan"), "val") ?? 1);
    const merge = first(properties, "vMerge");
    const above = open.get(column);
    if (merge !== undefined && attr(merge, "val") !== "restart" && above !== undefined) above.rowspan += 1;
    else {
      const cell: ReadCell = { colspan, rowspan: 1, content: readBlocks(node, reading) };
      result.push(cell);
      if (merge === undefined) open.delete(column);
      else open.set(column, cell);
    }
    column += colspan;
  }
  return result;
}

function readContents(node: Element, reading: Reading): void {
  for (const paragraph of all(node, "p")) {
    const style = reading.styles.get(attr(first(first(paragraph, "pPr"), "pStyle"), "val") ?? "")?.name ?? "";
    const level = /^toc (\d)$/.exec(style)?.[1];
    if (level === undefined) continue;
    const pieces = paragraphText(paragraph).split("\t");
    const [page, title, number] = [pieces.at(-1) ?? "", pieces.at(-2) ?? "", pieces.length > 2 ? (pieces[0] ?? "") : ""];
    reading.contents.push({ level: Number(level), number, title, page });
  }
}

function readStyles(document: Document): Reading["styles"] {
  return new Map(
    all(document.documentElement as Element, "style").map((node) => {
      const level = attr(first(first(node, "pPr"), "outlineLvl"), "val");
      return [attr(node, "styleId") ?? "", { name: attr(first(node, "name"), "val") ?? "", ...(level === undefined ? {} : { outlineLevel: Number(level) }) }];
    }),
  );
}

function readFootnotes(document: Document): Map<string, string> {
  return new Map(
    all(document.documentElement as Element, "footnote")
      .filter((node) => attr(node, "type") === undefined)
      .map((node) => [attr(node, "id") ?? "", all(node, "p").map((one) => paragraphText(one).replace(/^\t/, "")).join("\n")]),
  );
}

/** Text of all runs below, without field codes. */
function paragraphText(node: Element): string {
  return all(node, "r").map(runText).join("");
}

function runText(run: Element): string {
  return children(run)
    .map((node) => {
      switch (node.localName) {
        case "t": return node.textContent ?? "";
        case "tab": return "\t";
        case "br": return attr(node, "type") === "page" ? "" : "\n";
        case "softHyphen": return "\u00ad";
        case "noBreakHyphen": return "\u2011";
        case "drawing": return `[${Array.from(node.getElementsByTagName("wp:docPr")).map((one) => one.getAttribute("descr") ?? "").join("")}]`;
        case "footnoteReference": return `[^${attr(node, "id") ?? ""}]`;
        default: return "";
      }
    })
    .join("");
}

const children = (node: Element): Element[] => Array.from(node.childNodes).filter((one: Node): one is Element => one.nodeType === 1);
export const all = (node: Element, name: string): Element[] => Array.from(node.getElementsByTagNameNS(W, name));
export const first = (node: Element | undefined, name: string): Element | undefined => (node === undefined ? undefined : children(node).find((one) => one.localName === name));
export const attr = (node: Element | undefined, name: string): string | undefined => node?.getAttributeNS(W, name) || undefined;
