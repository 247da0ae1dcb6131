import { Link } from "@remix-run/react";
import { formatDate } from "#app/domain/values/date.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { Action } from "#app/domain/vorhaben/roles.ts";
import type { FormSummary } from "#app/services.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { moment } from "../moments.ts";
import { formComparisonPath, formPath, verifyFilePath, vorhabenPath } from "../paths.ts";
import { Page } from "../shell/page.tsx";
import { FormState } from "./form-state.tsx";
import { UploadForm } from "./upload-form.tsx";
import "./forms.css";

export interface FormsPageData {
  vorhaben: Id;
  vorhabenTitle: string;
  mayDo: Action[];
  forms: FormSummary[];
}

/** Screen "Amtliche Formulare": what is loaded, how far it is, and loading another. */
export function FormsScreen({ page: { vorhaben, vorhabenTitle, mayDo, forms }, problems }: { page: FormsPageData; problems: readonly string[] }) {
  const mayLoad = mayDo.includes("formular.pflegen");
  return (
    <Page
      title="Amtliche Formulare"
      trail={[
        { label: "Übersicht", to: "/" },
        { label: vorhabenTitle, to: vorhabenPath(vorhaben) },
      ]}
      lead="Mit einem freigegebenen Formular entstehen die Weiterleitungsverträge im Wortlaut der Behörde."
      actions={mayDo.includes("vorhaben.export") ? <ButtonLink to={verifyFilePath(vorhaben)}>Datei prüfen</ButtonLink> : null}
    >
      <div className="forms-columns">
        <div className="forms-main">
          <Panel title="Geladen" note={forms.length === 0 ? undefined : "Für alle Vorhaben, die Ihre Federführung leitet"}>
            {forms.length === 0 ? (
              <p className="panel-text muted">Noch keines. Bis ein Formular freigegeben ist, entstehen Verträge als Arbeitsfassung und tragen das auf jeder Seite.</p>
            ) : (
              <ul className="forms-list">
                {forms.map((form) => (
                  <li key={form.id}>
                    <div className="forms-line-head">
                      <h3>
                        <Link to={formPath(vorhaben, form.id)}>{form.title}</Link>
                      </h3>
                      <FormState form={form} />
                    </div>
                    <p className="muted">
                      {form.issuer}
                      {form.issuedOn ? `, Stand ${formatDate(form.issuedOn)}` : ""} · Variante {form.variants.join(", ")} · {validity(form)}
                    </p>
                    <p className="muted forms-small">
                      {form.fileName}, geladen {moment(form.loaded.at)} von {form.loaded.by} ({form.loaded.organisation})
                      {form.predecessor ? (
                        <>
                          {" "}
                          · <Link to={formComparisonPath(vorhaben, form.id)}>Was ist anders als in „{form.predecessor.title}“?</Link>
                        </>
                      ) : null}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          {mayLoad ? <UploadForm forms={forms} problems={problems} /> : <Banner tone="info">Formulare lädt die Federführung; freigegeben werden sie von einer zweiten Person der Federführung oder von der Rechtsprüfung.</Banner>}
        </div>
        <aside className="card forms-way" aria-labelledby="weg">
          <h2 id="weg">In vier Schritten</h2>
          <ol>
            <li>
              <b>Laden.</b> Die Word-Datei der Behörde wird unverändert mit ihrer Prüfsumme aufbewahrt.
            </li>
            <li>
              <b>Zuordnen.</b> Das Programm findet die Felder und schlägt vor, welche Angabe hineingehört. Sie bestätigen jedes.
            </li>
            <li>
              <b>Freigeben.</b> Eine zweite Person sieht die Zuordnung durch und setzt sie in Kraft.
            </li>
            <li>
              <b>Verträge erzeugen.</b> Für jeden Träger aus den Stammdaten, mit Prüfprotokoll: Nur die Felder haben sich geändert.
            </li>
          </ol>
        </aside>
      </div>
    </Page>
  );
}

function validity({ validFrom, validTo }: FormSummary): string {
  if (validFrom && validTo) return `für Verträge mit Beginn vom ${formatDate(validFrom)} bis ${formatDate(validTo)}`;
  if (validFrom) return `für Verträge mit Beginn ab ${formatDate(validFrom)}`;
  return validTo ? `für Verträge mit Beginn bis ${formatDate(validTo)}` : "ohne zeitliche Grenze";
}
