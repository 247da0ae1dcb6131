import type { Styles } from "../story/styles.ts";
import { ancestorOf, attributeOf, childOf, elementsOf, isOn, valueOf, type XmlElement } from "../xml/xml-node.ts";
import { shadeOf, type Look } from "./run-look.ts";
import type { Theme } from "./theme.ts";

/** In twentieths of a point: cells as narrow, and margins as wide, leave no room to read. */
const NARROW = 200;
const WIDE = 1000;

/** Where a table stands: in the text, moved in, or floating at a place of the page. */
export function tableLook(table: XmlElement, styles: Styles): Look {
  const layers = [...styles.chain(styles.tableStyle(table)).map((style) => childOf(style, "w:tblPr")), childOf(table, "w:tblPr")];
  const nearest = (name: string): XmlElement | undefined => layers.map((properties) => childOf(properties, name)).findLast((found) => found !== undefined);
  const [floating, indent] = [childOf(layers.at(-1), "w:tblpPr"), nearest("w:tblInd")];
  const margin = marginOf(nearest("w:tblCellMar"));
  return {
    ...(floating ? { floating: "1", x: attributeOf(floating, "w:tblpX") ?? "0", y: attributeOf(floating, "w:tblpY") ?? "0" } : {}),
    indent: (attributeOf(indent, "w:type") ?? "dxa") === "dxa" ? (attributeOf(indent, "w:w") ?? "0") : "0",
    ...(margin > WIDE ? { margin: String(margin) } : {}),
    ...(isOn(nearest("w:bidiVisual")) ? { mirrored: "1" } : {}),
  };
}

export const rowLook = (row: XmlElement): Look => {
  const properties = childOf(row, "w:trPr");
  const height = childOf(properties, "w:trHeight");
  return { ...(isOn(childOf(properties, "w:hidden")) ? { hidden: "1" } : {}), ...(attributeOf(height, "w:hRule") === "exact" ? { height: attributeOf(height, "w:val") ?? "0" } : {}) };
};

/** The looks of the cells of a row. */
export const cellLooks = (table: XmlElement, cells: readonly XmlElement[], styles: Styles, theme: Theme): Look[] => scaled(table, cells.map((cell) => cellLook(cell, styles, theme)));

/** What is painted behind the words of a cell: its own shade, or that of its row, its table or the style of its table; "none" when nothing is. */
export function cellShade(cell: XmlElement, styles: Styles, theme: Theme): string {
  const [row, table] = [ancestorOf(cell, "w:tr"), ancestorOf(cell, "w:tbl")];
  const ofStyle = styles.chain(table && styles.tableStyle(table)).flatMap((style) => [childOf(style, "w:tblPr"), childOf(style, "w:tcPr")]);
  const shade = [...ofStyle, childOf(table, "w:tblPr"), childOf(row, "w:tblPrEx"), childOf(cell, "w:tcPr")].map((properties) => childOf(properties, "w:shd")).findLast((found) => found !== undefined);
  return shadeOf(shade, theme);
}

/** What is painted behind words: the shade of the innermost cell around them that has one. */
export function groundOf(inside: XmlElement, styles: Styles, theme: Theme): string {
  const cell = ancestorOf(inside, "w:tc");
  if (cell === undefined) return "none";
  const shade = cellShade(cell, styles, theme);
  return shade === "none" ? groundOf(cell, styles, theme) : shade;
}

const cellLook = (cell: XmlElement, styles: Styles, theme: Theme): Look => {
  const properties = childOf(cell, "w:tcPr");
  const shade = cellShade(cell, styles, theme);
  const merge = childOf(properties, "w:vMerge");
  const width = childOf(properties, "w:tcW");
  const margin = marginOf(childOf(properties, "w:tcMar"));
  return {
    span: valueOf(properties, "w:gridSpan") ?? "1",
    ...(merge ? { merge: attributeOf(merge, "w:val") ?? "continue" } : {}),
    ...(attributeOf(width, "w:type") === "dxa" ? { width: attributeOf(width, "w:w")! } : {}),
    ...(attributeOf(width, "w:type") === "pct" ? { share: attributeOf(width, "w:w")! } : {}),
    ...(margin > WIDE ? { margin: String(margin) } : {}),
    ...(shade === "none" ? {} : { shd: shade }),
    ...(valueOf(properties, "w:textDirection") ? { direction: valueOf(properties, "w:textDirection")! } : {}),
  };
};

const marginOf = (margins: XmlElement | undefined): number => Math.max(0, ...(margins ? elementsOf(margins).map((margin) => Number(attributeOf(margin, "w:w") ?? 0)) : []));

/** Where the layout is left to the program, the widths of a row only say how the width of the table is shared. */
function scaled(table: XmlElement, cells: readonly Look[]): Look[] {
  const properties = childOf(table, "w:tblPr");
  const whole = childOf(properties, "w:tblW");
  const sum = cells.reduce((total, { width }) => total + Number(width ?? Number.NaN), 0);
  const isShared = attributeOf(childOf(properties, "w:tblLayout"), "w:type") !== "fixed" && attributeOf(whole, "w:type") === "dxa" && Number(attributeOf(whole, "w:w")) > 0 && sum > 0;
  return cells.map((cell) => (isShared ? { ...cell, width: String(Math.round((Number(cell.width) * Number(attributeOf(whole, "w:w"))) / sum)) } : cell));
}

/** Whether neither the table nor its layout sets a width. */
export function hasAutoWidth(table: XmlElement): boolean {
  const properties = childOf(table, "w:tblPr");
  const width = childOf(properties, "w:tblW");
  return attributeOf(childOf(properties, "w:tblLayout"), "w:type") !== "fixed" && (width === undefined || attributeOf(width, "w:type") === "auto");
}

/** A whole row, in shares of it. */
const WHOLE = 10_000;
const inShares = (cells: readonly Look[], sum: number): Look[] => cells.map((cell) => ({ ...cell, width: String(Math.round((Number(cell.width) * WHOLE) / sum)) }));

/** The cells of a row that two programs have given another width, in shares of the row; as they are, where one says no widths or has left less than half the room. */
export function sharedCells(expected: readonly Look[], found: readonly Look[]): [readonly Look[], readonly Look[]] {
  const [was, is] = [expected, found].map((cells) => cells.reduce((sum, { width }) => sum + Number(width ?? Number.NaN), 0));
  return was! > 0 && is! * 2 >= was! ? [inShares(expected, was!), inShares(found, is!)] : [expected, found];
}

/**
 * The looks of a cell that can be held against each other: a width that was left to the program says nothing against one that the program chose, if only it leaves room. Where several tables
 * become one, their columns are counted anew, so that there the width alone says how far a cell reaches.
 */
export function comparableCells(expected: Look, found: Look, joined = false): [Look, Look] {
  const [{ width, share, ...before }, { width: newWidth, share: newShare, ...after }] = [expected, found];
  if (width !== undefined && newWidth !== undefined) {
    const span: Look = joined ? { span: "" } : {};
    return [{ ...before, ...span, width }, { ...after, ...span, width: newWidth }];
  }
  if (newShare !== undefined && (width !== undefined || share !== undefined)) return [{ ...before, share: share ?? "" }, { ...after, share: newShare }];
  return [before, newWidth !== undefined && Number(newWidth) < NARROW ? { ...after, width: newWidth } : after];
}
