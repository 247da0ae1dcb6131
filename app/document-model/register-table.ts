import { formatField, isNumeric, type Field, type FieldValue } from "#app/domain/facts/field.ts";
import { fieldsOf, REGISTER, rowName, type Facts, type PartId } from "#app/domain/facts/register.ts";
import type { RegisterView } from "#app/domain/template/template.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { formatEuro, formatEuroExact } from "#app/domain/values/money.ts";
import { formatDecimal, sumVzae } from "#app/domain/values/vzae.ts";
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
  const table = REGISTER[part].shape === "sheet" ? sheetTable(facts, part, columns, description) : rowsTable(facts, part, columns, view.where ?? {}, description);
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
    .map(({ name, field }) => [labelWithoutUnit(field.label), formatField(field, values[name] ?? null, nameIn(facts, field))]);
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

function rowsTable(facts: Facts, part: PartId, columns: readonly Column[], where: NonNullable<RegisterView["where"]>, description: string): TableContent | undefined {
  const rows = matchingRows(facts, part, where);
  if (rows.length === 0) return undefined;
  const formats = columns.map(({ name, field }) => cellFormat(field, rows.map((row) => row[name] ?? null), facts));
  const texts = rows.map((row) => columns.map(({ name }, index) => formats[index]!(row[name] ?? null)));
  const totals = rows.length > 1 ? totalRow(columns, rows, formats) : undefined;
  return plainTable({
    description,
    head: columns.map(({ field }) => field.label),
    rows: texts,
    right: columns.flatMap(({ field }, index) => (isNumeric(field) ? [index] : [])),
    ...(totals ? { total: totals } : {}),
  });
}

/** The rows of a table that a view shows, in the order of the register. */
export function matchingRows(facts: Facts, part: PartId, where: NonNullable<RegisterView["where"]>): RegisterRow[] {
  const rows = facts[part] as unknown as readonly RegisterRow[];
  return rows.filter((row) => Object.entries(where).every(([path, wanted]) => (Array.isArray(wanted) ? wanted : [wanted]).includes(valueAt(facts, part, row, path) as never)));
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

/** The unit stands in the head of the column; the cells hold the bare figure, with cents only where the column has any. */
function cellFormat(field: Field, values: readonly FieldValue[], facts: Facts): (value: FieldValue) => string {
  const exact = values.some((value) => typeof value === "number" && value % 100 !== 0);
  return (value) => {
    if (value === null) return NOTHING;
    if (field.kind === "vzae") return formatDecimal(value as number);
    if (field.kind === "money") return (exact ? formatEuroExact : formatEuro)(value as number).replace("\u00a0€", "");
    return formatField(field, value, nameIn(facts, field)) || NOTHING;
  };
}

/** Sums of VZÄ and amounts; undefined when no column has any. */
function totalRow(columns: readonly Column[], rows: readonly RegisterRow[], formats: readonly ((value: FieldValue) => string)[]): string[] | undefined {
  const sums = columns.map(({ name, field }, index) => {
    if (field.kind !== "vzae" && field.kind !== "money") return "";
    const values = rows.map((row) => (row[name] as number | null) ?? 0);
    return formats[index]!(field.kind === "vzae" ? sumVzae(values) : values.reduce((sum, value) => sum + value, 0));
  });
  if (sums.every((sum) => sum === "")) return undefined;
  return sums[0] === "" ? ["Summe", ...sums.slice(1)] : sums;
}

const labelWithoutUnit = (label: string): string => label.replace(/ \((€|VZÄ)\)$/, "");
