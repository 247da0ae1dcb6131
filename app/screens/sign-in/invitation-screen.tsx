import { Form, useNavigation } from "@remix-run/react";
import { MAX_ACCOUNT_NAME } from "#app/domain/values/limits.ts";
import type { InvitationView } from "#app/services.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { PASSWORD_RULE } from "#app/wording/accounts.ts";
import { signInPath } from "../paths.ts";
import { Gate } from "./gate.tsx";

export interface InvitationAnswer {
  name: string;
  email: string;
  errors: { name?: string; email?: string; password?: string; repeated?: string };
  refusal: string | null;
}

/** What is wrong with a field of the form, by what the server found. */
export const INVITATION_SENTENCES: Record<"name" | "email" | "password", (problem?: string) => string> = {
  name: () => `Unter welchem Namen sollen andere Sie sehen? Höchstens ${MAX_ACCOUNT_NAME} Zeichen.`,
  email: (problem) => (problem === "taken" ? "Zu dieser Adresse gibt es schon ein Konto. Melden Sie sich damit an." : "Das ist keine E-Mail-Adresse."),
  password: (problem) => (problem === "too-long" ? "Das Passwort ist zu lang." : PASSWORD_RULE),
};

export function InvitationScreen({ invitation, answer }: { invitation: InvitationView | null; answer?: InvitationAnswer }) {
  const busy = useNavigation().state === "submitting";
  if (!invitation) {
    return (
      <Gate title="Diese Einladung gilt nicht mehr">
        <p>Der Link wurde schon benutzt, ist abgelaufen oder unvollständig kopiert. Bitten Sie die Person, die Sie eingeladen hat, um einen neuen Link.</p>
        <ButtonLink to={signInPath()}>Zur Anmeldung</ButtonLink>
      </Gate>
    );
  }
  return (
    <Gate title={invitation.administrator ? "Verwaltung einrichten" : "Einladung annehmen"}>
      <p>
        {invitation.vorhabenTitle ? (
          <>
            Sie wirken für <strong>{invitation.organisation}</strong> am Vorhaben <strong>{invitation.vorhabenTitle}</strong> mit.
          </>
        ) : (
          <>
            Ihr Konto gehört zu <strong>{invitation.organisation}</strong>.
          </>
        )}
        {invitation.email ? (
          <>
            {" "}
            Sie melden sich künftig mit <strong>{invitation.email}</strong> an.
          </>
        ) : null}
      </p>
      {answer?.refusal ? <Banner tone="stop">{answer.refusal}</Banner> : null}
      <Form method="post" className="gate-form" noValidate>
        {invitation.email === null ? <TextField label="E-Mail-Adresse" help="Damit melden Sie sich künftig an." name="email" type="email" autoComplete="username" defaultValue={answer?.email} error={answer?.errors.email} /> : null}
        <TextField label="Ihr Name oder Ihre Funktion" help="So sehen Sie die anderen neben Ihren Texten, zum Beispiel „Koordination KIM“." name="name" autoComplete="name" defaultValue={answer?.name} error={answer?.errors.name} autoFocus />
        <TextField label="Passwort" help={PASSWORD_RULE} name="password" type="password" autoComplete="new-password" error={answer?.errors.password} />
        <TextField label="Passwort wiederholen" name="repeated" type="password" autoComplete="new-password" error={answer?.errors.repeated} />
        <Button type="submit" look="primary" isPending={busy}>
          Konto anlegen und beginnen
        </Button>
      </Form>
    </Gate>
  );
}
