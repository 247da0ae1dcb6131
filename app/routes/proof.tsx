import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProofScreen, type ProofPageData } from "#app/screens/forms/proof-screen.tsx";
import { requireActor, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Prüfprotokoll ${data?.fassung.fileName ?? ""} · KIM-Werkstatt` }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<ProofPageData> {
  const actor = await requireActor(request, context);
  const { vorhaben, fassung, protocol } = valueOf(await context.services.forms.protocol(actor, params["id"]!));
  const { snapshot } = valueOf(await context.services.vorhaben.open(actor, vorhaben));
  return { vorhaben, vorhabenTitle: snapshot.title, fassung, protocol };
}

export default function Proof() {
  return <ProofScreen page={useLoaderData<typeof loader>() as ProofPageData} />;
}
