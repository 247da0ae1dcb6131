import { ExternalLink } from "lucide-react";
import { Link } from "@remix-run/react";
import { formatField, isNumeric, type Field, type FieldValue } from "#app/domain/facts/field.ts";
import { REGISTER, rowName, type Facts, type PartId, type RegisterPart } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { registerPath } from "#app/screens/paths.ts";
import { SidewaysScroll } from "./sideways-scroll.tsx";
import { useDocument } from "../document-context.tsx";

/** The parts of the register that a section prints, as they stand now. They are changed where they live, for all documents at once. */
export function RegisterTables({ section, parts }: { section: Id; parts: readonly PartId[] }) {
  const { data } = useDocument();
  const { snapshot } = data.view;
  return parts.map((part) => (
    <figure key={part} className="register" aria-labelledby={`register-${section}-${part}`}>
      <figcaption className="register-head">
        <span id={`register-${section}-${part}`}>{REGISTER[part].title}</span>
        <Link to={registerPath(snapshot.id, part)}>
          aus den Stammdaten <ExternalLink aria-hidden size={13} />
        </Link>
      </figcaption>
      <RegisterContent part={part} facts={snapshot.facts} labelledBy={`register-${section}-${part}`} />
    </figure>
  ));
}

type Values = Readonly<Record<string, FieldValue>>;

function RegisterContent({ part, facts, labelledBy }: { part: PartId; facts: Facts; labelledBy: string }) {
  const definition = REGISTER[part] as RegisterPart;
  if (definition.shape === "sheet") return <Sheet definition={definition} values={facts[part] as unknown as Values} facts={facts} />;
  const rows = facts[part] as unknown as (Values & { id: string })[];
  if (rows.length === 0) return <p className="register-empty">Noch keine Einträge.</p>;
  const fields = filledFields(definition, rows);
  return (
    <SidewaysScroll labelledBy={labelledBy}>
      <table className="register-table">
        <thead>
          <tr>
            {fields.map(([name, field]) => (
              <th key={name} scope="col" data-numeric={isNumeric(field) ? "" : undefined}>
                {field.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {fields.map(([name, field]) => (
                <td key={name} data-numeric={isNumeric(field) ? "" : undefined}>
                  {shown(field, row[name] ?? null, facts)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysScroll>
  );
}

function Sheet({ definition, values, facts }: { definition: RegisterPart; values: Values; facts: Facts }) {
  const filled = Object.entries(definition.fields).filter(([name]) => values[name] !== null && values[name] !== undefined);
  if (filled.length === 0) return <p className="register-empty">Noch nichts eingetragen.</p>;
  return (
    <dl className="register-sheet">
      {filled.map(([name, field]) => (
        <div key={name}>
          <dt>{field.label}</dt>
          <dd>{shown(field, values[name] ?? null, facts)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Columns in which nobody has entered anything are left out; the name always stands first. */
function filledFields(definition: RegisterPart, rows: readonly Values[]): [string, Field][] {
  const fields = Object.entries(definition.fields);
  const filled = fields.filter(([name]) => name === definition.nameField || rows.some((row) => row[name] !== null && row[name] !== undefined));
  return filled.toSorted(([a], [b]) => Number(b === definition.nameField) - Number(a === definition.nameField));
}

const shown = (field: Field, value: FieldValue, facts: Facts): string => formatField(field, value, (id) => rowName(facts, field.table ?? "", id) ?? id);
