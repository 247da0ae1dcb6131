import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from "docx";
import type { DocumentContent } from "#app/document-model/content.ts";
import { columnGrid } from "./blocks/column-grid.ts";
import { writePlain } from "./inlines.ts";
import { TEXT_WIDTH } from "./measures.ts";
import { STYLE } from "./styles.ts";
import { CELL_MARGIN, TABLE_STYLE } from "./table-style.ts";
import type { Writing } from "./writing.ts";

const LABEL_SHARE = [3, 7] as const;

/** Title, applicant and Förderjahr, status line, and a small table of details. */
export function writeTitleBlock(content: DocumentContent, writing: Writing): FileChild[] {
  const { titleBlock } = content;
  const line = (style: string, text: string) => new Paragraph({ style, children: writePlain(writing.line(text), writing) });
  return [
    line(STYLE.title, titleBlock.title),
    ...titleBlock.lines.filter((text) => text.trim() !== "").map((text) => line(STYLE.subtitle, text)),
    ...(titleBlock.statusLine.trim() === "" ? [] : [line(STYLE.status, titleBlock.statusLine)]),
    ...(titleBlock.details.length === 0 ? [] : [detailsTable(titleBlock.details, writing)]),
  ];
}

function detailsTable(details: DocumentContent["titleBlock"]["details"], writing: Writing): Table {
  const grid = columnGrid(LABEL_SHARE, TEXT_WIDTH.portrait);
  writing.tables.push({ title: "Angaben zum Dokument", description: "Zwei Spalten: links die Bezeichnung, rechts die Angabe." });
  const cell = (text: string, column: 0 | 1) =>
    new TableCell({
      width: { size: grid[column] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ style: column === 0 ? STYLE.tableHead : STYLE.tableText, keepNext: false, children: writePlain(text, writing) })],
    });
  return new Table({
    style: TABLE_STYLE,
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH.portrait, type: WidthType.DXA },
    columnWidths: grid,
    indent: { size: 0, type: WidthType.DXA },
    margins: { marginUnitType: WidthType.DXA, ...CELL_MARGIN },
    tableLook: { firstRow: false, lastRow: false, firstColumn: true, lastColumn: false, noHBand: true, noVBand: true },
    rows: details.map((detail) => new TableRow({ cantSplit: true, children: [cell(detail.label, 0), cell(detail.value, 1)] })),
  });
}
