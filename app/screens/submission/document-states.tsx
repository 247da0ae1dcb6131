import { Link } from "@remix-run/react";
import { Panel } from "#app/ui/panel.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { unitOf } from "../document-progress.tsx";
import { openPoints } from "../open-points.ts";
import { documentPath } from "../paths.ts";
import { isContract, isReady, type SubmissionDocument } from "./page-data.ts";

/** How far each document is, with its mark. */
export function DocumentStates({ vorhaben, documents }: { vorhaben: string; documents: readonly SubmissionDocument[] }) {
  return (
    <Panel title="Stand der Dokumente">
      <ul className="submission-states">
        {documents.map((document) => (
          <li key={document.title}>
            <Link to={documentPath(vorhaben, document.ref)}>{document.title}</Link>
            <span className="muted numeric">
              {document.done} von {document.required} {unitOf(document)}
            </span>
            {isReady(document) ? <StatusBadge tone="ok">{isContract(document) ? "vollständig" : "einreichbar"}</StatusBadge> : <StatusBadge tone="stop">{openPoints(document.blocking)}</StatusBadge>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
