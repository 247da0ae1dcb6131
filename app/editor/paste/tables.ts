import { renameAll, styleOf, unwrap } from "./dom.ts";

/** Excel's and Word's tables: head rows as `th`, no empty rows, no tables inside of cells, at least one paragraph in each cell. */
export function normaliseTables(body: HTMLElement): void {
  for (const inner of [...body.querySelectorAll("td table, th table")].toReversed()) flatten(inner);
  body.querySelectorAll("colgroup, col, caption").forEach((element) => element.remove());
  for (const table of body.querySelectorAll("table")) {
    renameAll(table.querySelectorAll("thead td"), "th");
    for (const row of table.querySelectorAll("tr")) if (row.cells.length === 0 || /mso-ignore|visibility\s*:\s*hidden/i.test(styleOf(row))) row.remove();
    dropEmptyTail(table);
    for (const cell of table.querySelectorAll("td, th")) limitSpan(cell);
    if (table.rows.length === 0) table.remove();
  }
}

/** Excel copies the used range; rows without any text at its end are not meant. */
function dropEmptyTail(table: HTMLTableElement): void {
  while (table.rows.length > 1) {
    const last = table.rows[table.rows.length - 1]!;
    if ((last.textContent ?? "").trim() !== "") return;
    last.remove();
  }
}

function limitSpan(cell: Element): void {
  for (const name of ["colspan", "rowspan"]) {
    const value = Number(cell.getAttribute(name) ?? "1");
    if (!Number.isInteger(value) || value < 2 || value > 60) cell.removeAttribute(name);
  }
}

/** The cells of a table inside a table follow each other as paragraphs. */
function flatten(table: Element): void {
  renameAll(table.querySelectorAll("td, th, caption"), "div");
  for (const element of table.querySelectorAll("tr, tbody, thead, tfoot")) unwrap(element);
  unwrap(table);
}
