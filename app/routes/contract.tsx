import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rowName } from "#app/domain/facts/register.ts";
import { formFor } from "#app/domain/official-form/released-form.ts";
import { refuse } from "#app/domain/values/result.ts";
import { ContractScreen, type ContractPageData } from "#app/screens/contract/contract-screen.tsx";
import { findTemplate } from "#templates/index.ts";
import { requireActor, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Weiterleitungsvertrag ${data?.traeger ?? ""} · KIM-Werkstatt` }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<ContractPageData> {
  const actor = await requireActor(request, context);
  const review = valueOf(await context.services.pruefung.open(actor, params["id"]!, params["vertrag"]!));
  const { snapshot, versions, findings, mayDo, factSeq, today } = valueOf(await context.services.vorhaben.open(actor, params["id"]!));
  const vertrag = snapshot.facts.vertraege.find((row) => row.id === params["vertrag"]);
  if (!vertrag) return valueOf(refuse("not-found"));
  return {
    vorhaben: snapshot.id,
    vorhabenTitle: snapshot.title,
    vertrag: vertrag.id,
    traeger: rowName(snapshot.facts, "vertraege", vertrag.id) ?? "",
    template: valueOf(findTemplate("weiterleitungsvertrag", snapshot.contractTemplateVersion)),
    account: actor.accountId,
    server: { facts: snapshot.facts, versions, seq: factSeq },
    mayDo,
    stage: review.stage,
    chain: [...review.pruefung.chain],
    aenderung: review.pruefung.aenderung,
    mayAmend: review.steps.includes("aenderung-beginnen"),
    form: formFor(snapshot, vertrag.id)?.title ?? null,
    today,
    findings: findings.filter(({ place }) => (place.kind === "contract" && place.vertrag === vertrag.id) || (place.kind === "fact" && place.part === "organisationen" && place.row === vertrag.traeger)),
  };
}

export default function Contract() {
  return <ContractScreen page={useLoaderData<typeof loader>() as ContractPageData} />;
}
