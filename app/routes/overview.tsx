import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ANTRAGSTELLER_ARTEN } from "#app/domain/facts/register/grunddaten.ts";
import { OverviewScreen, type OverviewAnswer } from "#app/screens/overview/overview-screen.tsx";
import { vorhabenPath } from "#app/screens/paths.ts";
import type { Actor } from "#app/domain/vorhaben/roles.ts";
import type { VorhabenService } from "#app/services.ts";
import { NEW_VORHABEN_PROBLEMS } from "#app/wording/input-problems.ts";
import { refusalSentence } from "#app/wording/refusals.ts";
import { readForm, requireActor, statusOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction = () => [{ title: "Übersicht · KIM-Werkstatt" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  const { vorhaben } = context.services;
  return { cards: await vorhaben.list(actor), mayBegin: await vorhaben.mayBegin(actor) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const form = await readForm(request);
  return form.get("do") === "import" ? importFile(form, actor, context.services.vorhaben) : create(form, actor, context.services.vorhaben);
}

/** With "· KIM 2027" it makes the title of the Vorhaben, which holds 200 characters. */
const LONGEST_NAME = 180;

async function create(form: FormData, actor: Actor, vorhaben: VorhabenService) {
  const name = String(form.get("name") ?? "").trim();
  const art = String(form.get("art") ?? "");
  const year = String(form.get("foerderjahr") ?? "").trim();
  const errors: OverviewAnswer["errors"] = {};
  if (name === "") errors.name = NEW_VORHABEN_PROBLEMS.name;
  if (name.length > LONGEST_NAME) errors.name = NEW_VORHABEN_PROBLEMS.longName(LONGEST_NAME);
  if (!Object.hasOwn(ANTRAGSTELLER_ARTEN, art)) errors.art = NEW_VORHABEN_PROBLEMS.art;
  if (!/^20[2-9]\d$/.test(year)) errors.foerderjahr = NEW_VORHABEN_PROBLEMS.foerderjahr;
  if (Object.keys(errors).length > 0) return answer({ form: "create", errors }, 400);
  const made = await vorhaben.create(actor, { title: `${name} · KIM ${year}`, foerderjahr: Number(year), antragsteller: { name, art } });
  return made.ok ? redirect(vorhabenPath(made.value)) : answer({ form: "create", errors, refusal: refusalSentence(made.error) }, statusOf(made.error));
}

async function importFile(form: FormData, actor: Actor, vorhaben: VorhabenService) {
  const file = form.get("datei");
  if (!(file instanceof File) || file.size === 0) return answer({ form: "import", errors: { datei: NEW_VORHABEN_PROBLEMS.datei } }, 400);
  const made = await vorhaben.importFile(actor, new Uint8Array(await file.arrayBuffer()));
  if (!made.ok) return answer({ form: "import", errors: {}, refusal: refusalSentence(made.error) }, statusOf(made.error));
  const mine = await vorhaben.list(actor);
  return mine.some(({ id }) => id === made.value) ? redirect(vorhabenPath(made.value)) : answer({ form: "import", errors: {}, broughtInForOthers: file.name }, 200);
}

const answer = (value: OverviewAnswer, status: number) => data(value, { status });

export default function Overview() {
  const { cards, mayBegin } = useLoaderData<typeof loader>();
  return <OverviewScreen cards={cards} mayBegin={mayBegin} answer={useActionData<typeof action>()} />;
}
