import type { Finding } from "#app/domain/checks/finding.ts";
import { SeverityBadge } from "#app/ui/status-badge.tsx";
import { findingReason, findingSentence } from "#app/wording/findings.ts";
import { findingSource } from "../../finding-source.ts";
import { MendWords } from "../mend-words.tsx";
import type { Cell } from "../store/cell.ts";
import type { RegisterStore, Snapshot } from "../store/register-store.ts";

interface FindingNoteProps {
  findings: readonly Finding[];
  cell: Cell;
  store: RegisterStore;
  snapshot: Snapshot;
  mayWrite: boolean;
  onMended(): void;
}

/** Everything that is to be said about one cell: how strong, what, why, from where, and the suggestion if there is one. */
export function FindingNote({ findings, cell, store, snapshot, mayWrite, onMended }: FindingNoteProps) {
  return (
    <ul className="cell-findings">
      {findings.map((finding) => (
        <li key={finding.key}>
          <SeverityBadge severity={finding.severity} />
          <p>{findingSentence(finding)}</p>
          <p className="cell-finding-why">{findingReason(finding)}</p>
          <p className="cell-finding-why">{findingSource(finding)}</p>
          {mayWrite ? <MendWords finding={finding} cell={cell} store={store} snapshot={snapshot} onMended={onMended} /> : null}
        </li>
      ))}
    </ul>
  );
}
