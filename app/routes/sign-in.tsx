import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { safeReturnPath } from "#app/screens/paths.ts";
import { SignInScreen } from "#app/screens/sign-in/sign-in-screen.tsx";
import { readForm, statusOf } from "./access.ts";

export const meta: MetaFunction = () => [{ title: "Anmelden · KIM-Werkstatt" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const backTo = safeReturnPath(query.get("weiter"));
  if (await context.services.sessions.actorOf(request)) throw redirect(backTo);
  return { backTo, signedOut: query.has("abgemeldet") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const email = String(form.get("email") ?? "").trim();
  const password = String(form.get("password") ?? "");
  if (email === "" || password === "") return data({ email, problem: "incomplete" as const }, { status: 400 });
  const result = await context.services.sessions.signIn(request, email, password);
  if (result.ok) return redirect(safeReturnPath(String(form.get("backTo") ?? "")), { headers: result.value });
  const problem = result.error.code === "unavailable" ? ("too-many-tries" as const) : ("wrong" as const);
  return data({ email, problem }, { status: statusOf(result.error) });
}

export default function SignIn() {
  const { backTo, signedOut } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SignInScreen backTo={backTo} signedOut={signedOut} email={answer?.email} problem={answer?.problem} />;
}
