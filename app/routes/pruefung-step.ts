import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { pruefungCommandSchema } from "#app/domain/contract/pruefung/command.ts";
import { pruefungPath } from "#app/screens/paths.ts";
import { jsonOf, readForm, refusalResponse, requireActorOrRefuse, uploadOf } from "./access.ts";

export const loader = ({ params }: { params: { id?: string; vertrag?: string } }) => redirect(pruefungPath(params.id!, params.vertrag!));

/** Takes one step of the Vertragsprüfung: the command as JSON in `schritt`, the signed copy in `exemplar`. Answers `{ value }` or a refusal. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActorOrRefuse(request, context);
  const form = await readForm(request);
  const parsed = pruefungCommandSchema.safeParse(jsonOf(form.get("schritt")));
  if (!parsed.success) return refusalResponse({ code: "invalid-input" });
  const result = await context.services.pruefung.act(actor, params["id"]!, params["vertrag"]!, parsed.data, await uploadOf(form, "exemplar"));
  return result.ok ? Response.json({ value: null }) : refusalResponse(result.error);
}
