import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileOf, requireActor } from "./access.ts";
import { attachment } from "./attachment.ts";

/** The signed contract as it was uploaded. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { bytes, fileName, mediaType } = fileOf(await context.services.pruefung.signedCopy(actor, params["id"]!, params["vertrag"]!));
  return attachment(new Uint8Array(bytes), fileName, mediaType);
}
