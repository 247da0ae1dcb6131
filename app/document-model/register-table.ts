import { formatField, isNumeric, type Field, type FieldValue } from "#app/domain/facts/field.ts";
import { fieldsOf, REGISTER, rowName, type Facts, type PartId } from "#app/domain/facts/register.ts";
import type { RegisterView } from "#app/domain/template/template.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Cents } from "#app/domain/values/money.ts";
import { formatDecimal, sumVzae } from "#app/domain/values/vzae.ts";
import { amountForm, withoutEuro } from "./amounts.ts";
import type { TableContent } from "./content.ts";
import { plainTable, textCell } from "./plain-table.ts";

type Values = Readonly<Record<string, FieldValue>>;
type RegisterRow = Values & { readonly id: Id };

/** An empty cell of a printed table. */
const NOTHING = "–";

/** The title of a part as a place shows it. */
export const viewTitle = (part: PartId, view: RegisterView = {}): string => view.title ?? REGISTER[part].title;

/**
 * A part of the register as a table of the document: references by name, German formats, sums of VZÄ and amounts. A sheet becomes label and value.
 * Undefined while there is nothing to show. Throws for a column that the part does not have (a defect of the template).
 */
export function registerTable(facts: Facts, part: PartId, view: RegisterView = {}, caption?: string): TableContent | undefined {
  const fields = fieldsOf(part);
  const columns = (view.columns ?? Object.keys(fields)).map((name) => {
    const field = fields[name];
    if (!field) throw new Error(`register part ${part} has no field ${name}`);
    return { name, field };
  });
  const description = `${viewTitle(part, view)}, aus den Stammdaten des Vorhabens`;
  const table = REGISTER[part].shape === "sheet" ? sheetTable(facts, part, columns, description) : rowsTable(facts, part, columns, view, description);
  return table && caption !== undefined ? { ...table, caption } : table;
}

interface Column {
  name: string;
  field: Field;
}

function sheetTable(facts: Facts, part: PartId, columns: readonly Column[], description: string): TableContent | undefined {
  const values = facts[part] as unknown as Values;
  const rows = columns
    .filter(({ name }) => values[name] !== null)
    .map(({ name, field }) => [labelWithoutUnit(field.label), field.kind === "money" ? amountForm(facts)(values[name] as number) : formatField(field, values[name] ?? null, nameIn(facts, field))]);
  if (rows.length === 0) return undefined;
  return {
    description,
    columns: [
      { width: 2, align: "left" },
      { width: 3, align: "left" },
    ],
    headerRows: 1,
    rows: [["Angabe", "Inhalt"], ...rows].map((row) => row.map(textCell)),
  };
}

function rowsTable(facts: Facts, part: PartId, wished: readonly Column[], view: RegisterView, description: string): TableContent | undefined {
  const rows = matchingRows(facts, part, view);
  if (rows.length === 0) return undefined;
  const columns = filledColumns(wished, rows);
  const amount = amountForm(facts);
  const cell = (row: Values, name: string): string => {
    const field = fieldsOf(part)[name]!;
    return (field.catchAll?.option === row[name] ? ownDesignation(facts, part, row, field) : formatCell(field, row[name] ?? null, facts, amount)) || NOTHING;
  };
  const texts = rows.map((row) => columns.map(({ name }) => withBrackets(facts, part, row, cell(row, name), view.inBrackets?.[name])));
  const totals = rows.length > 1 ? totalRow(columns, rows, amount) : undefined;
  return plainTable({
    description,
    head: columns.map(({ field }) => withoutEuro(field.label)),
    rows: texts,
    right: columns.flatMap(({ field }, index) => (isNumeric(field) ? [index] : [])),
    ...(totals ? { total: totals } : {}),
  });
}

/** A column in which no row says anything is left out; a table of dashes looks forgotten. */
function filledColumns(columns: readonly Column[], rows: readonly RegisterRow[]): readonly Column[] {
  const filled = columns.filter(({ name }) => rows.some((row) => row[name] !== null && row[name] !== undefined && row[name] !== ""));
  return filled.length > 1 ? filled : columns;
}

/** The rows of a table that a view shows, in the order of the register. */
function matchingRows(facts: Facts, part: PartId, { where = {}, without = {}, namedBy }: RegisterView): RegisterRow[] {
  const named = namedBy === undefined ? undefined : namedRows(facts, namedBy);
  const rows = (facts[part] as unknown as readonly RegisterRow[]).filter((row) => named?.has(row.id) ?? true);
  const has = (row: RegisterRow, [path, wanted]: [string, unknown]): boolean => (Array.isArray(wanted) ? wanted : [wanted]).includes(valueAt(facts, part, row, path));
  return rows.filter((row) => Object.entries(where).every((entry) => has(row, entry)) && !Object.entries(without).some((entry) => has(row, entry)));
}

/** The rows that a reference elsewhere names: "stellen.kommune". */
function namedRows(facts: Facts, path: string): Set<unknown> {
  const [part, field] = path.split(".") as [PartId, string];
  if (!fieldsOf(part)[field]?.table) throw new Error(`${path} is no reference`);
  return new Set((facts[part] as unknown as readonly RegisterRow[]).flatMap((row) => row[field] ?? []));
}

/** What a catch-all choice ("weiteres Programm") stands for in this row; empty where the row does not say. */
function ownDesignation(facts: Facts, part: PartId, row: Values, { catchAll }: Field): string {
  const own = catchAll?.field;
  return own === undefined ? "" : formatField(fieldsOf(part)[own]!, row[own] ?? null, nameIn(facts, fieldsOf(part)[own]!));
}

/** "Beispielverband (MBE)"; what the text already says, or a catch-all, is not repeated. */
function withBrackets(facts: Facts, part: PartId, row: Values, text: string, name: string | undefined): string {
  if (name === undefined || row[name] === null || row[name] === undefined) return text;
  const field = fieldsOf(part)[name];
  if (!field) throw new Error(`register part ${part} has no field ${name}`);
  const more = formatField(field, row[name]!, nameIn(facts, field));
  if (field.catchAll?.option === row[name] || text.includes(more)) return text;
  return text === NOTHING ? more : `${text} (${more})`;
}

/** "art", or "gremium.art": the field of the row that the reference names. */
function valueAt(facts: Facts, part: PartId, row: RegisterRow, path: string): FieldValue | undefined {
  const [name, inner] = path.split(".") as [string, string?];
  const value = row[name];
  if (inner === undefined) return value;
  const target = fieldsOf(part)[name]?.table as PartId | undefined;
  if (!target) throw new Error(`${part}.${name} is no reference`);
  return (facts[target] as unknown as readonly RegisterRow[]).find((candidate) => candidate.id === value)?.[inner];
}

const nameIn =
  (facts: Facts, field: Field) =>
  (id: Id): string =>
    rowName(facts, field.table ?? "", id) ?? "(nicht mehr vorhanden)";

/** VZÄ stand bare below a head that names the unit; amounts carry theirs. */
function formatCell(field: Field, value: FieldValue, facts: Facts, amount: (value: Cents) => string): string {
  if (value === null) return "";
  if (field.kind === "vzae") return formatDecimal(value as number);
  if (field.kind === "money") return amount(value as number);
  return formatField(field, value, nameIn(facts, field));
}

/** Sums of VZÄ and amounts; undefined when no column has any. */
function totalRow(columns: readonly Column[], rows: readonly RegisterRow[], amount: (value: Cents) => string): string[] | undefined {
  const sums = columns.map(({ name, field }) => {
    if (field.kind !== "vzae" && field.kind !== "money") return "";
    const values = rows.map((row) => (row[name] as number | null) ?? 0);
    return field.kind === "vzae" ? formatDecimal(sumVzae(values)) : amount(values.reduce((sum, value) => sum + value, 0));
  });
  if (sums.every((sum) => sum === "")) return undefined;
  return sums[0] === "" ? ["Summe", ...sums.slice(1)] : sums;
}

const labelWithoutUnit = (label: string): string => label.replace(/ \((€|VZÄ)\)$/, "");
