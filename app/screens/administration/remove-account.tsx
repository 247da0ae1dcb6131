import { useFetcher } from "@remix-run/react";
import { DialogTrigger } from "react-aria-components";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { ADMINISTRATION_PATH } from "../paths.ts";
import type { AdministrationAnswer } from "./administration-screen.tsx";

/** A real question, because it cannot be undone and the person notices. */
export function RemoveAccount({ account }: { account: { id: string; name: string; email: string } }) {
  const fetcher = useFetcher<AdministrationAnswer>();
  const answer = fetcher.data;
  return (
    <DialogTrigger>
      <Button look="quiet" size="small" aria-label={`Konto ${account.name} entfernen`}>
        Entfernen
      </Button>
      <Dialog title="Konto entfernen?">
        {(close) => (
          <fetcher.Form method="post" action={ADMINISTRATION_PATH} className="dialog-form" noValidate>
            <input type="hidden" name="do" value="remove-account" />
            <input type="hidden" name="account" value={account.id} />
            <input type="hidden" name="name" value={account.name} />
            {answer && "problem" in answer ? <Banner tone="stop">{answer.problem}</Banner> : null}
            <p>
              {account.name} ({account.email}) wird sofort abgemeldet und kann sich nicht mehr anmelden. Texte und Kommentare bleiben erhalten.
            </p>
            <div className="dialog-actions">
              <Button onPress={close}>Abbrechen</Button>
              <Button type="submit" look="stop" isPending={fetcher.state !== "idle"}>
                Konto entfernen
              </Button>
            </div>
          </fetcher.Form>
        )}
      </Dialog>
    </DialogTrigger>
  );
}
