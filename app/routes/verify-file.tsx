import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rowName } from "#app/domain/facts/register.ts";
import { VerifyScreen, type VerifyAnswer, type VerifyPageData } from "#app/screens/forms/verify-screen.tsx";
import { refusalSentence } from "#app/wording/refusals.ts";
import { readForm, requireActor, statusOf, uploadOf, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction = () => [{ title: "Datei prüfen · KIM-Werkstatt" }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<VerifyPageData> {
  const actor = await requireActor(request, context);
  const { snapshot, mayDo } = valueOf(await context.services.vorhaben.open(actor, params["id"]!));
  const fassungen = valueOf(await context.services.forms.fassungen(actor, snapshot.id));
  const names = Object.fromEntries(fassungen.map(({ vertrag }) => [vertrag, rowName(snapshot.facts, "vertraege", vertrag) ?? "gelöschter Vertrag"]));
  return { vorhaben: snapshot.id, vorhabenTitle: snapshot.title, mayVerify: mayDo.includes("vorhaben.export"), fassungen, names };
}

/** Compares an uploaded file with the Fassung that it was made as. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const form = await readForm(request);
  const file = await uploadOf(form, "datei");
  if (!file) return data<VerifyAnswer>({ problem: "Wählen Sie die Word-Datei aus, die zurückgekommen ist." }, { status: 400 });
  const verified = await context.services.forms.verify(actor, params["id"]!, file, String(form.get("fassung") ?? "") || null);
  if (!verified.ok) return data<VerifyAnswer>({ problem: refusalSentence(verified.error) }, { status: statusOf(verified.error) });
  return data<VerifyAnswer>({ fileName: file.fileName, ...verified.value });
}

export default function VerifyFile() {
  return <VerifyScreen page={useLoaderData<typeof loader>() as VerifyPageData} answer={useActionData<typeof action>() as VerifyAnswer | undefined} />;
}
