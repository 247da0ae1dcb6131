import { fieldsOf, REGISTER, rowName, type Facts, type PartId, type TableId } from "#app/domain/facts/register.ts";
import type { Field, FieldValue } from "#app/domain/facts/field.ts";
import type { Id } from "#app/domain/values/ids.ts";

/** The rows that the value of a field names; none for fields that name nothing. */
export function namedRows(field: Field, value: FieldValue): Id[] {
  if (value === null) return [];
  if (field.kind === "ref") return [value as Id];
  return field.kind === "refs" ? (value as Id[]) : [];
}

/** Fields of the whole register that may name rows of a table. */
export const referencesTo = (table: TableId): { part: PartId; name: string; field: Field }[] => REFERENCES.get(table) ?? [];

const REFERENCES = new Map<string, { part: PartId; name: string; field: Field }[]>();
for (const part of Object.keys(REGISTER) as PartId[]) {
  for (const [name, field] of Object.entries(fieldsOf(part))) {
    if (field.table) REFERENCES.set(field.table, [...(REFERENCES.get(field.table) ?? []), { part, name, field }]);
  }
}

/** Where something stands in the register, as people read it: "Stellenplan: Case Management Süd (Anstellungsträger)". */
export const placeName = (facts: Facts, part: PartId, row: Id, field: Field): string =>
  `${REGISTER[part].title}: ${row === "" ? "" : (rowName(facts, part, row) ?? "")} (${field.label})`;
