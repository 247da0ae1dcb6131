import { Form, Link, useNavigation, useSearchParams } from "@remix-run/react";
import { useState } from "react";
import type { FormVerdict } from "#app/domain/official-form/proof.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { FormFassung } from "#app/services.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { moment } from "../moments.ts";
import { formsPath, proofPath, vorhabenPath } from "../paths.ts";
import { Page } from "../shell/page.tsx";
import { FileField } from "./file-field.tsx";
import "./forms.css";
import { VerdictView } from "./verdict-view.tsx";

export interface VerifyPageData {
  vorhaben: Id;
  vorhabenTitle: string;
  mayVerify: boolean;
  fassungen: FormFassung[];
  /** Träger by contract. */
  names: Record<Id, string>;
}

export type VerifyAnswer = { problem: string } | { fileName: string; fassung: FormFassung; verdict: FormVerdict };

const RECOGNISE = "";

/** Screen "Datei prüfen": is the file that came back still the contract that was sent? */
export function VerifyScreen({ page: { vorhaben, vorhabenTitle, mayVerify, fassungen, names }, answer }: { page: VerifyPageData; answer: VerifyAnswer | undefined }) {
  const [query] = useSearchParams();
  const [fassung, setFassung] = useState(query.get("fassung") ?? RECOGNISE);
  const busy = useNavigation().state !== "idle";
  const title = (one: FormFassung) => `${names[one.vertrag] ?? ""}, Fassung ${one.number} (${moment(one.at)})`;
  return (
    <Page
      width="narrow"
      title="Datei prüfen"
      trail={[
        { label: "Übersicht", to: "/" },
        { label: vorhabenTitle, to: vorhabenPath(vorhaben) },
        { label: "Amtliche Formulare", to: formsPath(vorhaben) },
      ]}
      lead="Ist ein Vertrag, der per E-Mail zurückkommt, noch der, den Sie versandt haben?"
    >
      {fassungen.length === 0 || !mayVerify ? (
        <EmptyState title="Noch kein Vertrag mit amtlichem Formular">Prüfen lässt sich, was dieses Programm mit einem freigegebenen Formular erzeugt hat.</EmptyState>
      ) : (
        <Panel title="Datei">
          <Form method="post" encType="multipart/form-data" className="form-upload">
            <FileField label="Zurückgekommene Word-Datei" name="datei" help="Die Datei wird nur gelesen und nicht aufbewahrt." />
            <input type="hidden" name="fassung" value={fassung} />
            <SelectField label="Versandt als" options={[{ id: RECOGNISE, label: "selbst erkennen" }, ...fassungen.map((one) => ({ id: one.id, label: title(one) }))]} selectedKey={fassung} onSelectionChange={(key) => setFassung(String(key))} />
            <div>
              <Button type="submit" look="primary" isPending={busy}>
                {busy ? "Wird verglichen …" : "Prüfen"}
              </Button>
            </div>
          </Form>
        </Panel>
      )}
      {answer && !busy ? (
        "problem" in answer ? (
          <Banner tone="stop">{answer.problem}</Banner>
        ) : (
          <section className="verify-result" aria-label="Ergebnis">
            <p>
              <b>{answer.fileName}</b> verglichen mit {title(answer.fassung)}; <Link to={proofPath(answer.fassung.id)}>Prüfprotokoll</Link>
            </p>
            <VerdictView verdict={answer.verdict} />
          </section>
        )
      ) : null}
    </Page>
  );
}
