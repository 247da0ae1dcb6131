import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { factCommandsSchema } from "#app/domain/facts/commands.ts";
import { registerPath } from "#app/screens/paths.ts";
import { refusalResponse, requireActorOrRefuse } from "./access.ts";

export const loader = ({ params }: { params: { id?: string } }) => redirect(registerPath(params.id!));

/** Carries out commands on the register; answers with one outcome for each, in order. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActorOrRefuse(request, context);
  const commands = factCommandsSchema.safeParse(await request.json().catch(() => undefined));
  if (!commands.success) return refusalResponse({ code: "invalid-input" });
  const changed = await context.services.facts.change(actor, params["id"]!, commands.data);
  return changed.ok ? Response.json(changed.value) : refusalResponse(changed.error);
}
