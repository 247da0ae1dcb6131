import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findingsConcerning } from "#app/domain/checks/concerns.ts";
import { rowName } from "#app/domain/facts/register.ts";
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
  const template = valueOf(findTemplate("weiterleitungsvertrag", snapshot.contractTemplateVersion));
  return {
    vorhaben: snapshot.id,
    vorhabenTitle: snapshot.title,
    vertrag: vertrag.id,
    traeger: rowName(snapshot.facts, "vertraege", vertrag.id) ?? "",
    template,
    account: actor.accountId,
    server: { facts: snapshot.facts, versions, seq: factSeq },
    mayDo,
    stage: review.stage,
    chain: [...review.pruefung.chain],
    aenderung: review.pruefung.aenderung,
    mayAmend: review.steps.includes("aenderung-beginnen"),
    ersetzt: review.pruefung.ersetzt,
    signedText: review.stage === "ersetzt" ? review.text : null,
    frame: valueOf(await context.services.forms.frame(actor, snapshot.id, vertrag.id)),
    today,
    findings: findingsConcerning({ kind: "weiterleitungsvertrag", vertragId: vertrag.id }, findings, { facts: snapshot.facts, contractTemplate: template }),
  };
}

export default function Contract() {
  return <ContractScreen page={useLoaderData<typeof loader>() as ContractPageData} />;
}
