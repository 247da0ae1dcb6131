import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { formCommandSchema } from "#app/domain/official-form/lifecycle.ts";
import { formPath } from "#app/screens/paths.ts";
import { jsonOf, readForm, refusalResponse, requireActorOrRefuse } from "./access.ts";

export const loader = ({ params }: { params: { id?: string; formular?: string } }) => redirect(formPath(params.id!, params.formular!));

/** Carries out one command on an official form: JSON in `befehl`. Answers `{ value }` or a refusal. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActorOrRefuse(request, context);
  const parsed = formCommandSchema.safeParse(jsonOf((await readForm(request)).get("befehl")));
  if (!parsed.success) return refusalResponse({ code: "invalid-input", params: { field: `formular.${String(parsed.error.issues[0]?.path.at(-1) ?? "")}` } });
  const result = await context.services.forms.act(actor, params["id"]!, params["formular"]!, parsed.data);
  return result.ok ? Response.json({ value: null }) : refusalResponse(result.error);
}
