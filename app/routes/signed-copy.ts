import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileOf, requireActor } from "./access.ts";
import { attachment } from "./attachment.ts";

/** The signed contract, or with `nummer` its n-th amendment, as it was uploaded. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { bytes, fileName, mediaType } = fileOf(await context.services.pruefung.signedCopy(actor, params["id"]!, params["vertrag"]!, numberIn(request)));
  return attachment(new Uint8Array(bytes), fileName, mediaType);
}

function numberIn(request: Request): number | undefined {
  const text = new URL(request.url).searchParams.get("nummer");
  return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}
