import { Link } from "@remix-run/react";
import { ArrowRight, Plus } from "lucide-react";
import { ButtonLink } from "#app/ui/button.tsx";
import { DocumentFigures } from "../document-progress.tsx";
import { documentPath, registerPath } from "../paths.ts";
import { Panel } from "#app/ui/panel.tsx";
import type { VorhabenPageData } from "./vorhaben-screen.tsx";
import { WordButton } from "./word-button.tsx";

export function DocumentList({ page }: { page: VorhabenPageData }) {
  const contracts = page.progress.filter((progress) => progress.ref.kind === "weiterleitungsvertrag");
  return (
    <Panel title="Dokumente">
      <ul className="document-list">
        {page.progress.map((progress) => {
          const to = documentPath(page.id, progress.ref);
          return (
            <li key={to} id={progress === contracts[0] ? "vertraege" : undefined} className="document-line">
              <div className="document-line-text">
                <h3>
                  <Link to={to}>{progress.title}</Link>
                </h3>
                <DocumentFigures progress={progress} />
              </div>
              <div className="document-line-actions">
                <WordButton page={page} progress={progress} />
                <ButtonLink to={to} look="primary" size="small" icon={<ArrowRight aria-hidden />} aria-label={`${progress.title} öffnen`}>
                  Öffnen
                </ButtonLink>
              </div>
            </li>
          );
        })}
        {contracts.length === 0 ? (
          <li className="document-line" id="vertraege">
            <div className="document-line-text">
              <h3>Weiterleitungsverträge</h3>
              <p className="muted">Noch keiner. Er wird gebraucht, sobald Mittel für Case Management an einen Träger der Freien Wohlfahrtspflege gehen: ein Vertrag je Träger.</p>
            </div>
            <div className="document-line-actions">
              <ButtonLink to={registerPath(page.id, "vertraege")} size="small" icon={<Plus aria-hidden />}>
                Vertrag anlegen
              </ButtonLink>
            </div>
          </li>
        ) : null}
      </ul>
    </Panel>
  );
}
