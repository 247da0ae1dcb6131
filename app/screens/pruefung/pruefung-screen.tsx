import { useState } from "react";
import { ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { ContractPaper } from "../contract/contract-paper.tsx";
import "../contract/contract.css";
import { FindingLine } from "../finding-line.tsx";
import { moment } from "../moments.ts";
import { contractPath, vorhabenPath } from "../paths.ts";
import { Page } from "../shell/page.tsx";
import { useSettledRevalidation } from "../use-settled-revalidation.ts";
import { useVorhabenEvents } from "../use-vorhaben-events.ts";
import { ChainPanel } from "./chain-panel.tsx";
import { ChangeList } from "./change-list.tsx";
import { LogList } from "./log-list.tsx";
import type { PruefungPageData } from "./page-data.ts";
import { PointsPanel, WHOLE } from "./points-panel.tsx";
import "./pruefung.css";
import { RedlineLink } from "./redline-link.tsx";
import { StageLine } from "./stage-line.tsx";
import { StagePanel } from "./stage-panel.tsx";
import { useStep } from "./use-step.ts";

const LEGEND = "Der feste Wortlaut steht grau, was ausgefüllt ist, schwarz. Ein Klick auf eine Angabe wählt sie für eine Anmerkung.";

/** Screen "Vertragsprüfung": what a reviewer needs on one page. */
export function PruefungScreen({ page }: { page: PruefungPageData }) {
  const { view } = page;
  const refresh = useSettledRevalidation();
  const acting = useStep(page.vorhaben, page.vertrag, refresh);
  useVorhabenEvents(page.vorhaben, { onEvent: (event) => event.kind !== "presence" && refresh(), onMissed: () => refresh() });
  const [chosen, setChosen] = useState(WHOLE);
  const { slots, clauses, annexes } = view.subjects;
  const subjects = [
    { id: WHOLE, label: "Ganzer Vertrag" },
    ...clauses.map((clause) => ({ id: `clause:${clause.id}`, label: clause.label })),
    ...slots.map((slot) => ({ id: `slot:${slot.id}`, label: `Angabe: ${slot.label}` })),
    ...annexes.map((annex, index) => ({ id: `annex:${index}`, label: `Anhang ${index + 1}: ${annex}` })),
  ];
  const since = view.sinceLastLook;
  return (
    <Page
      width="full"
      title={`Vertragsprüfung · ${page.traeger}`}
      trail={[
        { label: "Übersicht", to: "/" },
        { label: page.vorhabenTitle, to: vorhabenPath(page.vorhaben) },
        { label: "Weiterleitungsvertrag", to: contractPath(page.vorhaben, page.vertrag) },
      ]}
      actions={<ButtonLink to={contractPath(page.vorhaben, page.vertrag)}>{view.stage === "ersetzt" ? "Zum Vertrag" : "Zum Ausfüllen"}</ButtonLink>}
    >
      <StageLine stage={view.stage} />
      <div className="contract">
        <div className="contract-side" id="vertrag-felder">
          <StagePanel page={page} slots={slots} acting={acting} />
          {view.pruefung.chain.length > 0 ? <ChainPanel vorhaben={page.vorhaben} vertrag={page.vertrag} chain={view.pruefung.chain} ersetzt={view.pruefung.ersetzt} /> : null}
          {since ? (
            <Panel title="Seit Ihrem letzten Schritt geändert" note={`${moment(since.at)}, Fassung ${since.fassungNumber}`}>
              {since.changes.length === 0 ? (
                <p className="panel-text muted">Nichts. Der Vertrag sagt dasselbe wie damals.</p>
              ) : (
                <>
                  <ChangeList changes={since.changes} />
                  <p className="panel-text">
                    <RedlineLink vorhaben={page.vorhaben} vertrag={page.vertrag} since={since.fassung} />
                  </p>
                </>
              )}
            </Panel>
          ) : null}
          {page.findings.length > 0 ? (
            <Panel title="Hinweise" note={page.findings.length === 1 ? "1 offen" : `${page.findings.length} offen`}>
              <ul className="finding-list">
                {page.findings.map((finding) => (
                  <FindingLine key={finding.key} vorhaben={page.vorhaben} finding={finding} />
                ))}
              </ul>
            </Panel>
          ) : null}
          <PointsPanel points={view.pruefung.points} subjects={subjects} chosen={chosen} onChoose={setChosen} organisation={page.organisation} mayWrite={view.steps.includes("anmerken")} acting={acting} />
          {view.log.length > 0 ? (
            <Panel title="Verlauf">
              <LogList log={view.log} vorhaben={page.vorhaben} vertrag={page.vertrag} />
            </Panel>
          ) : null}
        </div>
        <ContractPaper
          content={view.text}
          legend={LEGEND}
          muted
          lit={new Set(chosen.startsWith("slot:") ? [chosen.slice("slot:".length)] : [])}
          onSlot={(slot) => {
            setChosen(`slot:${slot}`);
            document.getElementById("anmerkungen")?.scrollIntoView({ block: "nearest" });
          }}
        />
      </div>
    </Page>
  );
}
