import { useFetcher } from "@remix-run/react";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/field.tsx";
import { InvitationLink } from "../invitation-link.tsx";
import { ADMINISTRATION_PATH } from "../paths.ts";
import type { AdministrationAnswer, OrganisationLine } from "./administration-screen.tsx";

export function AccountInviteDialog({ organisation }: { organisation: OrganisationLine }) {
  const fetcher = useFetcher<AdministrationAnswer>();
  const answer = fetcher.data;
  return (
    <Dialog title={`Einladen: ${organisation.name}`}>
      {(close) => (
        <fetcher.Form method="post" action={ADMINISTRATION_PATH} className="dialog-form" noValidate>
          <input type="hidden" name="do" value="invite" />
          <input type="hidden" name="organisation" value={organisation.id} />
          {answer && "problem" in answer ? <Banner tone="stop">{answer.problem}</Banner> : null}
          {answer && "link" in answer ? (
            <InvitationLink link={answer.link} email={answer.email} />
          ) : (
            <>
              <TextField label="E-Mail-Adresse" name="email" type="email" autoFocus isRequired />
              <Checkbox name="administrator" value="ja">
                Darf diese Installation verwalten
              </Checkbox>
            </>
          )}
          <div className="dialog-actions">
            <Button onPress={close}>{answer && "link" in answer ? "Fertig" : "Abbrechen"}</Button>
            {answer && "link" in answer ? null : (
              <Button type="submit" look="primary" isPending={fetcher.state === "submitting"}>
                Einladungslink erzeugen
              </Button>
            )}
          </div>
        </fetcher.Form>
      )}
    </Dialog>
  );
}
