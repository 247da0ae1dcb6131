import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { followUp } from "#app/domain/contract/follow-up.ts";
import { ContractsScreen } from "#app/screens/contracts/contracts-screen.tsx";
import type { ContractsPageData } from "#app/screens/contracts/page-data.ts";
import { requireActor, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Verträge · ${data?.vorhabenTitle ?? ""} · KIM-Werkstatt` }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<ContractsPageData> {
  const actor = await requireActor(request, context);
  const { vorhaben, contractRuns, years } = context.services;
  const id = params["id"]!;
  const { snapshot, versions, mayDo, yearBefore } = valueOf(await vorhaben.open(actor, id));
  const { lines, run } = valueOf(await contractRuns.overview(actor, id));
  const changes = yearBefore ? await years.changes(actor, id) : null;
  return {
    vorhaben: id,
    vorhabenTitle: snapshot.title,
    lines,
    run,
    mayRun: mayDo.includes("fassung.freeze"),
    mayExport: mayDo.includes("vorhaben.export"),
    mayWrite: mayDo.includes("vertrag.write"),
    followUp: followUp(snapshot.facts, lines.filter(({ signed }) => signed).map(({ vertrag }) => vertrag)),
    versions: versions.vertraege ?? {},
    bescheid: snapshot.facts.foerderung.bescheidDatum,
    sinceLastYear: changes?.ok ? changes.value.facts.filter(({ part }) => part === "vertraege") : [],
    yearBefore: yearBefore?.title ?? null,
  };
}

export default function Contracts() {
  return <ContractsScreen page={useLoaderData<typeof loader>() as ContractsPageData} />;
}
