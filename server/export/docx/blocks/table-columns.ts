import type { TableContent } from "#app/document-model/content.ts";

/** For each row, the grid column in which each of its cells starts; cells that hang down from rows above are taken into account. */
export function columnStarts(table: TableContent): number[][] {
  const taken = table.rows.map(() => new Set<number>());
  return table.rows.map((row, index) => {
    let column = 0;
    return row.map((cell) => {
      while (taken[index]?.has(column)) column += 1;
      const start = column;
      column += cell.colspan ?? 1;
      for (let below = 1; below < (cell.rowspan ?? 1); below += 1) {
        for (let across = start; across < column; across += 1) taken[index + below]?.add(across);
      }
      return start;
    });
  });
}
