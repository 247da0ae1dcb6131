import { formatField, type Field, type FieldValue } from "#app/domain/facts/field.ts";
import type { Id } from "#app/domain/values/ids.ts";

/** Reads what Excel and LibreOffice put on the clipboard: tabs between cells, line breaks between rows, quotes around cells that hold either. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let at = 0;
  const endCell = () => {
    row.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const quoted = cell === "" && text[at] === '"' ? quotedCell(text, at) : undefined;
    if (quoted) {
      cell = quoted.text;
      at = quoted.end;
      continue;
    }
    const character = text[at]!;
    if (character === "\t") endCell();
    else if (character === "\n") endRow();
    else if (character === "\r") {
      if (text[at + 1] === "\n") at += 1;
      endRow();
    } else cell += character;
    at += 1;
  }
  // The line break at the end that Excel adds is not a row.
  if (cell !== "" || row.length > 0) endRow();
  return rows;
}

/** A quoted cell must end before a tab, a line break or the end; otherwise the quote is an ordinary character ("„AG" und …). */
function quotedCell(text: string, start: number): { text: string; end: number } | undefined {
  let content = "";
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') content += text[at];
    else if (text[at + 1] === '"') {
      content += '"';
      at += 1;
    } else {
      const after = text[at + 1];
      return after === undefined || after === "\t" || after === "\n" || after === "\r" ? { text: content, end: at + 1 } : undefined;
    }
  }
  return undefined;
}

export const writeBlock = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(writeCell).join("\t")).join("\n");

const writeCell = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The same block as a table, for Word, Outlook and everything that takes formatted text. */
export const writeHtml = (rows: readonly (readonly string[])[]): string => `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`).join("")}</table>`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

/** A value as a spreadsheet understands it: plain figures without unit and point, so that they stay figures; reads back to the same value. */
export function clipText(field: Field, value: FieldValue, nameOf: (id: Id) => string): string {
  if (value === null) return "";
  switch (field.kind) {
    case "money":
      return decimal((value as number) / 100, 2);
    case "vzae":
      return decimal(value as number, 2);
    case "integer":
      return String(value);
    case "refs":
      return (value as Id[]).map(nameOf).join("; ");
    default:
      return formatField(field, value, nameOf);
  }
}

const decimal = (value: number, places: number): string => value.toFixed(places).replace(".", ",").replace(/,00$/, "");
