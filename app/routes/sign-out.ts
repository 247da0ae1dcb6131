import { redirect, type ActionFunctionArgs } from "@remix-run/node";

/** Signing out changes something, so it is a POST; a link that leads here only leads on. */
export const loader = () => redirect("/anmelden");

export async function action({ request, context }: ActionFunctionArgs) {
  const headers = await context.services.sessions.signOut(request);
  return redirect("/anmelden?abgemeldet=1", { headers });
}
