import type { LoaderFunctionArgs } from "@remix-run/node";
import { attachment } from "./attachment.ts";
import { fileOf, requireActor } from "./access.ts";

/** "Änderungen gegenüber dem Vorjahr" as a Word file. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { fileName, bytes, mediaType } = fileOf(await context.services.years.changesFile(actor, params["id"]!));
  return attachment(new Uint8Array(bytes), fileName, mediaType);
}
