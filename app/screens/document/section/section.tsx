import { memo } from "react";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import { sectionAnchor } from "#app/screens/paths.ts";
import { useDocument } from "../document-context.tsx";
import { Guidance } from "./guidance.tsx";
import { RegisterTables } from "./register-tables.tsx";
import { SectionCarried } from "./section-carried.tsx";
import { SectionFacts } from "./section-facts.tsx";
import { headingId, SectionHead } from "./section-head.tsx";
import { SectionPictures } from "./section-pictures.tsx";
import { SectionText } from "./section-text.tsx";

/** One line of the outline on the paper: frame heading, guidance, text, live pictures and tables. */
export const Section = memo(function Section({ entry }: { entry: OutlineEntry }) {
  const { model } = useDocument();
  const state = model.stateOf(entry.id);
  return (
    <section className="section" data-level={entry.level} id={sectionAnchor(entry.id)} data-section={entry.id} aria-labelledby={headingId(entry)}>
      <SectionHead entry={entry} state={state} />
      <SectionCarried section={entry.id} />
      {entry.template || entry.writable ? (
        <div className="section-frame">
          {entry.template ? <Guidance template={entry.template} /> : <span />}
          {entry.writable ? <SectionFacts entry={entry} state={state} /> : null}
        </div>
      ) : null}
      {entry.writable ? <SectionText entry={entry} /> : null}
      {entry.template?.pictures ? <SectionPictures pictures={entry.template.pictures} /> : null}
      {entry.template ? <RegisterTables template={entry.template} /> : null}
    </section>
  );
});
