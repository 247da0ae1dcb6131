import type { LoaderFunctionArgs } from "@remix-run/node";
import { attachment } from "./attachment.ts";
import { documentOf } from "./document-of.ts";
import { fileOf, requireActor } from "./access.ts";

/** The Word file of a document as it stands, for those who only read: no Fassung is kept. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const document = documentOf(new URL(request.url).searchParams);
  const { fileName, bytes, mediaType } = fileOf(document ? await context.services.fassungen.draftFile(actor, params["id"]!, document) : { ok: false, error: { code: "not-found" } });
  return attachment(new Uint8Array(bytes), fileName, mediaType);
}
