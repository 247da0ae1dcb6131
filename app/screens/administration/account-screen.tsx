import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { openUnsentStore } from "#app/editor/collab/unsent-store.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { TextField } from "#app/ui/field.tsx";
import { PASSWORD_RULE } from "#app/wording/accounts.ts";
import { Page } from "../shell/page.tsx";
import "./administration.css";

export interface AccountAnswer {
  done?: true;
  errors: { current?: string; next?: string; repeated?: string };
  refusal?: string;
}

export function AccountScreen({ person, answer }: { person: { name: string; organisation: string }; answer?: AccountAnswer }) {
  const busy = useNavigation().state === "submitting";
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (answer?.done) form.current?.reset();
  }, [answer]);
  return (
    <Page title="Konto" width="narrow" lead={`${person.name} · ${person.organisation}`}>
      <section className="card form-card" aria-labelledby="passwort">
        <h2 id="passwort">Passwort ändern</h2>
        {answer?.done ? <Banner tone="ok">Ihr Passwort ist geändert. Auf anderen Geräten sind Sie jetzt abgemeldet.</Banner> : null}
        {answer?.refusal ? <Banner tone="stop">{answer.refusal}</Banner> : null}
        <Form method="post" className="stacked-form" ref={form}>
          <TextField label="Jetziges Passwort" name="current" type="password" autoComplete="current-password" error={answer?.errors.current} isRequired />
          <TextField label="Neues Passwort" help={PASSWORD_RULE} name="next" type="password" autoComplete="new-password" error={answer?.errors.next} isRequired />
          <TextField label="Neues Passwort wiederholen" name="repeated" type="password" autoComplete="new-password" error={answer?.errors.repeated} isRequired />
          <Button type="submit" look="primary" isPending={busy}>
            Passwort ändern
          </Button>
        </Form>
      </section>
      <ThisDevice />
    </Page>
  );
}

/** What this browser may keep; known only to the browser itself. */
function ThisDevice() {
  const [store] = useState(openUnsentStore);
  const consent = useSyncExternalStore(store.consent.subscribe, store.consent.get, () => "unasked");
  return (
    <section className="card form-card" aria-labelledby="geraet">
      <h2 id="geraet">Dieses Gerät</h2>
      <Checkbox isSelected={consent === "yes"} onChange={(next) => void store.decide(next ? "yes" : "no")}>
        Text, der wegen einer unterbrochenen Verbindung nicht übertragen werden konnte, auf diesem Gerät aufbewahren
      </Checkbox>
      <p className="muted">Er wird übertragen, sobald Sie das Dokument wieder öffnen, und beim Abmelden gelöscht. Auf Geräten, die auch andere benutzen, lassen Sie das besser aus.</p>
    </section>
  );
}
