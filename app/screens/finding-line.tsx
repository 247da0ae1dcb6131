import { Link } from "@remix-run/react";
import type { Finding } from "#app/domain/checks/finding.ts";
import { SeverityBadge } from "#app/ui/status-badge.tsx";
import { findingReason, findingSentence } from "#app/wording/findings.ts";
import { sourcesText } from "#app/wording/sources.ts";
import { placePath } from "./paths.ts";
import "./finding-line.css";

/** One Hinweis in a list: how strong, what, why, from where, and the way to the place. */
export function FindingLine({ vorhaben, finding }: { vorhaben: string; finding: Finding }) {
  const sentence = findingSentence(finding);
  const sources = sourcesText(finding.sources);
  return (
    <li className="finding-line">
      <SeverityBadge severity={finding.severity} />
      <div>
        <p>{sentence}</p>
        <p className="muted finding-source" title={findingReason(finding)}>
          {sources}
          {finding.derived && !sources.includes("abgeleitet") ? " · abgeleitet" : ""}
        </p>
      </div>
      <Link to={placePath(vorhaben, finding.place)} aria-label={`Zur Stelle: ${sentence}`}>
        Zur Stelle
      </Link>
    </li>
  );
}
