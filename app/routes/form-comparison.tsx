import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { refuse } from "#app/domain/values/result.ts";
import { ComparisonScreen, type ComparisonPageData } from "#app/screens/forms/comparison-screen.tsx";
import { requireActor, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction = () => [{ title: "Neue Ausgabe des Formulars · KIM-Werkstatt" }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<ComparisonPageData> {
  const actor = await requireActor(request, context);
  const { snapshot } = valueOf(await context.services.vorhaben.open(actor, params["id"]!));
  const { form, comparison } = valueOf(await context.services.forms.open(actor, snapshot.id, params["formular"]!));
  if (!comparison || !form.predecessor) return valueOf(refuse("not-found"));
  return { vorhaben: snapshot.id, vorhabenTitle: snapshot.title, form: form.id, title: form.title, before: form.predecessor, comparison };
}

export default function FormComparison() {
  return <ComparisonScreen page={useLoaderData<typeof loader>() as ComparisonPageData} />;
}
