import type { FactChange } from "#app/domain/fortschreibung/changes.ts";
import { Panel } from "#app/ui/panel.tsx";

/** What differs from the contracts of the year before, contract by contract. */
export function LastYearPanel({ changes, before }: { changes: readonly FactChange[]; before: string }) {
  return (
    <Panel title="Gegenüber dem Vorjahr" note={before}>
      {changes.length === 0 ? (
        <p className="panel-text muted">Die Verträge sagen dasselbe wie im Vorjahr.</p>
      ) : (
        <dl className="panel-text follow-up">
          {changes.map((change) => (
            <div key={change.row ?? ""}>
              <dt>
                {change.name}
                {change.change === "added" ? " (neu)" : change.change === "removed" ? " (entfällt)" : ""}
              </dt>
              {change.change === "changed"
                ? change.fields.map((field) => (
                    <dd key={field.label}>
                      {field.label}: {field.before === "" ? null : <del>{field.before}</del>} {field.after === "" ? <span className="muted">noch offen</span> : <ins>{field.after}</ins>}
                    </dd>
                  ))
                : null}
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}
