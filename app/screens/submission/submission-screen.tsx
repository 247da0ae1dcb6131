import { Banner } from "#app/ui/banner.tsx";
import { findingSentence } from "#app/wording/findings.ts";
import { deadlineState } from "../deadline.ts";
import { vorhabenPath } from "../paths.ts";
import { Page } from "../shell/page.tsx";
import { useSettledRevalidation } from "../use-settled-revalidation.ts";
import { useVorhabenEvents } from "../use-vorhaben-events.ts";
import { DocumentStates } from "./document-states.tsx";
import { AfterSubmission } from "./next-steps.tsx";
import { Advice, BlockingPoints } from "./open-points.tsx";
import { PackagePanel } from "./package-panel.tsx";
import { isContract, isReady, type SubmissionPageData } from "./page-data.ts";
import "./submission.css";

/** Einreichen: what blocks, what is recommended, what is done; the package; what happens next. */
export function SubmissionScreen({ page }: { page: SubmissionPageData }) {
  const refresh = useSettledRevalidation();
  useVorhabenEvents(page.id, {
    onEvent: (event) => event.kind !== "presence" && refresh(),
    onMissed: refresh,
  });
  const deadline = deadlineState(page.deadline, page.daysLeft, page.appliedOn);
  return (
    <Page
      title="Einreichen"
      width="narrow"
      trail={[
        { label: "Übersicht", to: "/" },
        { label: page.title, to: vorhabenPath(page.id) },
      ]}
      lead={
        deadline ? (
          <span className="deadline numeric" data-tone={deadline.tone}>
            {deadline.text}
          </span>
        ) : undefined
      }
    >
      {page.past.map((finding) => (
        <Banner key={finding.key} tone="warn">
          <strong>Frist verstrichen – bitte mit dem KfI klären.</strong> {findingSentence(finding)} Festhalten lassen sich die Dokumente trotzdem.
        </Banner>
      ))}
      <Summary page={page} />
      <BlockingPoints vorhaben={page.id} groups={page.blocking} />
      <Advice vorhaben={page.id} groups={page.advice} />
      <DocumentStates vorhaben={page.id} documents={page.documents} />
      <PackagePanel page={page} />
      <AfterSubmission page={page} />
    </Page>
  );
}

function Summary({ page: { appliedOn, blocking, documents } }: { page: SubmissionPageData }) {
  const concepts = documents.filter((document) => !isContract(document));
  const open = blocking.filter((group) => !group.later).reduce((sum, group) => sum + group.findings.length, 0);
  if (open > 0) return <Banner tone="info">{`${appliedOn === null ? "Vor dem Einreichen" : "Der Antrag ist gestellt. Vor einer weiteren Fassung"} ${open === 1 ? "ist noch 1 Punkt" : `sind noch ${open} Punkte`} zu klären.`}</Banner>;
  if (!concepts.every(isReady)) return null;
  const frozen = concepts.every((document) => document.fassung && document.unchanged);
  return <Banner tone="ok">{frozen ? "Beide Konzepte sind in ihrem jetzigen Stand festgehalten." : "Beide Konzepte sind vollständig. Unten lässt sich der Stand festhalten."}</Banner>;
}
