import { Lock } from "lucide-react";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import type { SectionState } from "#app/domain/vorhaben/vorhaben.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { SectionMenu } from "./section-menu.tsx";
import { StateMenu } from "./state-menu.tsx";

/** Number and title from the frame, and the state that people set. Nothing of it can be typed into. */
export function SectionHead({ entry, state }: { entry: OutlineEntry; state: SectionState }) {
  const Heading = entry.level === 1 ? "h2" : "h3";
  return (
    <header className="section-head">
      <Heading id={headingId(entry)} tabIndex={-1} className="section-title">
        <span className="section-number">{entry.number}</span>
        {entry.title}
      </Heading>
      {entry.writable ? (
        <div className="section-tools">
          {state.locked ? (
            <StatusBadge tone="neutral" icon={<Lock aria-hidden />}>
              gesperrt
            </StatusBadge>
          ) : null}
          <StateMenu entry={entry} status={state.status} />
          <SectionMenu entry={entry} state={state} />
        </div>
      ) : null}
    </header>
  );
}

/** The section is named by its heading. */
export const headingId = (entry: OutlineEntry): string => `titel-${entry.id}`;
