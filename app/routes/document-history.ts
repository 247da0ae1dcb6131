import type { LoaderFunctionArgs } from "@remix-run/node";
import { CONCEPT_KINDS } from "#app/domain/values/ids.ts";
import type { DocumentHistory } from "#app/screens/document/data.ts";
import { refusalResponse, requireActorOrRefuse } from "./access.ts";

const SHOWN_EVENTS = 200;

/** Fassungen and events of one document, asked for when somebody opens the panel. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActorOrRefuse(request, context);
  const document = CONCEPT_KINDS.find((kind) => kind === params.dokument);
  if (!document || !params.id) return refusalResponse({ code: "not-found" });
  const fassungen = await context.services.fassungen.list(actor, params.id);
  if (!fassungen.ok) return refusalResponse(fassungen.error);
  const entries = await context.services.vorhaben.history(actor, params.id, SHOWN_EVENTS);
  if (!entries.ok) return refusalResponse(entries.error);
  return Response.json({
    fassungen: fassungen.value.filter((fassung) => fassung.document.kind === document),
    entries: entries.value.filter((entry) => entry.params.document === undefined || entry.params.document === document),
  } satisfies DocumentHistory);
}
