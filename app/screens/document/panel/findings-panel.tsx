import { useEffect, useRef } from "react";
import { CircleCheck } from "lucide-react";
import type { Finding, Place, Severity } from "#app/domain/checks/finding.ts";
import { fieldsOf, REGISTER, rowName } from "#app/domain/facts/register.ts";
import { placePath } from "#app/screens/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SeverityBadge } from "#app/ui/status-badge.tsx";
import { findingSentence, findingReason } from "#app/wording/findings.ts";
import { sourcesText } from "#app/wording/sources.ts";
import { useDocument, useFindings } from "../document-context.tsx";
import { inReadingOrder } from "./reading-order.ts";

const GROUPS: readonly { severities: readonly Severity[]; title: string }[] = [
  { severities: ["pflicht", "bedingt"], title: "Pflicht: hält die Einreichung auf" },
  { severities: ["empfehlung"], title: "Empfehlung" },
  { severities: ["info"], title: "Information" },
];

/** What the machine has found: what, why, on what ground, and the way there. */
export function FindingsPanel({ chosen }: { chosen: string | undefined }) {
  const { model } = useDocument();
  const { findings } = useFindings();
  const ordered = inReadingOrder(findings, model.outline.entries);
  if (ordered.length === 0) {
    return (
      <p className="panel-empty">
        <CircleCheck aria-hidden size={18} /> Keine Hinweise. Was Richtlinie und FAQ verlangen und die Maschine prüfen kann, ist da.
      </p>
    );
  }
  return GROUPS.map(({ severities, title }) => {
    const group = ordered.filter((finding) => severities.includes(finding.severity));
    if (group.length === 0) return null;
    return (
      <section key={title} className="finding-group" aria-label={title}>
        <h3>
          {title} <span className="panel-number">{group.length}</span>
        </h3>
        <ul>
          {group.map((finding) => (
            <FindingItem key={finding.key} finding={finding} chosen={finding.key === chosen} />
          ))}
        </ul>
      </section>
    );
  });
}

function FindingItem({ finding, chosen }: { finding: Finding; chosen: boolean }) {
  const { data, goTo } = useDocument();
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const { place } = finding;
  const here = place.kind === "section" && place.document === data.kind;
  const reason = findingReason(finding);
  return (
    <li ref={element} className="finding" data-severity={finding.severity} data-finding={finding.id} aria-current={chosen ? "true" : undefined}>
      <div className="finding-head">
        <SeverityBadge severity={finding.severity} />
        <span className="finding-place">
          <PlaceName place={place} />
        </span>
      </div>
      <p className="finding-sentence">{findingSentence(finding)}</p>
      {reason ? <p className="finding-reason">{reason}</p> : null}
      <div className="finding-foot">
        <span className="finding-source">
          {sourcesText(finding.sources)}
          {finding.derived ? " · von uns abgeleitet" : ""}
        </span>
        {here ? (
          <Button size="small" look="quiet" onPress={() => goTo(place.section)}>
            Zur Stelle
          </Button>
        ) : place.kind === "document" ? null : (
          <ButtonLink size="small" look="quiet" to={placePath(data.view.snapshot.id, place)}>
            Zur Stelle
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

function PlaceName({ place }: { place: Place }) {
  const { data, model } = useDocument();
  if (place.kind === "section") {
    const entry = model.outline.entries.find((candidate) => candidate.id === place.section);
    return entry ? `${entry.number} ${entry.title}` : place.section;
  }
  if (place.kind === "fact") {
    const row = place.row ? rowName(data.view.snapshot.facts, place.part, place.row) : undefined;
    const field = place.field ? fieldsOf(place.part)[place.field]?.label : undefined;
    return [`Stammdaten: ${REGISTER[place.part].title}`, row, field].filter(Boolean).join(" · ");
  }
  return place.kind === "document" ? "ganzes Dokument" : "Weiterleitungsvertrag";
}
