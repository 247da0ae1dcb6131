import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { SIGNED_OUT_PATH, signInPath } from "#app/screens/paths.ts";

/** Signing out changes something, so it is a POST; a link that leads here only leads on. */
export const loader = () => redirect(signInPath());

export async function action({ request, context }: ActionFunctionArgs) {
  const headers = await context.services.sessions.signOut(request);
  return redirect(SIGNED_OUT_PATH, { headers });
}
