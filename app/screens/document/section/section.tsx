import { CircleAlert } from "lucide-react";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import { sectionAnchor } from "#app/screens/paths.ts";
import { useDocument, useFindings } from "../document-context.tsx";
import { Guidance } from "./guidance.tsx";
import { RegisterTables } from "./register-tables.tsx";
import { SectionHead } from "./section-head.tsx";
import { SectionText } from "./section-text.tsx";

/** One line of the outline on the paper: frame heading, guidance, text, live tables. */
export function Section({ entry }: { entry: OutlineEntry }) {
  const { model } = useDocument();
  const { blocking } = useFindings();
  const open = blocking.get(entry.id) ?? 0;
  return (
    <section className="section" data-level={entry.level} id={sectionAnchor(entry.id)} data-section={entry.id} aria-labelledby={headingId(entry)}>
      <SectionHead entry={entry} state={model.stateOf(entry.id)} />
      {open > 0 ? (
        <p className="section-open">
          <CircleAlert aria-hidden size={14} />
          {open === 1 ? "1 Pflichtpunkt offen" : `${open} Pflichtpunkte offen`}
        </p>
      ) : null}
      {entry.template ? <Guidance template={entry.template} /> : null}
      {entry.writable ? <SectionText entry={entry} /> : null}
      <RegisterTables section={entry.id} parts={entry.template?.registers ?? []} />
    </section>
  );
}

export const headingId = (entry: OutlineEntry): string => `titel-${entry.id}`;
