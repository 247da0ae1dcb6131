import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findingsConcerning } from "#app/domain/checks/concerns.ts";
import { rowName } from "#app/domain/facts/register.ts";
import type { PruefungPageData } from "#app/screens/pruefung/page-data.ts";
import { PruefungScreen } from "#app/screens/pruefung/pruefung-screen.tsx";
import { findTemplate } from "#templates/index.ts";
import { requireActor, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Vertragsprüfung ${data?.traeger ?? ""} · KIM-Werkstatt` }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<PruefungPageData> {
  const actor = await requireActor(request, context);
  const { vorhaben, pruefung } = context.services;
  const [id, vertrag] = [params["id"]!, params["vertrag"]!];
  // First, because a contract whose figures have changed comes back by it.
  const view = valueOf(await pruefung.open(actor, id, vertrag));
  const { snapshot, findings, today } = valueOf(await vorhaben.open(actor, id));
  const contractTemplate = valueOf(findTemplate("weiterleitungsvertrag", snapshot.contractTemplateVersion));
  return {
    vorhaben: id,
    vorhabenTitle: snapshot.title,
    vertrag,
    traeger: rowName(snapshot.facts, "vertraege", vertrag) ?? "",
    organisation: actor.organisation.id,
    view,
    findings: findingsConcerning({ kind: "weiterleitungsvertrag", vertragId: vertrag }, findings, { facts: snapshot.facts, contractTemplate }),
    today,
  };
}

export default function Pruefung() {
  return <PruefungScreen page={useLoaderData<typeof loader>() as PruefungPageData} />;
}
