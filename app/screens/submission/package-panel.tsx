import { FolderDown } from "lucide-react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { showToast } from "#app/ui/toast.tsx";
import { submissionArchivePath } from "../paths.ts";
import { PackageLine } from "./package-line.tsx";
import { hasArchive, isContract, isReady, type SubmissionPageData } from "./page-data.ts";
import { useFreeze } from "./use-freeze.ts";

/** The frozen files, and for the Federführung the buttons that make them. */
export function PackagePanel({ page }: { page: SubmissionPageData }) {
  const freezing = useFreeze(page);
  const concepts = page.documents.filter((document) => !isContract(document));
  const contracts = page.documents.filter(isContract);
  const held = concepts.filter((document) => !isReady(document));
  const busy = freezing.step !== undefined;
  const freezeAll = async () => {
    if (!(await freezing.freeze([...concepts, ...contracts.filter(isReady)]))) return;
    // An attachment: the page stays where it is.
    window.location.assign(submissionArchivePath(page.id));
    showToast({ text: "Das Paket wird heruntergeladen." });
  };
  return (
    <Panel title="Das Paket">
      <p className="panel-text muted">Was festgehalten ist, ändert sich nicht mehr: Word-Datei, Angaben und Texte bleiben, wie sie in diesem Augenblick sind. Weiterschreiben können alle; danach entsteht eine neue Fassung.</p>
      <h3 className="submission-part">Für den Antrag</h3>
      <ul>
        {concepts.map((document) => (
          <PackageLine key={document.title} page={page} document={document} freezing={freezing} />
        ))}
      </ul>
      {contracts.length > 0 ? (
        <>
          <h3 className="submission-part">
            Nach dem Bescheid <span className="muted">Verträge gehören nicht zum Antrag.</span>
          </h3>
          <ul>
            {contracts.map((document) => (
              <PackageLine key={document.title} page={page} document={document} freezing={freezing} />
            ))}
          </ul>
        </>
      ) : null}
      <div className="submission-all">
        {page.mayFreeze ? (
          <>
            <Button look="primary" icon={<FolderDown aria-hidden />} isDisabled={held.length > 0} isPending={busy} onPress={() => void freezeAll()} aria-describedby="submission-all-note">
              Alles festhalten und als ZIP laden
            </Button>
            <p id="submission-all-note" className="muted">
              {held.length > 0 ? `Geht, sobald ${held.map((document) => document.title).join(" und ")} keine Pflichthinweise mehr ${held.length === 1 ? "hat" : "haben"}.` : "Word-Dateien, Vorhaben-Datei und Prüfprotokoll mit Prüfsummen."}
            </p>
          </>
        ) : null}
        {page.mayExport && hasArchive(page.documents) && (!page.mayFreeze || held.length > 0) ? (
          <a className="button" data-look="secondary" href={submissionArchivePath(page.id)} download>
            <FolderDown aria-hidden />
            Festgehaltenes als ZIP laden
          </a>
        ) : null}
        {!page.mayFreeze ? <p className="muted">Festhalten kann die Federführung.</p> : null}
      </div>
      <output className="submission-progress">
        {freezing.step ? `${freezing.step.of > 1 ? `${freezing.step.number} von ${freezing.step.of}: ` : ""}${freezing.step.title} wird geprüft und erzeugt …` : ""}
      </output>
      {Object.entries(freezing.failures).map(([title, sentence]) => (
        <div key={title} className="submission-failure">
          <Banner tone="stop">
            <strong>{title}:</strong> {sentence}
          </Banner>
        </div>
      ))}
    </Panel>
  );
}
