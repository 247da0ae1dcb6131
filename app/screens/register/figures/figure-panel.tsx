import { Link } from "@remix-run/react";
import type { Facts } from "#app/domain/facts/register.ts";
import { registerPath } from "../../paths.ts";
import { FigureButton } from "./figure-button.tsx";
import type { Panel } from "./panel.ts";
import "./figures.css";

/** A table of computed numbers; each of them opens its derivation. */
export function FigurePanel({ vorhaben, facts, panel: { id, title, head, right, rows, note, entry } }: { vorhaben: string; facts: Facts; panel: Panel }) {
  return (
    <section className="card figure-panel" aria-labelledby={`rechnung-${id}`}>
      <h2 id={`rechnung-${id}`}>{title}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reachable by keyboard */}
      <div className="figure-panel-scroll" tabIndex={0} role="group" aria-labelledby={`rechnung-${id}`}>
        <table className="figure-table">
          <thead>
            <tr>
              {head.map((label, index) => (
                <th key={label} scope="col" data-figure={right.includes(index) ? "" : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, number) => (
              <tr key={number} data-strong={row.strong ? "" : undefined}>
                {row.cells.map((cell, index) => {
                  const Tag = index === 0 ? "th" : "td";
                  return (
                    <Tag key={head[index]} scope={index === 0 ? "row" : undefined} data-label={index === 0 || cell === "" ? undefined : head[index]} data-figure={right.includes(index) ? "" : undefined} data-computed={typeof cell === "string" ? undefined : ""} data-tone={typeof cell === "string" ? undefined : cell.tone}>
                      {typeof cell === "string" ? cell : <FigureButton vorhaben={vorhaben} facts={facts} figure={cell.figure} text={cell.text} />}
                    </Tag>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note ? (
        <p className="figure-note">
          {note} {entry ? <Link to={registerPath(vorhaben, entry.part, { field: entry.field })}>{entry.label}</Link> : null}
        </p>
      ) : null}
    </section>
  );
}
