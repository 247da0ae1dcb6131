import type { Finding } from "#app/domain/checks/finding.ts";
import { ROLES } from "#app/domain/vorhaben/roles.ts";
import type { DocumentProgress, FassungView, HistoryEntry, VorhabenCard, VorhabenView, ReviewStages } from "#app/services.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Download, Send } from "lucide-react";
import { useSettledRevalidation } from "../use-settled-revalidation.ts";
import { useVorhabenEvents } from "../use-vorhaben-events.ts";
import { deadlineState } from "../deadline.ts";
import { submissionPath, vorhabenFilePath } from "../paths.ts";
import { Page } from "../shell/page.tsx";
import type { FillState } from "../register/fill-state.ts";
import type { DueDate } from "./dates.ts";
import { DocumentList } from "./document-list.tsx";
import { FassungList } from "./fassung-list.tsx";
import { DatesPanel, HistoryPanel } from "./side-panels.tsx";
import { YearPanel } from "../year/year-panel.tsx";
import { Members } from "./members.tsx";
import { NextSteps } from "./next-steps.tsx";
import { RegisterList } from "./register-list.tsx";
import "./vorhaben.css";

/** What the page of one Vorhaben shows; plain data made by its route. */
export interface VorhabenPageData extends Pick<VorhabenView, "myRole" | "mayDo" | "participants" | "deadline" | "today" | "sample" | "carried" | "yearBefore" | "yearAfter"> {
  id: string;
  title: string;
  foerderjahr: number | null;
  /** Documents for which a newer template version is there. */
  newerTemplates: number;
  daysLeft: number | null;
  /** See `VorhabenCard.appliedOn`. */
  appliedOn: VorhabenCard["appliedOn"];
  progress: DocumentProgress[];
  /** The Vertragsprüfung of each contract. */
  reviews: ReviewStages;
  findings: Finding[];
  parts: FillState[];
  dates: DueDate[];
  fassungen: FassungView[];
  history: HistoryEntry[];
  /** Organisations that can be asked to take part; empty for those who may not manage members. */
  invitable: { id: string; name: string }[];
}

export function VorhabenScreen({ page }: { page: VorhabenPageData }) {
  const deadline = deadlineState(page.deadline, page.daysLeft, page.appliedOn);
  const refresh = useSettledRevalidation();
  useVorhabenEvents(page.id, {
    // Who has which section open is shown in the documents.
    onEvent: (event) => event.kind !== "presence" && refresh(),
    onMissed: refresh,
  });
  return (
    <Page
      title={page.title}
      trail={[{ label: "Übersicht", to: "/" }]}
      lead={
        <span className="vorhaben-lead">
          {deadline ? (
            <span className="deadline numeric" data-tone={deadline.tone}>
              {deadline.text}
            </span>
          ) : null}
          <span>Ihre Rolle: {ROLES[page.myRole]}</span>
          {page.sample ? <StatusBadge tone="info">Beispieldaten</StatusBadge> : null}
        </span>
      }
      actions={
        <>
          {page.mayDo.includes("vorhaben.export") ? (
            <a className="button" data-look="secondary" href={vorhabenFilePath(page.id)} download>
              <Download aria-hidden />
              Vorhaben-Datei
            </a>
          ) : null}
          <ButtonLink to={submissionPath(page.id)} look={page.mayDo.includes("fassung.freeze") ? "primary" : "quiet"} icon={<Send aria-hidden />}>
            {page.mayDo.includes("fassung.freeze") ? "Einreichen" : "Stand der Einreichung"}
          </ButtonLink>
        </>
      }
    >
      <div className="vorhaben-columns">
        <div className="vorhaben-main">
          <DocumentList page={page} />
          <NextSteps vorhaben={page.id} findings={page.findings} carried={page.carried} />
          <RegisterList vorhaben={page.id} parts={page.parts} />
          <FassungList fassungen={page.fassungen} progress={page.progress} />
        </div>
        <aside className="vorhaben-side" aria-label="Beteiligte, Fristen und Verlauf">
          <Members page={page} />
          <YearPanel page={page} />
          <DatesPanel dates={page.dates} />
          <HistoryPanel history={page.history} />
        </aside>
      </div>
    </Page>
  );
}
