import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountScreen, type AccountAnswer } from "#app/screens/administration/account-screen.tsx";
import { PASSWORD_RULE, PASSWORDS_DIFFER, WRONG_PASSWORD } from "#app/wording/accounts.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { readForm, requireActor, statusOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction = () => [{ title: "Konto · KIM-Werkstatt" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  return { name: actor.name, organisation: actor.organisation.name };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireActor(request, context);
  const form = await readForm(request);
  const next = String(form.get("next") ?? "");
  if (next !== String(form.get("repeated") ?? "")) return answer({ errors: { repeated: PASSWORDS_DIFFER } }, 400);
  const changed = await context.services.sessions.changePassword(request, String(form.get("current") ?? ""), next);
  if (changed.ok) return data<AccountAnswer>({ done: true, errors: {} }, { headers: changed.value });
  const status = statusOf(changed.error);
  if (changed.error.params?.["field"] === "next") return answer({ errors: { next: PASSWORD_RULE } }, status);
  if (changed.error.params?.["field"] === "current") return answer({ errors: { current: WRONG_PASSWORD } }, status);
  return answer({ errors: {}, refusal: refusalSentence(changed.error) }, status);
}

const answer = (value: AccountAnswer, status: number) => data(value, { status });

export default function Account() {
  return <AccountScreen person={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
