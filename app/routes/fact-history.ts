import type { LoaderFunctionArgs } from "@remix-run/node";
import { knownPart } from "#app/screens/register/known-part.ts";
import { requireActor, valueOf } from "./access.ts";

const LENGTH = 100;

/** Who changed what in one part of the register, newest first. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const part = valueOf(knownPart(params["teil"]));
  return Response.json({ entries: valueOf(await context.services.facts.history(actor, params["id"]!, part, null, LENGTH)) });
}
