import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rowName } from "#app/domain/facts/register.ts";
import { ContractInFormScreen, type ContractInFormData } from "#app/screens/forms/contract-in-form-screen.tsx";
import { requireActor, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Amtliches Formular ${data?.traeger ?? ""} · KIM-Werkstatt` }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<ContractInFormData> {
  const actor = await requireActor(request, context);
  const { vorhaben, forms } = context.services;
  const [id, vertrag] = [params["id"]!, params["vertrag"]!];
  const { snapshot, mayDo } = valueOf(await vorhaben.open(actor, id));
  const state = valueOf(await forms.gaps(actor, id, vertrag));
  const fassungen = valueOf(await forms.fassungen(actor, id)).filter((fassung) => fassung.vertrag === vertrag);
  return { vorhaben: id, vorhabenTitle: snapshot.title, vertrag, traeger: rowName(snapshot.facts, "vertraege", vertrag) ?? "", mayDo, facts: snapshot.facts, state, fassungen };
}

export default function ContractInForm() {
  return <ContractInFormScreen page={useLoaderData<typeof loader>() as ContractInFormData} />;
}
