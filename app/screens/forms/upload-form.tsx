import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { FormSummary } from "#app/services.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { FileField } from "./file-field.tsx";
import { VariantsField } from "./variants-field.tsx";

const NOTHING = "";

/** Takes a form in: the file, and what a person knows about it. */
export function UploadForm({ forms, problems }: { forms: readonly FormSummary[]; problems: readonly string[] }) {
  const busy = useNavigation().state !== "idle";
  const [renews, setRenews] = useState(forms[0]?.id ?? NOTHING);
  return (
    <Panel title={forms.length === 0 ? "Formular laden" : "Weiteres Formular laden"}>
      <Form method="post" encType="multipart/form-data" className="form-upload">
        <FileField label="Formular als Word-Datei" name="datei" help="Genau so, wie Sie es erhalten haben: .docx ohne Makros, Kennwort und offene Änderungen, höchstens 20 MB. Die Datei wird nicht verändert." />
        <TextField label="Bezeichnung" name="title" isRequired placeholder="Anlage 4, Fassung 2027" maxLength={160} />
        <TextField label="Herausgegeben von" name="issuer" isRequired maxLength={160} />
        <div className="form-upload-days">
          <TextField label="Stand" name="issuedOn" type="date" />
          <TextField label="Für Verträge mit Beginn ab" name="validFrom" type="date" />
          <TextField label="bis" name="validTo" type="date" />
        </div>
        <VariantsField chosen={["A"]} />
        {forms.length > 0 ? (
          <>
            <input type="hidden" name="renews" value={renews} />
            <SelectField
              label="Neue Ausgabe von"
              help="Die Zuordnung unveränderter Felder wird übernommen, und Sie sehen, was anders ist."
              options={[{ id: NOTHING, label: "keinem: ein anderes Formular" }, ...forms.map(({ id, title }) => ({ id, label: title }))]}
              selectedKey={renews}
              onSelectionChange={(key) => setRenews(String(key))}
            />
          </>
        ) : null}
        {problems.length > 0 ? (
          <Banner tone="stop">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Banner>
        ) : null}
        <div>
          <Button type="submit" look="primary" isPending={busy}>
            {busy ? "Wird gelesen …" : "Laden und Felder suchen"}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
