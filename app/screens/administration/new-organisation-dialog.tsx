import { useFetcher } from "@remix-run/react";
import { ORGANISATION_ARTEN } from "#app/domain/facts/register/grunddaten.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { ADMINISTRATION_PATH } from "../paths.ts";
import type { AdministrationAnswer } from "./administration-screen.tsx";

const ARTEN = Object.entries(ORGANISATION_ARTEN).map(([id, label]) => ({ id, label }));

export function NewOrganisationDialog() {
  const fetcher = useFetcher<AdministrationAnswer>();
  const answer = fetcher.data;
  return (
    <Dialog title="Neue Organisation">
      {(close) =>
        answer && "done" in answer ? (
          <>
            <Banner tone="ok">{answer.done} Laden Sie jetzt Menschen aus dieser Organisation ein.</Banner>
            <div className="dialog-actions">
              <Button look="primary" onPress={close}>
                Fertig
              </Button>
            </div>
          </>
        ) : (
          <fetcher.Form method="post" action={ADMINISTRATION_PATH} className="dialog-form" noValidate>
            <input type="hidden" name="do" value="add-organisation" />
            {answer && "problem" in answer ? <Banner tone="stop">{answer.problem}</Banner> : null}
            <TextField label="Name" help="Wie er in Verträgen und Konzepten steht." name="name" autoFocus isRequired />
            <TextField label="Kurzname" help="Für Listen und Kürzel neben Texten, zum Beispiel „Caritas“." name="shortName" isRequired />
            <SelectField label="Art" name="art" options={ARTEN} isRequired />
            <div className="dialog-actions">
              <Button onPress={close}>Abbrechen</Button>
              <Button type="submit" look="primary" isPending={fetcher.state === "submitting"}>
                Anlegen
              </Button>
            </div>
          </fetcher.Form>
        )
      }
    </Dialog>
  );
}
