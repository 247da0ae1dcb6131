import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { CONCEPT_KINDS, type ConceptKind, type DocumentRef } from "#app/domain/values/ids.ts";
import { vorhabenPath } from "#app/screens/paths.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { requireActor, STATUS_OF } from "./access.ts";

export const loader = ({ params }: { params: { id?: string } }) => redirect(vorhabenPath(params.id!));

/** Makes the Word file of a document as it stands now and answers with the Fassung to download. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const form = await request.formData();
  const document = documentOf(form);
  if (!document) return data({ refusal: refusalSentence({ code: "not-found" }) }, { status: 404 });
  const made = await context.services.fassungen.make(actor, params["id"]!, document, "entwurf", "Entwurf");
  if (!made.ok) return data({ refusal: refusalSentence(made.error) }, { status: STATUS_OF[made.error.code] });
  return { fassung: made.value.id, fileName: made.value.files[0]?.fileName ?? "Die Word-Datei" };
}

function documentOf(form: FormData): DocumentRef | undefined {
  const kind = String(form.get("kind") ?? "");
  if ((CONCEPT_KINDS as readonly string[]).includes(kind)) return { kind: kind as ConceptKind };
  const vertragId = String(form.get("vertrag") ?? "");
  return kind === "weiterleitungsvertrag" && vertragId !== "" ? { kind, vertragId } : undefined;
}
