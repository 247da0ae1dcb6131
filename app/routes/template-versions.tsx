import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CONCEPT_KINDS } from "#app/domain/values/ids.ts";
import { TemplateVersionsScreen } from "#app/screens/template-versions/template-versions-screen.tsx";
import { findTemplate, latestTemplate } from "#templates/index.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { readForm, requireActor, statusOf, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `Vorlagen · ${page?.title ?? "Vorhaben"} · KIM-Werkstatt` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const id = params["id"]!;
  const { snapshot, mayDo } = valueOf(await context.services.vorhaben.open(actor, id));
  const contract = valueOf(findTemplate("weiterleitungsvertrag", snapshot.contractTemplateVersion));
  return {
    id,
    title: snapshot.title,
    maySwitch: mayDo.includes("vorhaben.advance"),
    offers: valueOf(await context.services.templates.offers(actor, id)),
    contract: { title: contract.title, version: contract.version, newest: latestTemplate("weiterleitungsvertrag").version },
  };
}

/** Goes over to the newest version of a template, or back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const form = await readForm(request);
  const document = CONCEPT_KINDS.find((kind) => kind === form.get("document"));
  if (!document) return data({ refusal: refusalSentence({ code: "invalid-input" }) }, { status: 400 });
  const { templates } = context.services;
  const result = form.get("do") === "undo" ? await templates.undo(actor, params["id"]!, document) : await templates.switchTo(actor, params["id"]!, document, String(form.get("version") ?? ""));
  return result.ok ? data({ refusal: null }) : data({ refusal: refusalSentence(result.error) }, { status: statusOf(result.error) });
}

export default function TemplateVersions() {
  return <TemplateVersionsScreen page={useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()?.refusal ?? null} />;
}
