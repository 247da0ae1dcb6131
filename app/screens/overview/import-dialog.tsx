import { Form, Link, useNavigation } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { ADMINISTRATION_PATH } from "../paths.ts";
import type { OverviewAnswer } from "./overview-screen.tsx";

export function ImportDialog({ answer }: { answer?: OverviewAnswer }) {
  const busy = useNavigation().state !== "idle";
  const problem = answer?.errors.datei;
  return (
    <Dialog title="Vorhaben-Datei importieren">
      {(close) => (
        <Form method="post" action="/?index" encType="multipart/form-data" className="dialog-form">
          {answer?.refusal ? <Banner tone="stop">{answer.refusal}</Banner> : null}
          {answer?.broughtInForOthers ? (
            <Banner tone="ok">
              Das Vorhaben aus „{answer.broughtInForOthers}“ ist angelegt. Ihre Organisation ist daran nicht beteiligt, darum steht es nicht in Ihrer Übersicht. In der <Link to={ADMINISTRATION_PATH}>Verwaltung</Link> laden
              Sie jemanden aus der federführenden Organisation ein, wenn dort noch niemand ein Konto hat.
            </Banner>
          ) : null}
          <input type="hidden" name="do" value="import" />
          <p>Eine Vorhaben-Datei enthält Stammdaten und Texte eines ganzen Vorhabens. Sie entsteht auf der Seite eines Vorhabens unter „Vorhaben-Datei“. Passt etwas darin nicht, wird nichts angelegt.</p>
          <div className="field">
            <label className="field-label" htmlFor="datei">
              Datei (.json)
            </label>
            <input id="datei" className="input" type="file" name="datei" accept=".json,application/json" aria-describedby={problem ? "datei-problem" : undefined} aria-invalid={problem ? true : undefined} />
            {problem ? (
              <span id="datei-problem" className="field-error">
                {problem}
              </span>
            ) : null}
          </div>
          <div className="dialog-actions">
            <Button onPress={close}>Abbrechen</Button>
            <Button type="submit" look="primary" isPending={busy}>
              Importieren
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
