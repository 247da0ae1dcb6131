import { memo, useRef, useState } from "react";
import { MessageSquareDiff, Plus } from "lucide-react";
import { Link } from "@remix-run/react";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import { sectionAnchor } from "#app/screens/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { SECTION_STATE_WORDS } from "#app/wording/section-states.ts";
import { AddSectionDialog } from "../dialogs/add-section-dialog.tsx";
import { useDocument, useFindings } from "../document-context.tsx";
import { usePeopleBySection } from "../live/use-people.ts";
import { StateGlyph } from "../state-glyph.tsx";
import { useCurrentSection } from "./use-current-section.ts";
import { useFollowCurrent } from "./use-follow-current.ts";
import "./outline.css";

/** The map of the document: number, title, state, open points, faces. */
export const Outline = memo(function Outline() {
  const { model, may } = useDocument();
  const current = useCurrentSection(model.outline.entries);
  const [adding, setAdding] = useState(false);
  const scroller = useRef<HTMLElement>(null);
  useFollowCurrent(scroller, current);
  return (
    <nav ref={scroller} className="outline" id="gliederung" aria-label="Gliederung">
      <ol>
        {model.chapters.map(({ head, sections }) => (
          <li key={head.id}>
            <Line entry={head} current={current === head.id} />
            {sections.length > 0 ? (
              <ol>
                {sections.map((entry) => (
                  <li key={entry.id}>
                    <Line entry={entry} current={current === entry.id} />
                  </li>
                ))}
              </ol>
            ) : null}
          </li>
        ))}
      </ol>
      {may("section.manage") ? (
        <Button look="quiet" size="small" icon={<Plus aria-hidden />} className="outline-add" onPress={() => setAdding(true)}>
          Eigener Abschnitt
        </Button>
      ) : null}
      {adding ? <AddSectionDialog after={model.outline.entries.find((entry) => entry.id === current)} onClose={() => setAdding(false)} /> : null}
    </nav>
  );
});

function Line({ entry, current }: { entry: OutlineEntry; current: boolean }) {
  const { data, model, goTo } = useDocument();
  const { blocking } = useFindings();
  const people = usePeopleBySection().get(entry.id) ?? [];
  const { status, locked } = model.stateOf(entry.id);
  const open = blocking.get(entry.id) ?? 0;
  const proposals = data.suggestions.filter((suggestion) => suggestion.section === entry.id && suggestion.state === "open").length;
  return (
    <Link
      to={`#${sectionAnchor(entry.id)}`}
      replace
      preventScrollReset
      className="outline-line"
      data-level={entry.level}
      aria-current={current ? "location" : undefined}
      onClick={(event) => {
        event.preventDefault();
        goTo(entry.id);
      }}
    >
      <span className="outline-number">{entry.number}</span>
      <span className="outline-title">
        {entry.title}
        {entry.status === "pflicht" || entry.status === "bedingt" ? (
          <span className="outline-demand" title="Pflicht">
            <span aria-hidden>*</span>
            <span className="visually-hidden"> Pflicht</span>
          </span>
        ) : null}
      </span>
      {people.map((person) => (
        <Avatar key={person.accountId} name={person.name} colour={person.colour} size="small" label={`${person.name} ist hier`} />
      ))}
      {proposals > 0 ? (
        <span className="outline-proposals" title={proposals === 1 ? "1 offener Vorschlag" : `${proposals} offene Vorschläge`}>
          <MessageSquareDiff aria-hidden size={13} />
          {proposals}
          <span className="visually-hidden">{proposals === 1 ? " offener Vorschlag" : " offene Vorschläge"}</span>
        </span>
      ) : null}
      {open > 0 ? (
        <span className="outline-open">
          {open}
          <span className="visually-hidden"> offen</span>
        </span>
      ) : null}
      {entry.writable ? (
        <span className="outline-state" title={locked ? `${SECTION_STATE_WORDS[status]}, gesperrt` : SECTION_STATE_WORDS[status]}>
          <StateGlyph status={status} />
          <span className="visually-hidden">
            {SECTION_STATE_WORDS[status]}
            {locked ? ", gesperrt" : ""}
          </span>
        </span>
      ) : (
        <span className="outline-state" />
      )}
    </Link>
  );
}
