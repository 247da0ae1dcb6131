import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CONCEPT_KINDS } from "#app/domain/values/ids.ts";
import type { DocumentData } from "#app/screens/document/data.ts";
import { DocumentScreen } from "#app/screens/document/document-screen.tsx";
import { readLayout } from "#app/screens/document/layout-choice.ts";
import { latestTemplate } from "#templates/index.ts";
import { requireActor, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page ? `${latestTemplate(page.kind).shortTitle} · ${page.view.snapshot.title} · KIM-Werkstatt` : "KIM-Werkstatt" }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<DocumentData> {
  const actor = await requireActor(request, context);
  const kind = CONCEPT_KINDS.find((known) => known === params.dokument);
  if (!kind || !params.id) throw data({ code: "not-found" }, { status: 404 });
  const view = valueOf(await context.services.vorhaben.open(actor, params.id));
  const threads = valueOf(await context.services.comments.list(actor, params.id, kind));
  const suggestions = valueOf(await context.services.suggestions.list(actor, params.id, kind));
  const mine = view.participants.find((participant) => participant.organisation === actor.organisation.id);
  return {
    view,
    kind,
    threads,
    suggestions,
    me: { accountId: actor.accountId, name: actor.name, organisation: actor.organisation.shortName, colour: mine?.colour ?? NO_ORGANISATION_COLOUR },
    layout: readLayout(request.headers.get("Cookie")),
  };
}

const NO_ORGANISATION_COLOUR = "#55606e";

export default function DocumentRoute() {
  return <DocumentScreen data={useLoaderData<typeof loader>() as DocumentData} />;
}
