import { useEffect, useRef, useState } from "react";
import type { Finding, Place } from "#app/domain/checks/finding.ts";
import { fieldsOf, REGISTER, rowName } from "#app/domain/facts/register.ts";
import { isWordingRule } from "#app/domain/wording-checks/rules/index.ts";
import { isWordedPlace } from "#app/domain/wording-checks/worded-place.ts";
import { findingSource } from "#app/screens/finding-source.ts";
import { placePath } from "#app/screens/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SeverityBadge } from "#app/ui/status-badge.tsx";
import { findingSentence, findingReason } from "#app/wording/findings.ts";
import { useDocument } from "../document-context.tsx";
import { DismissForm } from "../wording/dismiss-form.tsx";
import { useHints } from "../wording/hint-context.ts";

/** One Hinweis. A remark on words can be put aside here, with a reason. */
export function FindingItem({ finding, chosen }: { finding: Finding; chosen: boolean }) {
  const { data, may, goTo, commands } = useDocument();
  const { want } = useHints();
  const [dismissing, setDismissing] = useState(false);
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const { place } = finding;
  const here = place.kind === "section" && place.document === data.kind;
  const reason = findingReason(finding);
  const words = isWordingRule(finding.id) ? finding.params.worte : undefined;
  const dismissible = words !== undefined && isWordedPlace(place) && may(place.kind === "section" ? "section.write" : place.kind === "fact" ? "facts.write" : "vertrag.write") ? { place, rule: finding.id, words } : undefined;
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
      <div className="finding-foot" data-actions={dismissible ? "two" : undefined}>
        <span className="finding-source">{findingSource(finding)}</span>
        {dismissible && !dismissing ? (
          <Button size="small" look="quiet" onPress={() => setDismissing(true)}>
            Zurückstellen …
          </Button>
        ) : null}
        {here ? (
          <Button
            size="small"
            look="quiet"
            onPress={() => {
              goTo(place.section);
              if (words !== undefined && may("section.write")) want({ entry: place.section, rule: finding.id, words });
            }}
          >
            Zur Stelle
          </Button>
        ) : place.kind === "document" ? null : (
          <ButtonLink size="small" look="quiet" to={placePath(data.view.snapshot.id, place)}>
            Zur Stelle
          </ButtonLink>
        )}
      </div>
      {dismissible && dismissing ? <DismissForm onCancel={() => setDismissing(false)} onSend={(why) => commands.dismissWording({ ...dismissible, reason: why })} /> : null}
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
