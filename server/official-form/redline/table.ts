import { attributeOf, childOf, elementsOf, valueOf, type XmlElement } from "../xml/xml-node.ts";
import { align, shared } from "./align.ts";
import type { Merger } from "./merger.ts";
import { wordsIn } from "./side.ts";

const rowsOf = (table: XmlElement): XmlElement[] => elementsOf(table).filter(({ name }) => name === "w:tr");
const cellsOf = (row: XmlElement): XmlElement[] => elementsOf(row).filter(({ name }) => name === "w:tc");

/** Rows and cells without anything between them: only such tables are laid over each other row by row. */
export const isPlain = (table: XmlElement): boolean =>
  elementsOf(table).every(({ name }) => ["w:tblPr", "w:tblGrid", "w:tr"].includes(name)) && rowsOf(table).every((row) => elementsOf(row).every(({ name }) => ["w:tblPrEx", "w:trPr", "w:tc"].includes(name)));

/** The cells of a row as they lie in the grid: how far each goes, and whether it hangs down from above. */
const shape = (row: XmlElement): string =>
  cellsOf(row)
    .map((cell) => {
      const properties = childOf(cell, "w:tcPr");
      const merge = childOf(properties, "w:vMerge");
      return `${valueOf(properties, "w:gridSpan") ?? 1}${merge ? (attributeOf(merge, "w:val") ?? "continue") : ""}`;
    })
    .join(" ");

/** A table that both files have: rows put in and struck out, cells laid over each other. Its grid is the newer one. */
export function mergeTable(old: XmlElement, now: XmlElement, merger: Merger): string {
  const { sides } = merger;
  const pairs = align(rowsOf(old), rowsOf(now), {
    key: (row, side) => sides[side].key(row),
    likeness: (one, other) => (shape(one) === shape(other) ? shared(wordsIn(one), wordsIn(other)) : 0),
  });
  const rows = pairs.map(({ old: before, now: after }) => {
    if (!after) return markedRow(before!, "del", merger, widthsOf(now));
    if (!before) return markedRow(after, "ins", merger);
    return sides.old.key(before) === sides.now.key(after) ? sides.now.source(after) : mergedRow(before, after, merger);
  });
  const first = rowsOf(now)[0]!;
  return sides.now.between(now.start, first.start) + rows.join("") + sides.now.between(now.closeStart, now.end);
}

export function insertedTable(table: XmlElement, merger: Merger): string {
  return wholeTable(table, "ins", merger);
}

export function deletedTable(table: XmlElement, merger: Merger): string {
  return wholeTable(table, "del", merger);
}

function wholeTable(table: XmlElement, kind: "ins" | "del", merger: Merger): string {
  const side = merger.sides[kind === "ins" ? "now" : "old"];
  const rows = rowsOf(table);
  return side.between(table.start, rows[0]!.start) + rows.map((row) => markedRow(row, kind, merger)).join("") + side.between(table.closeStart, table.end);
}

function mergedRow(old: XmlElement, now: XmlElement, merger: Merger): string {
  const { now: side } = merger.sides;
  const cells = cellsOf(now);
  const before = cellsOf(old);
  const merged = cells.map((cell, at) => `${cellStart(cell, merger)}${merger.blocks(before[at]!, cell)}${side.between(cell.closeStart, cell.end)}`);
  return side.between(now.start, cells[0]!.start) + merged.join("") + side.between(now.closeStart, now.end);
}

function cellStart(cell: XmlElement, { sides }: Merger): string {
  const properties = childOf(cell, "w:tcPr");
  return sides.now.between(cell.start, properties?.end ?? cell.openEnd);
}

/** A whole row put in or struck out, its words with it. */
function markedRow(row: XmlElement, kind: "ins" | "del", merger: Merger, widths?: readonly string[]): string {
  const { marks, sides } = merger;
  const side = sides[kind === "ins" ? "now" : "old"];
  const cells = cellsOf(row);
  const properties = childOf(row, "w:trPr");
  const exceptions = childOf(row, "w:tblPrEx");
  const own = properties ? elementsOf(properties).map((child) => side.source(child)).join("") : "";
  const fits = widths?.length === cells.length;
  const written = cells.map((cell, at) => {
    const look = childOf(cell, "w:tcPr");
    const source = look ? side.source(look) : "";
    const blocks = elementsOf(cell).filter((child) => child !== look).map((child) => (kind === "ins" ? merger.inserted(child) : merger.deleted(child)));
    return `<${marks.w}tc>${fits ? source.replace(/(tcW\b[^>]*?:w=)"[^"]*"/, `$1"${widths[at]!}"`) : source}${blocks.join("")}</${marks.w}tc>`;
  });
  return `<${marks.w}tr>${exceptions ? side.source(exceptions) : ""}<${marks.w}trPr>${own}${marks.mark(kind)}</${marks.w}trPr>${written.join("")}</${marks.w}tr>`;
}

const widthsOf = (table: XmlElement): string[] => elementsOf(childOf(table, "w:tblGrid") ?? table).filter(({ name }) => name === "w:gridCol").map((column) => attributeOf(column, "w:w") ?? "0");
