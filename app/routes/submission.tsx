import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { holdsUp, isBlocking, type Finding } from "#app/domain/checks/finding.ts";
import { daysBetween } from "#app/domain/values/date.ts";
import { groupFindings } from "#app/screens/submission/groups.ts";
import type { SubmissionPageData } from "#app/screens/submission/page-data.ts";
import { SubmissionScreen } from "#app/screens/submission/submission-screen.tsx";
import { findTemplate } from "#templates/index.ts";
import { requireActor, valueOf } from "./access.ts";

export { ErrorScreen as ErrorBoundary } from "#app/screens/shell/error-screen.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Einreichen · ${data?.title ?? "Vorhaben"} · KIM-Werkstatt` }];

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<SubmissionPageData> {
  const actor = await requireActor(request, context);
  const id = params["id"]!;
  const { snapshot, findings, progress, mayDo, deadline, today } = valueOf(await context.services.vorhaben.open(actor, id));
  const entries = valueOf(await context.services.submission.entries(actor, id));
  const { facts } = snapshot;
  const group = (belongs: (finding: Finding) => boolean) =>
    groupFindings(
      findings.filter(belongs),
      progress,
      { facts, contractTemplate: valueOf(findTemplate("weiterleitungsvertrag", snapshot.contractTemplateVersion)) },
    );
  return {
    id,
    title: snapshot.title,
    foerderjahr: facts.foerderung.foerderjahr,
    deadline,
    daysLeft: deadline === null ? null : daysBetween(today, deadline),
    appliedOn: facts.foerderung.antragGestelltAm,
    mayFreeze: mayDo.includes("fassung.freeze"),
    mayExport: mayDo.includes("vorhaben.export"),
    documents: progress.map((document) => {
      const entry = entries.find((candidate) => JSON.stringify(candidate.document) === JSON.stringify(document.ref));
      return { ...document, fassung: entry?.fassung ?? null, unchanged: entry?.unchanged ?? false };
    }),
    blocking: group(holdsUp),
    past: findings.filter((finding) => isBlocking(finding.severity) && !holdsUp(finding)),
    advice: group((finding) => !isBlocking(finding.severity)),
  };
}

export default function Submission() {
  return <SubmissionScreen page={useLoaderData<typeof loader>() as SubmissionPageData} />;
}
