import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { outlineOf } from "#app/domain/template/outline.ts";
import { CONCEPT_KINDS, type ConceptKind } from "#app/domain/values/ids.ts";
import { yearRequestSchema, type YearAnswer } from "#app/screens/year/requests.ts";
import { YearScreen, type YearPageData } from "#app/screens/year/year-screen.tsx";
import { refusalSentence } from "#app/wording/refusals.ts";
import { findTemplate } from "#templates/index.ts";
import { refusalResponse, requireActor, requireActorOrRefuse, statusOf, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Fortschreibung · ${data?.title ?? "Vorhaben"} · KIM-Werkstatt` }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<YearPageData> {
  const actor = await requireActor(request, context);
  const id = params["id"]!;
  const changes = valueOf(await context.services.years.changes(actor, id));
  const { snapshot, carried, mayDo } = valueOf(await context.services.vorhaben.open(actor, id));
  const documents = CONCEPT_KINDS.map((kind) => {
    const concept = snapshot.concepts[kind];
    const template = valueOf(findTemplate(kind, concept.templateVersion));
    const { entries } = outlineOf(template, snapshot.facts, concept.ownSections);
    return [kind, { title: template.shortTitle, sections: Object.fromEntries(entries.map((entry) => [entry.id, `${entry.number} ${entry.title}`])) }];
  });
  return { id, title: snapshot.title, facts: snapshot.facts, mayDo, carried, changes, documents: Object.fromEntries(documents) as Record<ConceptKind, YearPageData["documents"][ConceptKind]> };
}

/** Begins the next Förderjahr, or takes marks off what came from the past one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActorOrRefuse(request, context);
  const parsed = yearRequestSchema.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refusalResponse({ code: "invalid-input" });
  const { years } = context.services;
  const asked = parsed.data;
  const result = asked.do === "begin" ? await years.begin(actor, params["id"]!) : await years.confirm(actor, params["id"]!, asked.places, asked.confirmed);
  if (!result.ok) return answer({ refusal: refusalSentence(result.error) }, statusOf(result.error));
  return answer(result.value === null ? { done: "confirm" } : { done: "begin", ...result.value });
}

const answer = (value: YearAnswer, status = 200) => Response.json(value, { status });

export default function Year() {
  return <YearScreen page={useLoaderData<typeof loader>() as YearPageData} />;
}
