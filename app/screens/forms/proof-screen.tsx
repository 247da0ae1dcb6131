import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import type { ProofCheck } from "#app/domain/official-form/proof.ts";
import type { FormProtocol, Stamp } from "#app/domain/official-form/protocol.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { FormFassung } from "#app/services.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { CHECK_TEXT, computedText } from "#app/wording/form-reports.ts";
import { moment } from "../moments.ts";
import { contractInFormPath, proofFilePath, verifyFilePath, vorhabenPath } from "../paths.ts";
import { Page } from "../shell/page.tsx";
import { Checksum } from "../submission/checksum.tsx";
import "./forms.css";
import "./proof.css";

export interface ProofPageData {
  vorhaben: Id;
  vorhabenTitle: string;
  fassung: FormFassung;
  protocol: FormProtocol;
}

/** Screen "Prüfprotokoll": what went into a contract, what was checked, and the sums to check it again. */
export function ProofScreen({ page: { vorhaben, vorhabenTitle, fassung, protocol } }: { page: ProofPageData }) {
  const { proof, source, filled, left, annexes, computed = [] } = protocol;
  return (
    <Page
      title="Prüfprotokoll"
      trail={[
        { label: "Übersicht", to: "/" },
        { label: vorhabenTitle, to: vorhabenPath(vorhaben) },
        { label: "Vertrag im Formular", to: contractInFormPath(vorhaben, fassung.vertrag) },
      ]}
      lead={fassung.fileName}
      actions={
        <>
          <a className="button" data-look="secondary" href={verifyFilePath(vorhaben, fassung.id)}>
            Datei prüfen
          </a>
          <a className="button" data-look="secondary" href={proofFilePath(fassung.id)} download>
            Als JSON
          </a>
        </>
      }
    >
      <Banner tone={proof.valid ? "ok" : "stop"}>{proof.valid ? "Der Vertrag ist das Formular, in dem nur die zugeordneten Felder gefüllt sind." : "Der Beweis ist nicht gelungen. Versenden Sie diese Datei nicht."}</Banner>
      <div className="proof-columns">
        <Panel title="Geprüft">
          <ul className="proof-checks">
            {proof.checks.map((check) => (
              <li key={check.id}>
                <CheckIcon passed={check.passed} />
                <span>
                  <b>{CHECK_TEXT[check.id]}</b>
                  <span className="muted">{check.detail}</span>
                </span>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title="Woraus">
          <dl className="proof-facts">
            {source ? (
              <>
                <Fact term="Formular">
                  {source.form.title}, {source.form.issuer}
                </Fact>
                <Fact term={`Zuordnung ${source.mapping.version}`}>
                  bestätigt von {stampText(source.mapping.confirmed)}; freigegeben von {stampText(source.mapping.released)}
                </Fact>
                <Fact term="Erzeugt">{stampText(source.made)}</Fact>
              </>
            ) : null}
            <Sum term="Prüfsumme: Formular" value={proof.hashes.form} />
            <Sum term="Prüfsumme: Zuordnung" value={proof.hashes.mapping} />
            <Sum term="Prüfsumme: Werte" value={proof.hashes.values} />
            {source ? <Sum term="Prüfsumme: Stammdaten" value={source.facts} /> : null}
            <Sum term="Prüfsumme: Vertrag" value={proof.hashes.output} />
          </dl>
        </Panel>
      </div>
      <Panel title="Felder" note={`${filled.length} gefüllt, ${left.length} frei gelassen`}>
        <div className="proof-table-frame">
          <table className="proof-table">
            <thead>
              <tr>
                <th scope="col">Feld</th>
                <th scope="col">Stelle</th>
                <th scope="col">Was hineinkam</th>
              </tr>
            </thead>
            <tbody>
              {filled.map(({ label, places, text }, at) => (
                <tr key={at}>
                  <td>{label}</td>
                  <td>{places.join("; ")}</td>
                  <td>{text || "(geleert)"}</td>
                </tr>
              ))}
              {left.map(({ id, label, place, reason }) => (
                <tr key={id}>
                  <td>{label}</td>
                  <td>{place}</td>
                  <td className="muted">frei: {reason}</td>
                </tr>
              ))}
              {computed.map((field, at) => (
                <tr key={at}>
                  <td>{field.name}</td>
                  <td>{field.place}</td>
                  <td className="muted">{computedText(field)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {annexes.map(({ number, title, place }) => (
          <p key={number} className="panel-text">
            Anlage {number}: {title} (zu lang für {place})
          </p>
        ))}
      </Panel>
    </Page>
  );
}

const stampText = ({ by, organisation, at }: Stamp): string => `${by} (${organisation}), ${moment(at)}`;

function CheckIcon({ passed }: { passed: ProofCheck["passed"] }) {
  if (passed === "not-done") return <CircleDashed role="img" aria-label="nicht geprüft" size={18} />;
  return passed ? <CircleCheck role="img" aria-label="in Ordnung" data-tone="ok" size={18} /> : <CircleAlert role="img" aria-label="nicht in Ordnung" data-tone="stop" size={18} />;
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

const Sum = ({ term, value }: { term: string; value: string }) => (
  <Fact term={term}>
    <Checksum value={value} of={term} />
  </Fact>
);
