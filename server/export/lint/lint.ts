import { strFromU8, unzipSync } from "fflate";
import { lintFields } from "./fields.ts";
import { lintPackage } from "./package.ts";
import { lintReferences } from "./references.ts";
import { lintPictures } from "./pictures.ts";
import { lintText } from "./text.ts";
import { lintTables } from "./tables.ts";
import { readXml, type XmlNode } from "./xml.ts";

/** A defect that must keep a file from being handed out. Codes are listed in README.md of this room. */
export interface LintFinding {
  code: LintCode;
  part: string;
  /** What exactly, for the log; never shown to users. */
  detail: string;
}

export const LINT_CODES = {
  "WF-01": "content types do not come first, a part is missing, twice or without content type, or the file is too large",
  "WF-02": "a part is not well-formed or holds a forbidden character",
  "WF-03": "a relationship leads nowhere or a used relationship is missing",
  "WF-04": "a table cell does not end in a paragraph, or a table stands in a table",
  "WF-05": "a field is not closed, is dirty, asks for an update or shows nothing",
  "WF-06": "a bookmark name or id occurs twice or a bookmark is not closed",
  "WF-07": "a tracked change is left in the file",
  "WF-08": "a paragraph refers to a numbering that does not exist",
  "WF-09": "a style is used that does not exist",
  "WF-10": "a link or page reference leads to a bookmark that does not exist",
  "WF-11": "a note is referred to that does not exist, or never referred to",
  "WF-12": "text stands outside a run",
  "WF-13": "the grid of a table does not add up to its width or to its cells",
  "WF-14": "a data table has no marked head, or no text alternative",
  "WF-15": "a heading level is skipped, or a heading style has no outline level",
  "WF-16": "the document language is missing",
  "WF-17": "a font is used that the file does not declare",
  "WF-18": "leftovers of the program stand in the text",
  "WF-19": "a picture has no text alternative, no vector form or an id that occurs twice",
} as const;
export type LintCode = keyof typeof LINT_CODES;

/** Metafiles are the only parts that are no XML. */
const isBinary = (part: string): boolean => part.endsWith(".emf");

/** What the rules look at: parts as text (binary ones empty), and those in XML as trees. */
export interface WordPackage {
  bytes: Uint8Array;
  parts: ReadonlyMap<string, string>;
  trees: ReadonlyMap<string, XmlNode>;
}

/** Judges a finished Word file by rules that schema validators and lenient readers miss. Pure; an empty list means the file may be handed out. */
export function lintWordFile(bytes: Uint8Array): LintFinding[] {
  const findings: LintFinding[] = [];
  let parts: Map<string, string>;
  try {
    parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, isBinary(name) ? "" : strFromU8(content)]));
  } catch (error) {
    return [{ code: "WF-01", part: "", detail: `not a readable zip: ${String(error)}` }];
  }
  const trees = new Map<string, XmlNode>();
  for (const [part, xml] of parts) {
    if (isBinary(part)) continue;
    try {
      trees.set(part, readXml(xml));
    } catch (error) {
      findings.push({ code: "WF-02", part, detail: String(error) });
    }
  }
  const file: WordPackage = { bytes, parts, trees };
  return [...findings, ...[lintPackage, lintReferences, lintFields, lintTables, lintPictures, lintText].flatMap((rule) => rule(file))];
}
