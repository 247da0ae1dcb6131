import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CONCEPT_KINDS } from "#app/domain/values/ids.ts";
import { daysBetween } from "#app/domain/values/date.ts";
import { fillStates } from "#app/screens/register/fill-state.ts";
import { dueDates } from "#app/screens/vorhaben/dates.ts";
import { VorhabenScreen, type VorhabenPageData } from "#app/screens/vorhaben/vorhaben-screen.tsx";
import { findTemplate, latestTemplate } from "#templates/index.ts";
import { requireActor, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? "Vorhaben"} · KIM-Werkstatt` }];

const HISTORY_LENGTH = 60;

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<VorhabenPageData> {
  const actor = await requireActor(request, context);
  const { vorhaben, fassungen, pruefung, administration } = context.services;
  const id = params["id"]!;
  const view = valueOf(await vorhaben.open(actor, id));
  const [made, reviews, history, organisations] = await Promise.all([
    fassungen.list(actor, id),
    pruefung.stages(actor, id),
    vorhaben.history(actor, id, HISTORY_LENGTH),
    view.mayDo.includes("members.manage") ? administration.organisations(actor) : undefined,
  ]);
  const { snapshot, findings, progress, myRole, mayDo, participants, deadline, today, sample, carried, yearBefore, yearAfter } = view;
  return {
    id,
    title: snapshot.title,
    myRole,
    mayDo,
    participants,
    deadline,
    today,
    sample,
    progress,
    findings,
    carried,
    yearBefore,
    yearAfter,
    foerderjahr: snapshot.facts.foerderung.foerderjahr,
    newerTemplates: CONCEPT_KINDS.filter((kind) => latestTemplate(kind).version !== snapshot.concepts[kind].templateVersion).length,
    daysLeft: deadline === null ? null : daysBetween(today, deadline),
    appliedOn: snapshot.facts.foerderung.antragGestelltAm,
    parts: fillStates(snapshot.facts, findings),
    dates: dueDates(snapshot, deadline, today, (document, section) => {
      const concept = snapshot.concepts[document];
      const template = valueOf(findTemplate(document, concept.templateVersion));
      return template.sections.find((candidate) => candidate.id === section)?.title ?? concept.ownSections.find((candidate) => candidate.id === section)?.title ?? section;
    }, valueOf(reviews)),
    fassungen: valueOf(made),
    reviews: valueOf(reviews),
    history: valueOf(history),
    // Without the right to see all organisations, the ones that take part can still be invited.
    invitable: organisations?.ok ? organisations.value.map(({ id, name }) => ({ id, name })) : participants.map(({ organisation, name }) => ({ id: organisation, name })),
  };
}

export default function Vorhaben() {
  return <VorhabenScreen page={useLoaderData<typeof loader>()} />;
}
