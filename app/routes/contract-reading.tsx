import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { paperOn } from "#app/domain/contract/amendment/chain.ts";
import { rowName } from "#app/domain/facts/register.ts";
import { isIsoDate } from "#app/domain/values/date.ts";
import { refuse } from "#app/domain/values/result.ts";
import { ReadingScreen, type ReadingPageData } from "#app/screens/contract/reading-screen.tsx";
import { requireActor, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Lesefassung ${data?.traeger ?? ""} · KIM-Werkstatt` }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<ReadingPageData> {
  const actor = await requireActor(request, context);
  const { vorhaben, fassungen, pruefung } = context.services;
  const [id, vertrag] = [params["id"]!, params["vertrag"]!];
  const { chain, ersetzt } = valueOf(await pruefung.open(actor, id, vertrag)).pruefung;
  const { snapshot, today } = valueOf(await vorhaben.open(actor, id));
  const asked = new URL(request.url).searchParams.get("am") ?? "";
  const day = isIsoDate(asked) ? asked : today;
  const paper = paperOn(chain, day);
  if (!paper) return valueOf(refuse("not-found"));
  const then = valueOf(await fassungen.snapshot(actor, paper.fassung));
  return {
    vorhaben: id,
    vorhabenTitle: snapshot.title,
    vertrag,
    traeger: rowName(then.facts, "vertraege", vertrag) ?? "",
    text: valueOf(await pruefung.reading(actor, id, vertrag, paper.fassung)),
    chain: [...chain],
    ersetzt,
    paper,
    day,
  };
}

export default function ContractReading() {
  return <ReadingScreen page={useLoaderData<typeof loader>() as ReadingPageData} />;
}
