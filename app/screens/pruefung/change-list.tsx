import type { ContractChange } from "#app/domain/contract/pruefung/pruefung.ts";

/** What reads differently, blank by blank, old above new. */
export function ChangeList({ changes }: { changes: readonly ContractChange[] }) {
  return (
    <ul className="change-list">
      {changes.map((change) => (
        <li key={`${change.place} ${change.label} ${change.before}`}>
          <p className="change-place">
            <strong>{change.label}</strong>
            {change.place ? <span className="muted"> · {change.place}</span> : null}
          </p>
          {change.before === "" ? null : (
            <p>
              <span className="visually-hidden">bisher: </span>
              <del>{change.before}</del>
            </p>
          )}
          {change.after === "" ? (
            <p className="muted">entfällt</p>
          ) : (
            <p>
              <span className="visually-hidden">jetzt: </span>
              <ins>{change.after}</ins>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
