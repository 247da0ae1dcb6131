import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { FindingLine } from "../finding-line.tsx";
import type { FindingGroup } from "./groups.ts";

/** What keeps documents from being frozen, under the document that it holds up. */
export function BlockingPoints({ vorhaben, groups }: { vorhaben: string; groups: readonly FindingGroup[] }) {
  const now = groups.filter((group) => !group.later);
  const later = groups.filter((group) => group.later);
  return (
    <Panel title="Was noch fehlt">
      {now.length === 0 ? (
        <p className="panel-text">
          <StatusBadge tone="ok">Für den Antrag ist kein Pflichthinweis offen.</StatusBadge>
        </p>
      ) : null}
      {now.map((group) => (
        <Group key={group.title} vorhaben={vorhaben} group={group} />
      ))}
      {later.map((group) => (
        <Group key={group.title} vorhaben={vorhaben} group={group} note="Nach dem Bescheid; hält den Antrag nicht auf." />
      ))}
    </Panel>
  );
}

/** What would make the documents better; closed where there is much of it. */
export function Advice({ vorhaben, groups }: { vorhaben: string; groups: readonly FindingGroup[] }) {
  const count = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const [open, setOpen] = useState(count <= SHOWN);
  return (
    <Panel title="Was empfohlen wird" note={count === 0 ? undefined : "Hält nichts auf"}>
      {count === 0 ? (
        <p className="panel-text">
          <StatusBadge tone="ok">Keine Empfehlung offen.</StatusBadge>
        </p>
      ) : null}
      {open ? groups.map((group) => <Group key={group.title} vorhaben={vorhaben} group={group} />) : null}
      {count > SHOWN ? (
        <div className="panel-more">
          <Button look="quiet" size="small" onPress={() => setOpen(!open)} aria-expanded={open}>
            {open ? "Ausblenden" : `${count} Empfehlungen zeigen`}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}

const SHOWN = 8;

function Group({ vorhaben, group, note }: { vorhaben: string; group: FindingGroup; note?: string }) {
  return (
    <section className="submission-group">
      <h3>
        {group.title}
        {note ? <span className="muted"> {note}</span> : null}
      </h3>
      <ul className="finding-list">
        {group.findings.map((finding) => (
          <FindingLine key={finding.key} vorhaben={vorhaben} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
