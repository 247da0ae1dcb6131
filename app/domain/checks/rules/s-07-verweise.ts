import { fieldsOf, PART_IDS, rowName, type TableId } from "../../facts/register.ts";
import type { Id } from "../../values/ids.ts";
import { atFact } from "../look-up.ts";
import type { Rule, Violation } from "../rule.ts";
import { ABGELEITET } from "../sources.ts";

/** Every field that names rows of another table. */
const REFERENCES = PART_IDS.flatMap((part) =>
  Object.entries(fieldsOf(part)).flatMap(([name, field]) => (field.kind === "ref" || field.kind === "refs" ? [{ part, name, label: field.label, table: field.table as TableId }] : [])),
);

/** S-07: what names a row of another table names one that exists. The screens see to it; a Vorhaben file written by hand may not. */
export const s07: Rule = {
  id: "S-07",
  severity: "pflicht",
  derived: true,
  sources: [ABGELEITET],
  *check({ facts }): Iterable<Violation> {
    for (const { part, name, label, table } of REFERENCES) {
      const ids = new Set((facts[table] as readonly { id: Id }[]).map((row) => row.id));
      for (const row of facts[part] as readonly ({ id: Id } & Readonly<Record<string, unknown>>)[]) {
        const named = ([row[name]].flat() as (Id | null)[]).filter((id) => id !== null && !ids.has(id)) as Id[];
        for (const id of named) yield { place: atFact(part, row.id, name), detail: id, params: { feld: label, kennung: id, zeile: rowName(facts, part, row.id) ?? row.id } };
      }
    }
  },
};
