import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { submissionPath } from "#app/screens/paths.ts";
import { freezeRequestSchema } from "#app/screens/submission/requests.ts";
import { refusalResponse, requireActorOrRefuse } from "./access.ts";

export const loader = ({ params }: { params: { id?: string } }) => redirect(submissionPath(params.id!));

/** Freezes one document for submission. Answers `{ value }` with the Fassung, or a refusal. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActorOrRefuse(request, context);
  const parsed = freezeRequestSchema.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refusalResponse({ code: "invalid-input" });
  const made = await context.services.fassungen.make(actor, params["id"]!, parsed.data.document, "einreichung", parsed.data.name);
  return made.ok ? Response.json({ value: made.value }) : refusalResponse(made.error);
}
