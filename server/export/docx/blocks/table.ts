import { Table, TableCell, TableLayoutType, TableRow, WidthType, type FileChild, type Paragraph } from "docx";
import type { Block, TableCell as Cell, TableContent } from "#app/document-model/content.ts";
import { writeCaption } from "../captions.ts";
import { COLOUR, SIZE } from "../measures.ts";
import { STYLE } from "../styles.ts";
import { CELL_MARGIN, TABLE_STYLE } from "../table-style.ts";
import type { BlockWriter, Place, Writing } from "../writing.ts";
import { columnGrid } from "./column-grid.ts";
import { fitColumns } from "./fit-columns.ts";
import { keptRows } from "./kept-rows.ts";
import { columnStarts } from "./table-columns.ts";
import { characters } from "./text-length.ts";
import { betweenTables } from "./between-tables.ts";
import { writeBlocks } from "./index.ts";

/** Above this many columns a table takes smaller type. */
const SMALL_FROM_COLUMNS = 7;
const TINY_FROM_COLUMNS = 13;
const TYPES = [
  { style: STYLE.tableText, head: STYLE.tableHead, size: SIZE.table },
  { style: STYLE.tableTextSmall, head: STYLE.tableHeadSmall, size: SIZE.tableSmall },
  { style: STYLE.tableTextTiny, head: STYLE.tableHeadTiny, size: SIZE.tableTiny },
] as const;
type TableType = (typeof TYPES)[number];
/** A row with more text than this in one cell may break over pages; otherwise it stays in one piece. */
const SPLIT_FROM_CHARACTERS = 1200;

/** A data table: caption above, head repeated on every page, rows in one piece, grid in dxa, text alternative collected for pack.ts. */
export const writeTable: BlockWriter<"table"> = (block, place, writing) => {
  const { table } = block;
  if (place.cell) throw new Error("A table inside a table cell has no place in a Word file of ours");
  const caption = table.caption === undefined ? [] : [writeCaption(table.caption, writing, place, "above")];
  return [...(place.afterTable && caption.length === 0 ? [betweenTables()] : []), ...caption, dataTable(table, place, writing)];
};

function dataTable(table: TableContent, place: Place, writing: Writing): FileChild {
  const { grid, type } = lookOf(table, place.width - place.left);
  writing.tables.push({ title: writing.line(table.caption ?? table.description), description: writing.line(table.description) });
  const starts = columnStarts(table);
  const last = table.rows.length - 1;
  const kept = keptRows(table, place.keepNext === true);
  return new Table({
    style: TABLE_STYLE,
    layout: TableLayoutType.FIXED,
    width: { size: grid.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: grid,
    indent: { size: place.left, type: WidthType.DXA },
    margins: { marginUnitType: WidthType.DXA, ...CELL_MARGIN },
    tableLook: { firstRow: table.headerRows > 0, lastRow: table.totalRow === true, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: table.rows.map((row, index) => {
      const head = index < table.headerRows;
      const total = table.totalRow === true && index === last;
      return new TableRow({
        ...(head ? { tableHeader: true } : {}),
        ...(row.every((cell) => characters(cell.blocks) < SPLIT_FROM_CHARACTERS) ? { cantSplit: true } : {}),
        ...(kept[index] ? { keepNext: true } : {}),
        children: writeRow(row, { table, grid, head, total, type, starts: starts[index] ?? [] }, place, writing),
      });
    }),
  });
}

interface RowPosition {
  table: TableContent;
  grid: readonly number[];
  head: boolean;
  total: boolean;
  type: TableType;
  /** Grid columns in which the cells start. */
  starts: readonly number[];
}

function writeRow(row: readonly Cell[], position: RowPosition, place: Place, writing: Writing): TableCell[] {
  return row.map((cell, index) => {
    const column = position.starts[index] ?? index;
    const span = cell.colspan ?? 1;
    const width = position.grid.slice(column, column + span).reduce((sum, part) => sum + part, 0);
    const align = position.table.columns[column]?.align ?? "left";
    const style = position.head || position.total ? position.type.head : position.type.style;
    const inside: Place = { left: 0, width: width - CELL_MARGIN.left - CELL_MARGIN.right, listDepth: 0, quoted: false, cell: { style, align } };
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
      ...((cell.rowspan ?? 1) > 1 ? { rowSpan: cell.rowspan } : {}),
      ...(position.head ? { shading: shade(COLOUR.tint), verticalAlign: "bottom" as const } : {}),
      ...(position.total ? { shading: shade(COLOUR.sum) } : {}),
      children: cellParagraphs(cell, inside, writing),
    });
  });
}

const shade = (fill: string) => ({ fill, color: "auto", type: "clear" }) as const;

/** A cell always ends in a paragraph, or Word refuses the file. */
function cellParagraphs(cell: Cell, place: Place, writing: Writing): Paragraph[] {
  const blocks: readonly Block[] = cell.blocks.length > 0 ? cell.blocks : [{ kind: "paragraph", inlines: [] }];
  return writeBlocks(blocks, place, writing) as Paragraph[];
}

/** The smaller type is worth it only when the table becomes this much lower by it. */
const MUCH_LOWER = 0.75;

/** The largest type in which no word of the table breaks, or the next smaller one when the table becomes much lower by it; the smallest when words break in all. */
function lookOf(table: TableContent, width: number): { type: TableType; grid: number[] } {
  const wished = columnGrid(table.columns.map((column) => column.width), width);
  const types = TYPES.slice(table.columns.length >= TINY_FROM_COLUMNS ? 2 : table.columns.length >= SMALL_FROM_COLUMNS ? 1 : 0);
  const looks = types.map((type) => ({ type, ...fitColumns(table, wished, type.size, CELL_MARGIN.left + CELL_MARGIN.right) }));
  const fitting = looks.findIndex((look) => look.wordsFit);
  const [look, smaller] = fitting === -1 ? looks.slice(-1) : looks.slice(fitting);
  if (look === undefined) return { type: TYPES[2], grid: wished };
  // Tiny type is for words that would break, not for fewer lines.
  const better = smaller !== undefined && smaller.type !== TYPES[2] && smaller.lines * smaller.type.size < look.lines * look.type.size * MUCH_LOWER;
  return better ? smaller : look;
}
