import { Link } from "@remix-run/react";
import { FileDown } from "lucide-react";
import { placeKey, type CarriedMark } from "#app/domain/fortschreibung/marks.ts";
import { PART_IDS, REGISTER, type Facts, type PartId } from "#app/domain/facts/register.ts";
import type { Action } from "#app/domain/vorhaben/roles.ts";
import { formatDate } from "#app/domain/values/date.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import type { YearChangesView } from "#app/services.ts";
import { Panel } from "#app/ui/panel.tsx";
import { documentPath, placePath, vorhabenPath, yearChangesFilePath } from "../paths.ts";
import { mayWritePart } from "../register/may-write.ts";
import { Page } from "../shell/page.tsx";
import { CarriedNote } from "./carried-note.tsx";
import { CarriedRows } from "./carried-rows.tsx";
import { carriedCount, countText } from "./carried-count.ts";
import { FactChanges } from "./fact-changes.tsx";
import { TextChanges } from "./text-changes.tsx";
import "./year.css";

export interface YearPageData {
  id: Id;
  title: string;
  facts: Facts;
  mayDo: Action[];
  carried: CarriedMark[];
  changes: YearChangesView;
  /** Titles of documents and sections as they are now, by kind and id. */
  documents: Record<ConceptKind, { title: string; sections: Record<Id, string> }>;
}

/** What came from the past year and is still to be looked at, and what has become different since. */
export function YearScreen({ page }: { page: YearPageData }) {
  const { before, facts, texts } = page.changes;
  return (
    <Page
      title="Fortschreibung"
      trail={[
        { label: "Übersicht", to: "/" },
        { label: page.title, to: vorhabenPath(page.id) },
      ]}
      lead={
        <>
          Begonnen aus <Link to={vorhabenPath(before.id)}>{before.title}</Link>, Stand {formatDate(before.asOf)}
        </>
      }
      actions={
        page.mayDo.includes("vorhaben.export") ? (
          <a className="button" data-look="primary" href={yearChangesFilePath(page.id)} download>
            <FileDown aria-hidden />
            Änderungen als Word-Datei
          </a>
        ) : null
      }
    >
      <div className="year-page">
        <CarriedPanel page={page} />
        <Panel id="aenderungen" title="Änderungen gegenüber dem Vorjahr" note={countText(facts.length, texts.length) || undefined}>
          {facts.length + texts.length === 0 ? <p className="panel-text muted">Noch keine.</p> : null}
          {CONCEPT_KINDS.map((kind) => (
            <TextChanges key={kind} title={page.documents[kind].title} to={documentPath(page.id, { kind })} vorhaben={page.id} changes={texts.filter(({ document }) => document === kind)} />
          ))}
          <FactChanges vorhaben={page.id} changes={facts} />
        </Panel>
      </div>
    </Page>
  );
}

function CarriedPanel({ page }: { page: YearPageData }) {
  const byPart = (part: PartId) => page.carried.filter(({ place }) => place.kind === "fact" && place.part === part);
  const bySection = (document: ConceptKind) => page.carried.filter(({ place }) => place.kind === "section" && place.document === document);
  return (
    <Panel title="Noch prüfen" note={page.carried.length > 0 ? carriedCount(page.carried) : undefined}>
      {page.carried.length === 0 ? <p className="panel-text muted">Alles, was aus dem Vorjahr übernommen wurde, ist geprüft oder geändert.</p> : null}
      {PART_IDS.filter((part) => byPart(part).length > 0).map((part) => (
        <details key={part} className="year-group">
          <summary>
            {REGISTER[part].title} <span className="muted numeric">{byPart(part).length}</span>
          </summary>
          <CarriedRows vorhaben={page.id} facts={page.facts} marks={byPart(part)} mayConfirm={mayWritePart(part, page.mayDo)} />
        </details>
      ))}
      {CONCEPT_KINDS.filter((kind) => bySection(kind).length > 0).map((kind) => (
        <details key={kind} className="year-group">
          <summary>
            {page.documents[kind].title} <span className="muted numeric">{bySection(kind).length}</span>
          </summary>
          <ul className="carried-list">
            {bySection(kind).map((mark) => {
              if (mark.place.kind !== "section") return null;
              const { section } = mark.place;
              return (
                <li key={placeKey(mark.place)}>
                  <Link to={placePath(page.id, mark.place)}>{page.documents[kind].sections[section] ?? section}</Link>
                  <CarriedNote vorhaben={page.id} mark={mark} mayConfirm={page.mayDo.includes("section.write")} />
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </Panel>
  );
}
