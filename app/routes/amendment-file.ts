import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileOf, requireActor } from "./access.ts";
import { attachment } from "./attachment.ts";

/** The n-th amendment of a contract as a Word file. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const number = /^\d{1,3}$/.test(params["nummer"]!) ? Number(params["nummer"]) : 0;
  const { bytes, fileName, mediaType } = fileOf(await context.services.pruefung.amendmentFile(actor, params["id"]!, params["vertrag"]!, number));
  return attachment(new Uint8Array(bytes), fileName, mediaType);
}
