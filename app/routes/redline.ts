import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileOf, requireActor } from "./access.ts";
import { attachment } from "./attachment.ts";

/** What has changed in a contract, as a Word file with tracked changes: since the Fassung `seit`, up to the Fassung `bis` or to today. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const asked = new URL(request.url).searchParams;
  const { bytes, fileName, mediaType } = fileOf(await context.services.pruefung.redline(actor, params["id"]!, params["vertrag"]!, asked.get("seit") ?? "", asked.get("bis") ?? undefined));
  return attachment(new Uint8Array(bytes), fileName, mediaType);
}
