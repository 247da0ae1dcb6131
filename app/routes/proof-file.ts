import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileOf, requireActor } from "./access.ts";
import { attachment } from "./attachment.ts";

/** The Prüfprotokoll of a Fassung as JSON; laid beside the Word file and the form, `kim verify` reads it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { fassung, protocol } = fileOf(await context.services.forms.protocol(actor, params["id"]!));
  return attachment(`${JSON.stringify(protocol, null, 2)}\n`, `${fassung.fileName.replace(/\.docx$/, "")}.pruefprotokoll.json`, "application/json");
}
