import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FormScreen, type FormPageData } from "#app/screens/forms/form-screen.tsx";
import { requireActor, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.view.form.title ?? "Formular"} · KIM-Werkstatt` }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<FormPageData> {
  const actor = await requireActor(request, context);
  const { snapshot, mayDo } = valueOf(await context.services.vorhaben.open(actor, params["id"]!));
  const view = valueOf(await context.services.forms.open(actor, snapshot.id, params["formular"]!));
  return { vorhaben: snapshot.id, vorhabenTitle: snapshot.title, mayDo, view };
}

export default function Form() {
  return <FormScreen page={useLoaderData<typeof loader>() as FormPageData} />;
}
