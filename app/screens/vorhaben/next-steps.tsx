import { Link } from "@remix-run/react";
import { useState } from "react";
import { holdsUp, type Finding, type Severity } from "#app/domain/checks/finding.ts";
import type { CarriedMark } from "#app/domain/fortschreibung/marks.ts";
import { Button } from "#app/ui/button.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { FindingLine } from "../finding-line.tsx";
import { openPoints } from "../open-points.ts";
import { yearPath } from "../paths.ts";
import { carriedCount } from "../year/carried-count.ts";
import { Panel } from "#app/ui/panel.tsx";

const SHOWN = 5;
const RANK: Record<Severity, number> = { pflicht: 0, bedingt: 1, empfehlung: 2, info: 3 };

/** What to do next: the gravest Hinweise first, each with its source and a way to the place. */
export function NextSteps({ vorhaben, findings, carried }: { vorhaben: string; findings: readonly Finding[]; carried: readonly CarriedMark[] }) {
  const [all, setAll] = useState(false);
  const sorted = findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  const blocking = findings.filter(holdsUp).length;
  return (
    <Panel title="Nächste Schritte" note={blocking > 0 ? openPoints(blocking) : undefined}>
      {findings.length === 0 ? (
        <p className="panel-text">
          <StatusBadge tone="ok">Keine offenen Hinweise</StatusBadge>
        </p>
      ) : null}
      {carried.length > 0 ? (
        <p className="panel-text">
          Aus dem Vorjahr übernommen: <Link to={yearPath(vorhaben)}>{carriedCount(carried)} noch prüfen</Link>
        </p>
      ) : null}
      <ul className="finding-list">
        {(all ? sorted : sorted.slice(0, SHOWN)).map((finding) => (
          <FindingLine key={finding.key} vorhaben={vorhaben} finding={finding} />
        ))}
      </ul>
      {sorted.length > SHOWN ? (
        <div className="panel-more">
          <Button look="quiet" size="small" onPress={() => setAll(!all)} aria-expanded={all}>
            {all ? "Weniger zeigen" : `Alle ${sorted.length} Hinweise zeigen`}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}
