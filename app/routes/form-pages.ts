import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileOf, refusalResponse, requireActorOrRefuse } from "./access.ts";

/** How many pages a form has (JSON), or one of them as a picture. The picture of a form never changes: its address names the form. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActorOrRefuse(request, context);
  const { forms } = context.services;
  const [vorhaben, form, page] = [params["id"]!, params["formular"]!, params["seite"]];
  if (page === undefined) {
    const pages = await forms.pages(actor, vorhaben, form);
    return pages.ok ? Response.json(pages.value) : refusalResponse(pages.error);
  }
  const picture = fileOf(await forms.page(actor, vorhaben, form, Number(page)));
  return new Response(new Uint8Array(picture), { headers: { "Content-Type": "image/png", "Cache-Control": "private, max-age=86400" } });
}
