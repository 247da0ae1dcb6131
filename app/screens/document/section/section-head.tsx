import { CalendarClock, Lock } from "lucide-react";
import { rowName } from "#app/domain/facts/register.ts";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import type { Status } from "#app/domain/template/template.ts";
import { formatDate } from "#app/domain/values/date.ts";
import type { SectionState } from "#app/domain/vorhaben/vorhaben.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { useDocument } from "../document-context.tsx";
import { headingId } from "./section.tsx";
import { SectionMenu } from "./section-menu.tsx";
import { StateMenu } from "./state-menu.tsx";

const DEMAND_WORDS: Record<Status, string> = { pflicht: "Pflicht", bedingt: "Pflicht (bedingt)", empfehlung: "Empfehlung" };

/** Number and title from the frame, and the state that people set. Nothing of it can be typed into. */
export function SectionHead({ entry, state }: { entry: OutlineEntry; state: SectionState }) {
  const { data } = useDocument();
  const Heading = entry.level === 1 ? "h2" : "h3";
  const responsible = state.responsible ? rowName(data.view.snapshot.facts, "organisationen", state.responsible) : undefined;
  return (
    <header className="section-head">
      <Heading id={headingId(entry)} tabIndex={-1} className="section-title">
        <span className="section-number">{entry.number}</span>
        {entry.title}
      </Heading>
      {entry.writable ? (
        <div className="section-tools">
          <span className="section-facts">
            {entry.status ? <span className="section-demand">{DEMAND_WORDS[entry.status]}</span> : <span className="section-demand">eigener Abschnitt</span>}
            {responsible ? <span>{responsible}</span> : null}
            {state.due ? (
              <span className="section-due">
                <CalendarClock aria-hidden size={13} />
                bis {formatDate(state.due)}
              </span>
            ) : null}
            {state.locked ? (
              <StatusBadge tone="neutral" icon={<Lock aria-hidden />}>
                gesperrt
              </StatusBadge>
            ) : null}
          </span>
          <StateMenu entry={entry} status={state.status} />
          <SectionMenu entry={entry} state={state} />
        </div>
      ) : null}
    </header>
  );
}
