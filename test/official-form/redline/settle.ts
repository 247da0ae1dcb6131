import { unzipSync } from "fflate";
import { attribute, child, elements, readXml, type XmlNode } from "#server/export/lint/xml.ts";

/**
 * What a reader of Word does with tracked changes, written down a second time and in another way than the writer of redlines: every change taken or
 * turned down, then the words with their look, paragraph by paragraph.
 */
type Settling = "accept" | "reject";

/** The stories of a file by part, one line for each paragraph: cell marks, properties, and words with the look of their run. */
export function storiesOf(bytes: Uint8Array, settling?: Settling): Record<string, string[]> {
  const parts = unzipSync(bytes);
  const notes = new Map(["footnotes", "endnotes"].flatMap((kind) => notesIn(parts[`word/${kind}.xml`], settling)));
  return Object.fromEntries(
    Object.keys(parts)
      .filter((name) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
      .toSorted()
      .map((name) => {
        const root = rootOf(parts[name]!);
        return [name, blockLines(child(root, "w:body") ?? root, settling, notes)];
      }),
  );
}

/** Some producers write UTF-16, which a byte order mark tells. */
const wordsOf = (part: Uint8Array): string => new TextDecoder(part[0] === 0xff ? "utf-16le" : part[0] === 0xfe ? "utf-16be" : "utf-8").decode(part);

const rootOf = (part: Uint8Array): XmlNode => elements(readXml(wordsOf(part))).find(({ name }) => name.startsWith("w:"))!;

function notesIn(part: Uint8Array | undefined, settling: Settling | undefined): [string, string][] {
  if (part === undefined) return [];
  const root = rootOf(part);
  return elements(root).map((note) => [`${note.name}Reference ${attribute(note, "w:id")}`, blockLines(note, settling, new Map()).join(" ¶ ")]);
}

const isGone = (name: string, settling: Settling | undefined): boolean => (settling === "accept" && name === "w:del") || (settling === "reject" && name === "w:ins");

const marksOf = (properties: XmlNode | undefined): string[] => (properties === undefined ? [] : elements(properties).map(({ name }) => name));

function blockLines(parent: XmlNode, settling: Settling | undefined, notes: ReadonlyMap<string, string>): string[] {
  const lines: string[] = [];
  let carried = "";
  for (const block of elements(parent)) {
    if (block.name === "w:sdt") lines.push(...blockLines(child(block, "w:sdtContent") ?? block, settling, notes));
    if (block.name === "w:tbl") {
      // Whatever a vanished paragraph before a table still held would stand in front of it.
      if (carried !== "") lines.push(carried);
      carried = "";
      const rows = elements(block).filter((row) => row.name === "w:tr" && !marksOf(child(row, "w:trPr")).some((mark) => isGone(mark, settling)));
      if (rows.length > 0) lines.push("[table", ...rows.flatMap((row) => ["[row", ...elements(row).filter(({ name }) => name === "w:tc").flatMap((cell) => ["[cell", ...blockLines(cell, settling, notes)])]), "table]");
    }
    if (block.name !== "w:p") continue;
    const properties = child(block, "w:pPr");
    const words = carried + runWords(block, settling, notes);
    const markGone = marksOf(child(properties, "w:rPr")).some((mark) => isGone(mark, settling));
    if (markGone) carried = words;
    else {
      lines.push(`${look(properties, settling)}${joined(words)}`);
      carried = "";
    }
  }
  return carried === "" ? lines : [...lines, carried];
}

const SEPARATOR = "\u0001";

function runWords(parent: XmlNode, settling: Settling | undefined, notes: ReadonlyMap<string, string>): string {
  return elements(parent)
    .map((node) => {
      if (isGone(node.name, settling)) return "";
      if (node.name === "w:r") return `${SEPARATOR}{${properties(child(node, "w:rPr"), [])}}${elements(node).map((piece) => pieceText(piece, notes)).join("")}`;
      return ["w:ins", "w:del", "w:hyperlink", "w:sdt", "w:sdtContent", "w:smartTag", "w:fldSimple"].includes(node.name) ? runWords(node, settling, notes) : "";
    })
    .join("");
}

function pieceText(piece: XmlNode, notes: ReadonlyMap<string, string>): string {
  if (/^w:(t|delText|instrText|delInstrText)$/.test(piece.name)) return piece.children.join("");
  if (piece.name.endsWith("Reference")) return `⟨${notes.get(`${piece.name} ${attribute(piece, "w:id")}`) ?? "?"}⟩`;
  return piece.name === "w:rPr" || piece.name === "w:lastRenderedPageBreak" ? "" : `⟨${piece.name} ${attribute(piece, "w:fldCharType") ?? ""}⟩`;
}

/** Runs that look the same are one: how words are cut into runs says nothing. */
function joined(words: string): string {
  let last = "";
  return words
    .split(SEPARATOR)
    .map((run) => {
      const [, own, text] = /^\{([^}]*)\}([\s\S]*)$/.exec(run) ?? [];
      if (own === undefined || text === "") return "";
      const same = own === last;
      last = own;
      return same ? text : `{${own}}${text}`;
    })
    .join("");
}

function look(node: XmlNode | undefined, settling: Settling | undefined): string {
  const before = settling === "reject" ? child(child(node, "w:pPrChange"), "w:pPr") : undefined;
  return `(${properties(before ?? node, ["w:rPr", "w:sectPr", "w:pPrChange"])})`;
}

const properties = (node: XmlNode | undefined, without: readonly string[]): string =>
  (node === undefined ? [] : elements(node)).filter(({ name }) => !without.includes(name)).map((one) => `${one.raw.replace(/\/$/, "")}${properties(one, [])}`).join(" ");

/** The plain words of one part, for sentences in tests. */
export const plainWords = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/^\([^)]*\)/, "").replace(/\{[^}]*\}/g, ""));
