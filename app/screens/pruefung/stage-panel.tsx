import { useSearchParams } from "@remix-run/react";
import { FileDown } from "lucide-react";
import { useState } from "react";
import type { PruefungStep } from "#app/domain/contract/pruefung/command.ts";
import { formatDate } from "#app/domain/values/date.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import type { Option } from "#app/ui/field.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { AMENDMENT_BEGUN, STAGE_NAMES, STAGE_NOTES, STEP_NAMES } from "#app/wording/pruefung.ts";
import { openPoints } from "../open-points.ts";
import { fassungFilePath, signedCopyPath } from "../paths.ts";
import { AmendmentNote } from "./amendment-note.tsx";
import { ChangeList } from "./change-list.tsx";
import type { PruefungPageData } from "./page-data.ts";
import { PagesNote } from "./pages-note.tsx";
import { RedlineLink } from "./redline-link.tsx";
import { SuccessorNote } from "./successor-note.tsx";
import { StepDialog } from "./step-dialog.tsx";
import type { StepActing } from "./use-step.ts";

/** Remarks have forms of their own. */
const REMARKS: readonly PruefungStep[] = ["anmerken", "antworten", "erledigen"];
/** The step that leads on stands out. */
const FORWARD: readonly PruefungStep[] = ["vorlegen", "an-traeger-geben", "zustimmen", "freigeben", "unterschriftsreif-machen", "unterzeichnen"];

/** Where the contract stands, why it came back, and the steps that one can take. */
export function StagePanel({ page, slots, acting }: { page: PruefungPageData; slots: readonly Option[]; acting: StepActing }) {
  const { view } = page;
  const [query] = useSearchParams();
  // A link may lead straight into a step, if one may take it.
  const [asked, setAsked] = useState(() => view.steps.find((step) => step === query.get("schritt")));
  const { pruefung, stage } = view;
  const steps = view.steps.filter((step) => !REMARKS.includes(step));
  const returned = pruefung.stage === "entwurf" ? pruefung.returned : null;
  return (
    <Panel title={STAGE_NAMES[stage]} note={view.fassungNumber === null || pruefung.stage === "entwurf" ? undefined : `Fassung ${view.fassungNumber}`}>
      <div className="panel-text pruefung-stage">
        <p>{view.unchanged && stage === "entwurf" ? AMENDMENT_BEGUN : STAGE_NOTES[stage]}</p>
        {stage === "entwurf" ? <p className="muted">{view.blocking === 0 ? "Kein Pflichtpunkt offen." : `${openPoints(view.blocking)}, vor dem Vorlegen zu klären.`}</p> : null}
        {pruefung.frist ? (
          <p>
            Antwort erbeten bis <strong>{formatDate(pruefung.frist)}</strong> {pruefung.frist < page.today ? <StatusBadge tone="stop">überfällig</StatusBadge> : null}
          </p>
        ) : null}
        {pruefung.consent && pruefung.stage === "pruefung-traeger" ? <p>Der Träger hat zugestimmt ({pruefung.consent.name}). Es fehlt die Freigabe der Rechtsprüfung.</p> : null}
        {returned && "grund" in returned ? <Banner tone="warn">Zurückgezogen: {returned.grund}</Banner> : null}
        {returned && "changes" in returned ? (
          <>
            <Banner tone="warn">Der Vertrag kam zurück, weil sich Angaben der vorgelegten Fassung geändert haben. Zustimmung und Freigabe sind erloschen.</Banner>
            <ChangeList changes={returned.changes} />
            {pruefung.fassung ? <RedlineLink vorhaben={page.vorhaben} vertrag={page.vertrag} since={pruefung.fassung.id} /> : null}
          </>
        ) : null}
        {pruefung.aenderung ? <AmendmentNote page={page} amendment={pruefung.aenderung} /> : null}
        {!pruefung.aenderung && pruefung.stage !== "ersetzt" && view.sinceSigned && view.sinceSigned.length > 0 ? (
          <>
            <Banner tone="warn">Die Stammdaten weichen inzwischen vom unterschriebenen Vertrag ab. Geändert wird er erst durch eine unterschriebene Änderungsvereinbarung.</Banner>
            <ChangeList changes={view.sinceSigned} />
            <RedlineLink vorhaben={page.vorhaben} vertrag={page.vertrag} since={pruefung.chain.at(-1)!.fassung} />
          </>
        ) : null}
        {pruefung.fassung && pruefung.seiten && pruefung.stage !== "entwurf" ? <PagesNote fassung={pruefung.fassung.id} seiten={pruefung.seiten} /> : null}
        {pruefung.ersetzt ? <SuccessorNote successor={pruefung.ersetzt} vertrag={page.vertrag} linked={view.maySeeSuccessor} /> : null}
        {acting.problem && !asked ? <Banner tone="stop">{acting.problem}</Banner> : null}
        <div className="pruefung-steps">
          {steps.map((step) => (
            <Button
              key={step}
              look={FORWARD.includes(step) ? "primary" : "secondary"}
              onPress={() => {
                acting.forget();
                setAsked(step);
              }}
            >
              {step === "zustimmen" && view.side !== "traeger" ? "Zustimmung des Trägers vermerken" : STEP_NAMES[step]}
            </Button>
          ))}
        </div>
        {steps.length === 0 && view.side === null ? <p className="muted">Sie lesen mit. Die Schritte liegen bei der Federführung, der Rechtsprüfung und dem Träger.</p> : null}
        {pruefung.fassung && pruefung.stage !== "entwurf" ? (
          <p className="pruefung-files">
            <a href={fassungFilePath(pruefung.fassung.id)}>
              <FileDown aria-hidden size={16} /> Fassung {view.fassungNumber} als Word-Datei
            </a>
            {pruefung.signed ? (
              <a href={signedCopyPath(page.vorhaben, page.vertrag)} title={`SHA-256 ${pruefung.signed.sha256}`}>
                <FileDown aria-hidden size={16} /> Unterschriebenes Exemplar vom {formatDate(pruefung.signed.am)}
              </a>
            ) : null}
          </p>
        ) : null}
      </div>
      {asked ? <StepDialog step={asked} slots={slots} noted={view.side !== "traeger"} today={page.today} acting={acting} onClose={() => setAsked(undefined)} /> : null}
    </Panel>
  );
}
