import type { FormComparison } from "#app/domain/official-form/comparison.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { WORDING_CHANGE_TEXT } from "#app/wording/form-reports.ts";
import { formPath, formsPath, vorhabenPath } from "../paths.ts";
import { Page } from "../shell/page.tsx";
import "./forms.css";

export interface ComparisonPageData {
  vorhaben: Id;
  vorhabenTitle: string;
  form: Id;
  title: string;
  before: { id: Id; title: string };
  comparison: FormComparison;
}

/** Screen "Neue Ausgabe": which wording changed and what became of the blanks. */
export function ComparisonScreen({ page: { vorhaben, vorhabenTitle, form, title, before, comparison } }: { page: ComparisonPageData }) {
  const { wording, blanks } = comparison;
  const open = blanks.changed.length + blanks.added.length;
  return (
    <Page
      title="Neue Ausgabe des Formulars"
      trail={[
        { label: "Übersicht", to: "/" },
        { label: vorhabenTitle, to: vorhabenPath(vorhaben) },
        { label: "Amtliche Formulare", to: formsPath(vorhaben) },
      ]}
      lead={`„${title}“ gegenüber „${before.title}“`}
      actions={
        <ButtonLink to={formPath(vorhaben, form)} look="primary">
          Zur Zuordnung
        </ButtonLink>
      }
    >
      <Panel title="Wortlaut" note={wording.length === 0 ? "unverändert" : wording.length === 1 ? "1 Änderung" : `${wording.length} Änderungen`}>
        {wording.length === 0 ? <p className="panel-text muted">Kein Wort ist anders.</p> : null}
        <ul className="form-changes">
          {wording.map((change, at) => (
            <li key={at}>
              <p className="forms-small muted">
                <b>{WORDING_CHANGE_TEXT[change.kind]}</b> · {change.place}
              </p>
              {change.old && change.kind !== "moved" ? <del>{change.old}</del> : null}
              {change.new ? change.kind === "moved" ? <p>{change.new}</p> : <ins>{change.new}</ins> : null}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="Felder" note={`${blanks.kept.length + blanks.moved.length} übernommen, ${open} neu zu entscheiden`}>
        <ul className="form-changes">
          {blanks.changed.map(({ old, message }) => (
            <li key={old}>
              <b>Geändert:</b> {old}. {message}. Die bisherige Zuordnung steht als Vorschlag da.
            </li>
          ))}
          {blanks.added.map(({ id, label, place }) => (
            <li key={id}>
              <b>Neu:</b> {label} <span className="muted">({place})</span>
            </li>
          ))}
          {blanks.gone.map(({ id, label, place }) => (
            <li key={id}>
              <b>Entfallen:</b> {label} <span className="muted">({place})</span>
            </li>
          ))}
          {blanks.moved.map(({ old, from, to }) => (
            <li key={old}>
              <b>Verschoben:</b> {old} <span className="muted">von {from} nach {to}</span>; Zuordnung übernommen
            </li>
          ))}
          {blanks.kept.length > 0 ? <li className="muted">{blanks.kept.length === 1 ? "1 Feld" : `${blanks.kept.length} Felder`} unverändert; Zuordnung übernommen</li> : null}
        </ul>
      </Panel>
    </Page>
  );
}
