import { CalendarClock, CircleAlert } from "lucide-react";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import type { Status } from "#app/domain/template/template.ts";
import { formatDate } from "#app/domain/values/date.ts";
import type { SectionState } from "#app/domain/vorhaben/vorhaben.ts";
import { useDocument, useFindings } from "../document-context.tsx";

const DEMAND_WORDS: Record<Status, string> = { pflicht: "Pflicht", bedingt: "Pflicht (bedingt)", empfehlung: "Empfehlung" };

/** One quiet line: how much it is asked for, who drafts it until when, what is still open. */
export function SectionFacts({ entry, state }: { entry: OutlineEntry; state: SectionState }) {
  const { data, showPanel } = useDocument();
  const open = useFindings().blocking.get(entry.id) ?? 0;
  const responsible = data.view.snapshot.facts.organisationen.find((organisation) => organisation.id === state.responsible);
  return (
    <p className="section-facts">
      {open > 0 ? (
        <button type="button" className="section-open" onClick={() => showPanel("hinweise")}>
          <CircleAlert aria-hidden size={13} />
          {open === 1 ? "1 Pflichtpunkt offen" : `${open} Pflichtpunkte offen`}
        </button>
      ) : null}
      <span className="section-demand">{entry.status ? DEMAND_WORDS[entry.status] : "eigener Abschnitt"}</span>
      {responsible ? (
        <span className="section-responsible" title={responsible.name ?? undefined}>
          {responsible.kurzname ?? responsible.name}
        </span>
      ) : null}
      {state.due ? (
        <span className="section-due">
          <CalendarClock aria-hidden size={13} />
          bis {formatDate(state.due)}
        </span>
      ) : null}
    </p>
  );
}
