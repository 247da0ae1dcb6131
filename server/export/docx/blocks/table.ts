import { Table, TableCell, TableLayoutType, TableRow, WidthType, type FileChild, type Paragraph } from "docx";
import type { Block, TableCell as Cell, TableContent } from "#app/document-model/content.ts";
import { writeCaption } from "../captions.ts";
import { COLOUR } from "../measures.ts";
import { STYLE } from "../styles.ts";
import { CELL_MARGIN, TABLE_STYLE } from "../table-style.ts";
import type { BlockWriter, Place, Writing } from "../writing.ts";
import { columnGrid } from "./column-grid.ts";
import { columnStarts } from "./table-columns.ts";
import { characters } from "./text-length.ts";
import { betweenTables } from "./between-tables.ts";
import { writeBlocks } from "./index.ts";

/** Above this many columns a table takes smaller type. */
const SMALL_FROM_COLUMNS = 7;
const TINY_FROM_COLUMNS = 13;
/** A table of so few rows, all of them short, stays on one page. */
const TOGETHER_UP_TO_ROWS = 7;
const SHORT_CELL_CHARACTERS = 160;
/** A row with more text than this in one cell may break over pages; otherwise it stays in one piece. */
const SPLIT_FROM_CHARACTERS = 1200;

/** A data table: caption above, head repeated on every page, rows in one piece, grid in dxa, text alternative collected for pack.ts. */
export const writeTable: BlockWriter<"table"> = (block, place, writing) => {
  const { table } = block;
  if (place.cell) throw new Error("A table inside a table cell has no place in a Word file of ours");
  const caption = table.caption === undefined ? [] : [writeCaption(table.caption, writing, place, true)];
  return [...(place.afterTable && caption.length === 0 ? [betweenTables()] : []), ...caption, dataTable(table, place, writing)];
};

function dataTable(table: TableContent, place: Place, writing: Writing): FileChild {
  const grid = columnGrid(table.columns.map((column) => column.width), place.width - place.left);
  writing.tables.push({ title: writing.line(table.caption ?? table.description), description: writing.line(table.description) });
  const starts = columnStarts(table);
  const last = table.rows.length - 1;
  const together = table.rows.length <= TOGETHER_UP_TO_ROWS && table.rows.flat().every((cell) => characters(cell.blocks) <= SHORT_CELL_CHARACTERS);
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
        // The head stays with the first row below it, the sum with the row above it.
        ...(index < last && (head || together || (table.totalRow === true && index === last - 1)) ? { keepNext: true } : {}),
        children: writeRow(row, { table, grid, head, total, starts: starts[index] ?? [] }, place, writing),
      });
    }),
  });
}

interface RowPosition {
  table: TableContent;
  grid: readonly number[];
  head: boolean;
  total: boolean;
  /** Grid columns in which the cells start. */
  starts: readonly number[];
}

function writeRow(row: readonly Cell[], position: RowPosition, place: Place, writing: Writing): TableCell[] {
  return row.map((cell, index) => {
    const column = position.starts[index] ?? index;
    const span = cell.colspan ?? 1;
    const width = position.grid.slice(column, column + span).reduce((sum, part) => sum + part, 0);
    const align = position.table.columns[column]?.align ?? "left";
    const style = position.head || position.total ? STYLE.tableHead : textStyle(position.grid.length);
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

function textStyle(columns: number): string {
  if (columns >= TINY_FROM_COLUMNS) return STYLE.tableTextTiny;
  return columns >= SMALL_FROM_COLUMNS ? STYLE.tableTextSmall : STYLE.tableText;
}
