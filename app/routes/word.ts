import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { contractInFormPath, vorhabenPath } from "#app/screens/paths.ts";
import { FORM_HELD_UP } from "#app/wording/form-problems.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { documentOf } from "./document-of.ts";
import { readForm, requireActor, statusOf } from "./access.ts";

export const loader = ({ params }: { params: { id?: string } }) => redirect(vorhabenPath(params.id!));

/** Makes the Word file of a document as it stands now and answers with the Fassung to download. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const form = await readForm(request);
  const document = documentOf(form);
  if (!document) return Response.json({ refusal: refusalSentence({ code: "not-found" }) }, { status: 404 });
  const made = await context.services.fassungen.make(actor, params["id"]!, document, "entwurf", "");
  if (!made.ok) {
    // A contract that its official form holds up has a page that says where each value is mended.
    const list = made.error.code === "form-refused" && document.kind === "weiterleitungsvertrag" ? contractInFormPath(params["id"]!, document.vertragId) : undefined;
    return Response.json({ refusal: list ? FORM_HELD_UP : refusalSentence(made.error), list }, { status: statusOf(made.error) });
  }
  return Response.json({ fassung: made.value.id, fileName: made.value.files[0]?.fileName ?? "Die Word-Datei" });
}
