import type { LoaderFunctionArgs } from "@remix-run/node";
import { attachment } from "./attachment.ts";
import { requireActor, fileOf } from "./access.ts";

/** The Word file of a Fassung. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { fileName, bytes, mediaType } = fileOf(await context.services.fassungen.file(actor, params["id"]!));
  return attachment(new Uint8Array(bytes), fileName, mediaType);
}
