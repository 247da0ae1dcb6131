import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileOf, requireActor } from "./access.ts";
import { attachment } from "./attachment.ts";

/** The frozen contracts with table and checksums as one ZIP. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { fileName, bytes, mediaType } = fileOf(await context.services.contractRuns.archive(actor, params["id"]!));
  return attachment(new Uint8Array(bytes), fileName, mediaType);
}
