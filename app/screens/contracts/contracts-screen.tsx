import { FileArchive, Play, X } from "lucide-react";
import type { ContractRunView } from "#app/domain/contract/contract-run.ts";
import { formatDate } from "#app/domain/values/date.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { contractsArchivePath, vorhabenPath } from "../paths.ts";
import { Page } from "../shell/page.tsx";
import { ContractTable } from "./contract-table.tsx";
import { FollowUpPanel } from "./follow-up-panel.tsx";
import { LastYearPanel } from "./last-year-panel.tsx";
import { hasValidFassung, isReady, isSigned, type ContractsPageData } from "./page-data.ts";
import { useRun } from "./use-run.ts";
import "./contracts.css";

/** Screen "Verträge": all contracts of a Vorhaben, what holds each up, and one button that makes those that are ready. */
export function ContractsScreen({ page }: { page: ContractsPageData }) {
  const { lines } = page;
  const { run, begin, cancel, problem } = useRun(page.vorhaben, page.run);
  const ready = lines.filter(isReady);
  const frozen = lines.filter(({ fassung, current, stage }) => fassung !== null && (current || isSigned({ stage })));
  const replaced = lines.filter(({ stage }) => stage === "ersetzt").length;
  const running = run?.state === "running";
  return (
    <Page
      width="full"
      title="Weiterleitungsverträge"
      trail={[
        { label: "Übersicht", to: "/" },
        { label: page.vorhabenTitle, to: vorhabenPath(page.vorhaben) },
      ]}
      lead={lines.length === 0 ? undefined : `${lines.length === 1 ? "1 Vertrag" : `${lines.length} Verträge`}, ${ready.length} bereit, ${lines.filter(hasValidFassung).length} mit gültiger Fassung${replaced > 0 ? `, ${replaced} ersetzt` : ""}`}
    >
      {lines.length === 0 ? (
        <EmptyState title="Noch kein Vertrag">Verträge entstehen in den Stammdaten: einer je Träger oder Kommune, die Mittel erhält.</EmptyState>
      ) : (
        <div className="contracts">
          {page.followUp.length > 0 && page.bescheid !== null ? <FollowUpPanel page={page} note={`Bescheid vom ${formatDate(page.bescheid)}`} /> : null}
          <Panel title="Alle auf einmal erstellen">
            <div className="panel-text contracts-run">
              <p>
                Erstellt wird, was bereit und noch nicht unterschrieben ist. Unveränderte Verträge ergeben dieselbe Datei wie zuvor, Byte für Byte. Was offen ist, steht in der Tabelle und hält die anderen nicht auf.
              </p>
              {running ? (
                <div className="contracts-progress">
                  <ProgressBar label="Verträge erstellen" value={run.results.length} of={run.total} />
                  <p aria-live="polite">
                    {run.results.length} von {run.total}
                    {run.now.length > 0 ? ` · ${run.now.join(", ")}` : ""}
                  </p>
                </div>
              ) : null}
              {run && !running ? <RunResult run={run} /> : null}
              {problem ? <Banner tone="stop">{problem}</Banner> : null}
              <div className="contracts-actions">
                {page.mayRun && !running ? (
                  <Button look="primary" icon={<Play aria-hidden />} isDisabled={ready.length === 0} onPress={() => void begin()}>
                    {ready.length === 1 ? "1 Vertrag erstellen" : `${ready.length} Verträge erstellen`}
                  </Button>
                ) : null}
                {page.mayRun && running ? (
                  <Button icon={<X aria-hidden />} onPress={() => void cancel()}>
                    Abbrechen
                  </Button>
                ) : null}
                {page.mayExport && frozen.length > 0 && !running ? (
                  <a className="contracts-zip" href={contractsArchivePath(page.vorhaben)}>
                    <FileArchive aria-hidden size={16} /> {frozen.length === 1 ? "1 Vertrag" : `${frozen.length} Verträge`} als ZIP, mit Summen und Prüfsummen
                  </a>
                ) : null}
              </div>
            </div>
          </Panel>
          <ContractTable vorhaben={page.vorhaben} lines={lines} run={run} />
          {page.yearBefore === null ? null : <LastYearPanel changes={page.sinceLastYear} before={page.yearBefore} />}
        </div>
      )}
    </Page>
  );
}

/** What the last run came to, in one sentence. */
function RunResult({ run }: { run: ContractRunView }) {
  const count = (outcome: ContractRunView["results"][number]["outcome"]) => run.results.filter((result) => result.outcome === outcome).length;
  const bad = count("refused") + count("failed");
  const parts = [`${count("made")} neu erstellt`, `${count("unchanged")} unverändert`, ...(bad > 0 ? [`${bad} nicht erstellt`] : [])];
  return (
    <Banner tone={bad > 0 ? "warn" : "ok"}>
      {run.state === "cancelled" ? `Abgebrochen nach ${run.results.length} von ${run.total}: ` : ""}
      {parts.join(", ")}.
    </Banner>
  );
}
