import { Link } from "@remix-run/react";
import type { Place } from "#app/domain/checks/finding.ts";
import type { Facts } from "#app/domain/facts/register.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Action } from "#app/domain/vorhaben/roles.ts";
import type { FormFassung, FormGap } from "#app/services.ts";
import type { ReleasedForm } from "#app/domain/official-form/released-form.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { formPlaceName } from "#app/wording/form-gaps.ts";
import { moment } from "../moments.ts";
import { contractPath, fassungFilePath, formPath, formsPath, placePath, proofPath, verifyFilePath, vorhabenPath } from "../paths.ts";
import { Page } from "../shell/page.tsx";
import { WordButton } from "../vorhaben/word-button.tsx";
import "./forms.css";

export interface ContractInFormData {
  vorhaben: Id;
  vorhabenTitle: string;
  vertrag: Id;
  traeger: string;
  mayDo: Action[];
  facts: Facts;
  state: { form: ReleasedForm; gaps: FormGap[] } | null;
  fassungen: FormFassung[];
}

/** Screen "Vertrag im amtlichen Formular": what still stops it, and what was made of it. */
export function ContractInFormScreen({ page }: { page: ContractInFormData }) {
  const { vorhaben, vertrag, state } = page;
  const mayExport = page.mayDo.includes("vorhaben.export");
  return (
    <Page
      title={`Amtliches Formular · ${page.traeger}`}
      trail={[
        { label: "Übersicht", to: "/" },
        { label: page.vorhabenTitle, to: vorhabenPath(vorhaben) },
        { label: "Weiterleitungsvertrag", to: contractPath(vorhaben, vertrag) },
      ]}
      lead={
        state ? (
          <>
            Dieser Vertrag entsteht mit <Link to={formPath(vorhaben, state.form.id)}>{state.form.title}</Link> ({state.form.issuer}), Zuordnung {state.form.mapping.version}.
          </>
        ) : (
          "Für diesen Vertrag ist kein Formular freigegeben."
        )
      }
      actions={state && mayExport ? <WordButton page={{ id: vorhaben, mayDo: page.mayDo }} progress={{ ref: { kind: "weiterleitungsvertrag", vertragId: vertrag }, title: `Weiterleitungsvertrag ${page.traeger}` }} /> : null}
    >
      {state ? (
        <Panel title="Bereit?" note={state.gaps.length === 0 ? <StatusBadge tone="ok">Alle Felder lassen sich füllen</StatusBadge> : <StatusBadge tone="stop">{state.gaps.length === 1 ? "1 Punkt offen" : `${state.gaps.length} Punkte offen`}</StatusBadge>}>
          {state.gaps.length === 0 ? (
            <p className="panel-text">„Word“ erzeugt den Vertrag und prüft ihn: Nur die zugeordneten Felder sind geändert, alles andere ist Zeichen für Zeichen das Formular.</p>
          ) : (
            <ul className="form-changes">
              {state.gaps.map((gap) => (
                <li key={gap.sentence}>
                  {gap.sentence}
                  <Places vorhaben={vorhaben} places={gap.places} facts={page.facts} />
                </li>
              ))}
            </ul>
          )}
        </Panel>
      ) : (
        <Banner tone="info" actions={<ButtonLink to={formsPath(vorhaben)}>Amtliche Formulare</ButtonLink>}>
          Bis eines freigegeben ist, das am Tag des Vertragsbeginns gilt, entsteht der Vertrag als Arbeitsfassung.
        </Banner>
      )}
      <Panel title="Erzeugt" note="Word-Dateien mit diesem oder einem früheren Formular">
        {page.fassungen.length === 0 ? <p className="panel-text muted">Noch keine.</p> : null}
        <ul className="forms-list">
          {page.fassungen.map((fassung) => (
            <li key={fassung.id}>
              <div className="forms-line-head">
                <h3>Fassung {fassung.number}</h3>
                {fassung.kind === "einreichung" ? <StatusBadge tone="ok">zur Unterschrift</StatusBadge> : <StatusBadge>Entwurf</StatusBadge>}
              </div>
              <p className="muted">
                {fassung.formTitle} · {moment(fassung.at)}, {fassung.by}
              </p>
              {mayExport ? (
                <p className="forms-links">
                  <a href={fassungFilePath(fassung.id)} download={fassung.fileName}>
                    Word
                  </a>
                  <Link to={proofPath(fassung.id)}>Prüfprotokoll</Link>
                  <Link to={verifyFilePath(vorhaben, fassung.id)}>Zurückgekommene Datei prüfen</Link>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </Panel>
    </Page>
  );
}

function Places({ vorhaben, places, facts }: { vorhaben: Id; places: readonly Place[]; facts: Facts }) {
  if (places.length === 0) return null;
  return (
    <span className="forms-links">
      {places.map((place) => {
        const to = placePath(vorhaben, place);
        return (
          <Link key={to} to={to}>
            {formPlaceName(place, facts)}
          </Link>
        );
      })}
    </span>
  );
}
