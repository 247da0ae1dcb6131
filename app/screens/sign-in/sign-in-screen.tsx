import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { TOO_MANY_TRIES } from "#app/wording/accounts.ts";
import { Gate } from "./gate.tsx";

type SignInProblem = "incomplete" | "wrong" | "too-many-tries";

const SENTENCES: Record<SignInProblem, string> = {
  incomplete: "Tragen Sie E-Mail-Adresse und Passwort ein.",
  wrong: "E-Mail-Adresse oder Passwort stimmen nicht.",
  "too-many-tries": TOO_MANY_TRIES,
};

export function SignInScreen({ backTo, signedOut, email, problem }: { backTo: string; signedOut: boolean; email?: string; problem?: SignInProblem }) {
  const busy = useNavigation().state === "submitting";
  const backToField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The server never sees the part behind "#", yet a Hinweis link leads to exactly that place.
    if (backToField.current && window.location.hash && !backTo.includes("#")) backToField.current.value = backTo + window.location.hash;
  }, [backTo]);
  return (
    <Gate title="Anmelden">
      {problem ? <Banner tone="stop">{SENTENCES[problem]}</Banner> : null}
      {signedOut && !problem ? <Banner tone="ok">Sie sind abgemeldet.</Banner> : null}
      {backTo !== "/" && !problem ? <p className="muted">Nach dem Anmelden geht es an der Stelle weiter, die Sie aufgerufen haben.</p> : null}
      <Form method="post" className="gate-form" noValidate>
        <input ref={backToField} type="hidden" name="backTo" defaultValue={backTo} />
        <TextField label="E-Mail-Adresse" name="email" type="email" autoComplete="username" defaultValue={email} autoFocus={!email} isRequired />
        <TextField label="Passwort" name="password" type="password" autoComplete="current-password" autoFocus={Boolean(email)} isRequired />
        <Button type="submit" look="primary" isPending={busy}>
          Anmelden
        </Button>
      </Form>
      <p className="gate-note">Noch kein Zugang? Die Federführung Ihres Vorhabens lädt Sie mit einem Link ein. Passwort vergessen? Ihre Administration gibt Ihnen einen neuen Link.</p>
    </Gate>
  );
}
