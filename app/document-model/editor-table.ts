import { plainText, type EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { columnWidths } from "./column-widths.ts";
import type { Block, TableCell } from "./content.ts";
import type { BlockContext } from "./editor-blocks.ts";

type MapBlocks = (nodes: readonly EditorNode[], context: BlockContext) => Block[];

interface Placed {
  node: EditorNode;
  column: number;
  colspan: number;
}

const EMPTY: Block = { kind: "paragraph", inlines: [] };

/** A table of the authors. Leading rows of head cells repeat on every page; a column of figures is set right-aligned. */
export function editorTable(node: EditorNode, context: BlockContext, mapBlocks: MapBlocks): Block[] {
  const rows = (node.content ?? []).filter((row) => (row.content ?? []).length > 0);
  if (rows.length === 0) return [];
  const grid = place(rows);
  const count = Math.max(...grid.flat().map((cell) => cell.column + cell.colspan));
  const texts = Array.from({ length: count }, (_, column) => grid.flat().filter((cell) => cell.column === column && cell.colspan === 1).map((cell) => plainText(cell.node).trim()));
  const widths = storedWidths(grid, count) ?? columnWidths(texts);
  const firstBody = grid.findIndex((row) => row.some((cell) => cell.node.type !== "tableHeader"));
  // A table of nothing but head cells has no body to repeat them over.
  const headerRows = firstBody < 0 ? 1 : firstBody;
  return [
    {
      kind: "table",
      table: {
        description: `Tabelle im Abschnitt „${context.title}“`,
        columns: widths.map((width, column) => ({ width, align: isFigures(grid, column, headerRows) ? "right" : "left" })),
        headerRows,
        rows: grid.map((row) => row.map((cell) => tableCell(cell, context, mapBlocks))),
      },
    },
  ];
}

/** Puts each cell at its column, past the cells that reach down from rows above. */
function place(rows: readonly EditorNode[]): Placed[][] {
  const blocked: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const placed = (row.content ?? []).map((node) => {
      while ((blocked[column] ?? 0) > 0) column += 1;
      const colspan = Number(node.attrs?.colspan ?? 1);
      const rowspan = Number(node.attrs?.rowspan ?? 1);
      const cell = { node, column, colspan };
      for (let at = column; at < column + colspan; at += 1) blocked[at] = rowspan;
      column += colspan;
      return cell;
    });
    for (let at = 0; at < blocked.length; at += 1) blocked[at] = Math.max(0, (blocked[at] ?? 0) - 1);
    return placed;
  });
}

function tableCell({ node, colspan }: Placed, context: BlockContext, mapBlocks: MapBlocks): TableCell {
  const blocks = mapBlocks(node.content ?? [], context);
  const rowspan = Number(node.attrs?.rowspan ?? 1);
  return { blocks: blocks.length > 0 ? blocks : [EMPTY], ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) };
}

function storedWidths(grid: readonly Placed[][], count: number): number[] | undefined {
  const widths = (grid[0] ?? []).flatMap((cell) => (Array.isArray(cell.node.attrs?.colwidth) ? (cell.node.attrs.colwidth as unknown[]) : []));
  return widths.length === count && widths.every((width) => typeof width === "number" && width > 0) ? (widths as number[]) : undefined;
}

/** Figures with units as people write them: "57.000 €", "0,5 VZÄ", "12 %", "–". */
const FIGURE = /^[-–+]?\s?\d[\d.\s\u00a0]*(,\d+)?\s?(€|EUR|Euro|%|VZÄ)?$|^[-–]$/;

function isFigures(grid: readonly Placed[][], column: number, headerRows: number): boolean {
  const texts = grid
    .slice(headerRows)
    .flat()
    .filter((cell) => cell.column === column)
    .map((cell) => plainText(cell.node).trim())
    .filter((text) => text !== "");
  return texts.length > 0 && texts.every((text) => FIGURE.test(text)) && texts.some((text) => /\d/.test(text));
}
