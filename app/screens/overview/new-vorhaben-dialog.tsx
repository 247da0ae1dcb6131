import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { ANTRAGSTELLER_ARTEN } from "#app/domain/facts/register/grunddaten.ts";
import { STANDORTE } from "#app/domain/reference/standorte.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { ComboField } from "#app/ui/combo-field.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { SITE_OPTIONS } from "../site-options.ts";
import type { OverviewAnswer } from "./overview-screen.tsx";

const ARTEN = Object.entries(ANTRAGSTELLER_ARTEN).map(([id, label]) => ({ id, label }));

export function NewVorhabenDialog({ answer }: { answer?: OverviewAnswer }) {
  const busy = useNavigation().state !== "idle";
  const [name, setName] = useState("");
  const [art, setArt] = useState<string | null>(null);
  const call = (text: string) => {
    setName(text);
    const site = STANDORTE.find((candidate) => candidate.name === text);
    if (site) setArt(site.art);
  };
  return (
    <Dialog title="Neues Vorhaben">
      {(close) => (
        <Form method="post" action="/?index" className="dialog-form">
          {answer?.refusal ? <Banner tone="stop">{answer.refusal}</Banner> : null}
          <input type="hidden" name="do" value="create" />
          <ComboField label="Antragsteller" help="Amtlicher Name des Kreises oder der kreisfreien Stadt. Tippen Sie einen Teil davon, die 54 Standorte werden vorgeschlagen." name="name" options={SITE_OPTIONS} value={name} onChange={call} error={answer?.errors.name} autoFocus />
          <SelectField label="Art" name="art" options={ARTEN} selectedKey={art} onSelectionChange={(key) => setArt(key === null ? null : String(key))} error={answer?.errors.art} />
          <TextField label="Förderjahr" help="Das Kalenderjahr, für das beantragt wird. Der Antrag ist bis zum 31. Oktober des Vorjahres zu stellen." name="foerderjahr" inputMode="numeric" error={answer?.errors.foerderjahr} />
          <p className="muted">Ihre Organisation übernimmt die Federführung. Die Gliederungen beider Konzepte liegen sofort bereit; weitere Beteiligte laden Sie danach ein.</p>
          <div className="dialog-actions">
            <Button onPress={close}>Abbrechen</Button>
            <Button type="submit" look="primary" isPending={busy}>
              Vorhaben anlegen
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
