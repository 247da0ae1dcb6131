import { Link } from "@remix-run/react";
import { FileDown } from "lucide-react";
import { placeKey, type CarriedMark, type CarriedPlace } from "#app/domain/fortschreibung/marks.ts";
import { PART_IDS, REGISTER, type Facts } from "#app/domain/facts/register.ts";
import type { Action } from "#app/domain/vorhaben/roles.ts";
import { formatDate } from "#app/domain/values/date.ts";
import { CONCEPT_KINDS, type ConceptKind, type Id } from "#app/domain/values/ids.ts";
import type { YearChangesView } from "#app/services.ts";
import { Panel } from "#app/ui/panel.tsx";
import { documentPath, placePath, vorhabenPath, yearChangesFilePath } from "../paths.ts";
import { mayWritePart } from "../register/may-write.ts";
import { Page } from "../shell/page.tsx";
import { CarriedGroup } from "./carried-group.tsx";
import { CarriedNote } from "./carried-note.tsx";
import { CarriedList } from "./carried-rows.tsx";
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
  return (
    <Panel title="Noch prüfen" note={page.carried.length > 0 ? carriedCount(page.carried) : undefined}>
      {page.carried.length === 0 ? <p className="panel-text muted">Alles, was aus dem Vorjahr übernommen wurde, ist geprüft oder geändert.</p> : null}
      {PART_IDS.map((part) => {
        const mayConfirm = mayWritePart(part, page.mayDo);
        const { marks, total } = carriedOf(page, (place) => place.kind === "fact" && place.part === part);
        return total === 0 ? null : (
          <CarriedGroup key={part} vorhaben={page.id} title={REGISTER[part].title} marks={marks} total={total} mayConfirm={mayConfirm}>
            <CarriedList vorhaben={page.id} facts={page.facts} marks={marks} mayConfirm={mayConfirm} />
          </CarriedGroup>
        );
      })}
      {CONCEPT_KINDS.map((kind) => {
        const mayConfirm = page.mayDo.includes("section.write");
        const { marks, total } = carriedOf(page, (place) => place.kind === "section" && place.document === kind);
        return total === 0 ? null : (
          <CarriedGroup key={kind} vorhaben={page.id} title={page.documents[kind].title} marks={marks} total={total} mayConfirm={mayConfirm}>
            <ul className="carried-list">
              {marks.map((mark) => {
                if (mark.place.kind !== "section") return null;
                const { section } = mark.place;
                return (
                  <li key={placeKey(mark.place)}>
                    <Link to={placePath(page.id, mark.place)}>{page.documents[kind].sections[section] ?? section}</Link>
                    <CarriedNote vorhaben={page.id} mark={mark} mayConfirm={mayConfirm} />
                  </li>
                );
              })}
            </ul>
          </CarriedGroup>
        );
      })}
    </Panel>
  );
}

/** What is still to be looked at of some places, and how many there were. */
const carriedOf = ({ carried, changes }: YearPageData, meant: (place: CarriedPlace) => boolean) => ({
  marks: carried.filter(({ place }) => meant(place)),
  total: changes.carriedOver.filter(meant).length,
});
