import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileOf, requireActor } from "./access.ts";
import { attachment } from "./attachment.ts";

/** An official form as it was received. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { bytes, fileName, mediaType } = fileOf(await context.services.forms.original(actor, params["id"]!, params["formular"]!));
  return attachment(new Uint8Array(bytes), fileName, mediaType);
}
