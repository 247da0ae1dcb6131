import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { FormDescription } from "#app/domain/official-form/lifecycle.ts";
import { FormsScreen, type FormsPageData } from "#app/screens/forms/forms-screen.tsx";
import { formPath } from "#app/screens/paths.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { readForm, requireActor, statusOf, uploadOf, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction = () => [{ title: "Amtliche Formulare · KIM-Werkstatt" }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<FormsPageData> {
  const actor = await requireActor(request, context);
  const { snapshot, mayDo } = valueOf(await context.services.vorhaben.open(actor, params["id"]!));
  const forms = valueOf(await context.services.forms.list(actor, snapshot.id));
  return { vorhaben: snapshot.id, vorhabenTitle: snapshot.title, mayDo, forms };
}

/** Loads a form and leads to its mapping; what is wrong with the file is said line by line. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const form = await readForm(request);
  const text = (name: string): string => String(form.get(name) ?? "").trim();
  const day = (name: string): string | null => text(name) || null;
  const file = await uploadOf(form, "datei");
  if (!file) return data({ problems: ["Wählen Sie das Formular als Word-Datei (.docx) aus."] }, { status: 400 });
  const about = { title: text("title"), issuer: text("issuer"), issuedOn: day("issuedOn"), validFrom: day("validFrom"), validTo: day("validTo"), variants: form.getAll("variants").map(String) as FormDescription["variants"] };
  const loaded = await context.services.forms.load(actor, params["id"]!, file, about, text("renews") || null);
  if (loaded.ok) return redirect(formPath(params["id"]!, loaded.value));
  const { error } = loaded;
  return data({ problems: error.params?.["sentences"]?.split("\n") ?? [refusalSentence(error)] }, { status: statusOf(error) });
}

export default function Forms() {
  return <FormsScreen page={useLoaderData<typeof loader>() as FormsPageData} problems={useActionData<typeof action>()?.problems ?? []} />;
}
