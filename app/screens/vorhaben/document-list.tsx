import { Link } from "@remix-run/react";
import { ArrowRight, Plus } from "lucide-react";
import { formatDate } from "#app/domain/values/date.ts";
import { STAGE_NAMES, TURN_NAMES } from "#app/wording/pruefung.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DocumentFigures } from "../document-progress.tsx";
import { contractsPath, documentPath, formsPath, pruefungPath, registerPath } from "../paths.ts";
import { Panel } from "#app/ui/panel.tsx";
import type { VorhabenPageData } from "./vorhaben-screen.tsx";
import { WordButton } from "./word-button.tsx";

/** Where a contract stands on its way to signature. */
function Review({ page, vertrag }: { page: VorhabenPageData; vertrag: string }) {
  const review = page.reviews[vertrag];
  if (!review) return null;
  return (
    <p className="muted document-line-review">
      Vertragsprüfung: <Link to={pruefungPath(page.id, vertrag)}>{STAGE_NAMES[review.stage]}</Link>
      {review.openPoints > 0 ? `, ${review.openPoints === 1 ? "1 Anmerkung" : `${review.openPoints} Anmerkungen`} offen` : ""}
      {review.frist && review.turn ? `, ${TURN_NAMES[review.turn]} bis ${formatDate(review.frist)}` : ""}
      {review.frist && review.frist < page.today ? <StatusBadge tone="stop">überfällig</StatusBadge> : null}
    </p>
  );
}

export function DocumentList({ page }: { page: VorhabenPageData }) {
  const contracts = page.progress.filter((progress) => progress.ref.kind === "weiterleitungsvertrag");
  return (
    <Panel title="Dokumente" actions={<Link to={formsPath(page.id)}>Amtliche Formulare für Verträge</Link>}>
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
                {progress.ref.kind === "weiterleitungsvertrag" ? <Review page={page} vertrag={progress.ref.vertragId} /> : null}
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
        {contracts.length > 0 ? (
          <li className="document-line-more">
            <Link to={contractsPath(page.id)}>{contracts.length === 1 ? "Vertrag: Stand, Bescheid, Datei" : `Alle ${contracts.length} Verträge auf einmal`}</Link>
          </li>
        ) : null}
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
