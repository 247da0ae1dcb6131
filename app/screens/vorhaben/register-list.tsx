import { Link } from "@remix-run/react";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { openPoints } from "../open-points.ts";
import { registerPath } from "../paths.ts";
import type { FillState } from "../register/fill-state.ts";
import { byGroup } from "../register/part-groups.ts";
import { Panel } from "#app/ui/panel.tsx";

export function RegisterList({ vorhaben, parts }: { vorhaben: string; parts: readonly FillState[] }) {
  return (
    <Panel title="Stammdaten" note="Einmal eingetragen, in allen Dokumenten gleich">
      {byGroup(parts).map((group) => (
        <section key={group.title} aria-labelledby={`stammdaten-${group.title}`}>
          <h3 id={`stammdaten-${group.title}`} className="register-list-group">
            {group.title}
          </h3>
          <ul className="register-list">
            {group.entries.map((part) => (
              <li key={part.part}>
                <Link to={registerPath(vorhaben, part.part)} title={part.purpose}>
                  {part.title}
                </Link>
                <span className={part.empty ? "muted register-list-empty" : "muted numeric"}>{part.text}</span>
                <span className="register-list-state">
                  {part.blocking > 0 ? <StatusBadge tone="stop">{openPoints(part.blocking)}</StatusBadge> : part.warnings > 0 ? <StatusBadge tone="warn">{part.warnings} Empfehlung{part.warnings === 1 ? "" : "en"}</StatusBadge> : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
