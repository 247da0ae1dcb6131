import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { safeReturnPath } from "#app/screens/paths.ts";
import { INVITATION_SENTENCES, InvitationScreen, type InvitationAnswer } from "#app/screens/sign-in/invitation-screen.tsx";
import { PASSWORDS_DIFFER } from "#app/wording/accounts.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { readForm, statusOf } from "./access.ts";

export const meta: MetaFunction = () => [{ title: "Einladung annehmen · KIM-Werkstatt" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await context.services.sessions.invitation(params["token"]!);
  // An invitation that is used up or too old is an ordinary thing to meet: the page says what to do.
  return found.ok ? { invitation: found.value } : data({ invitation: null }, { status: statusOf(found.error) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const name = String(form.get("name") ?? "").trim();
  const email = form.has("email") ? String(form.get("email")).trim() : undefined;
  const password = String(form.get("password") ?? "");
  const answer = (errors: InvitationAnswer["errors"], refusal: string | null, status = 400) => data({ name, email: email ?? "", errors, refusal } satisfies InvitationAnswer, { status });
  if (password !== String(form.get("repeated") ?? "")) return answer({ repeated: PASSWORDS_DIFFER }, null);
  const accepted = await context.services.sessions.acceptInvitation(request, params["token"]!, name, password, email);
  if (accepted.ok) return redirect(safeReturnPath(accepted.value.goTo), { headers: accepted.value.headers });
  const field = accepted.error.params?.["field"];
  if (field === "name" || field === "password" || field === "email") return answer({ [field]: INVITATION_SENTENCES[field](accepted.error.params?.["problem"]) }, null);
  return answer({}, refusalSentence(accepted.error), statusOf(accepted.error));
}

export default function Invitation() {
  const { invitation } = useLoaderData<typeof loader>();
  return <InvitationScreen invitation={invitation} answer={useActionData<typeof action>()} />;
}
