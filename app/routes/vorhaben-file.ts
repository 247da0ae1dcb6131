import type { LoaderFunctionArgs } from "@remix-run/node";
import { attachment } from "./attachment.ts";
import { requireActor, fileOf } from "./access.ts";

/** The whole Vorhaben as one JSON file. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { fileName, json } = fileOf(await context.services.vorhaben.exportFile(actor, params["id"]!));
  return attachment(json, fileName, "application/json; charset=utf-8");
}
