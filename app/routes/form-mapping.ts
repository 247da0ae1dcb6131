import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileOf, requireActor } from "./access.ts";
import { attachment } from "./attachment.ts";

/** The newest mapping of a form, as the command line reads it too. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { form, versions } = fileOf(await context.services.forms.open(actor, params["id"]!, params["formular"]!));
  return attachment(`${JSON.stringify(versions[0]!.mapping, null, 2)}\n`, `${form.fileName.replace(/\.docx$/i, "")}.zuordnung-${versions[0]!.version}.json`, "application/json");
}
