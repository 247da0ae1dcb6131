import { Link } from "@remix-run/react";
import type { FactChange } from "#app/domain/fortschreibung/changes.ts";
import { PART_IDS, REGISTER } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { registerPath } from "../paths.ts";
import { CHANGE_WORDS } from "./change-words.ts";

/** The figures that are not as they were, old beside new, part by part. */
export function FactChanges({ vorhaben, changes }: { vorhaben: Id; changes: readonly FactChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section className="year-changes">
      <h3>Stammdaten</h3>
      {PART_IDS.map((part) => {
        const here = changes.filter((change) => change.part === part);
        return here.length === 0 ? null : (
          <details key={part} className="year-group">
            <summary>
              {REGISTER[part].title} <span className="muted numeric">{here.length}</span>
            </summary>
            <div className="year-table">
              <table>
                <thead>
                  <tr>
                    {REGISTER[part].shape === "table" ? <th scope="col">Eintrag</th> : null}
                    <th scope="col">Angabe</th>
                    <th scope="col">Vorjahr</th>
                    <th scope="col">Jetzt</th>
                  </tr>
                </thead>
                <tbody>{here.flatMap((change) => rowsOf(vorhaben, change))}</tbody>
              </table>
            </div>
          </details>
        );
      })}
    </section>
  );
}

function rowsOf(vorhaben: Id, { part, row, name, change, fields }: FactChange) {
  const lines = fields.length > 0 ? fields : [{ label: "", before: "", after: "" }];
  return lines.map((field, index) => (
    <tr key={`${row ?? ""}${field.label}`}>
      {row === null ? null : (
        <th scope="row">
          {index === 0 ? (
            <>
              {change === "removed" ? name : <Link to={registerPath(vorhaben, part, { row })}>{name}</Link>}
              {change === "changed" ? null : <span className="muted"> {CHANGE_WORDS[change]}</span>}
            </>
          ) : null}
        </th>
      )}
      <td>{field.label}</td>
      <td>{field.before === "" ? <span className="muted">–</span> : <del>{field.before}</del>}</td>
      <td>{field.after === "" ? <span className="muted">–</span> : <ins>{field.after}</ins>}</td>
    </tr>
  ));
}
