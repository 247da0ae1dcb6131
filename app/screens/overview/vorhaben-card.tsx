import { Link } from "@remix-run/react";
import { CalendarClock, Users } from "lucide-react";
import { ROLES } from "#app/domain/vorhaben/roles.ts";
import type { DocumentProgress, VorhabenCard as Card } from "#app/services.ts";
import { DocumentFigures, sumProgress } from "../document-progress.tsx";
import { deadlineState } from "../deadline.ts";
import { documentPath, vorhabenPath } from "../paths.ts";

export function VorhabenCard({ card }: { card: Card }) {
  const deadline = deadlineState(card.deadline, card.daysLeft, card.appliedOn);
  return (
    <article className="card vorhaben-card" aria-labelledby={`vorhaben-${card.id}`}>
      <header className="vorhaben-card-head">
        <h2 id={`vorhaben-${card.id}`}>
          <Link to={vorhabenPath(card.id)}>{card.title}</Link>
        </h2>
        {deadline ? (
          <p className="deadline numeric" data-tone={deadline.tone}>
            <CalendarClock aria-hidden size={16} />
            {deadline.text}
          </p>
        ) : null}
      </header>
      <ul className="vorhaben-card-documents">
        {linesOf(card).map(({ progress, to }) => (
          <li key={progress.title}>
            <Link to={to}>{progress.title}</Link>
            <DocumentFigures progress={progress} />
          </li>
        ))}
      </ul>
      <footer className="vorhaben-card-foot muted">
        <span>
          <Users aria-hidden size={15} />
          {card.organisations.length === 1 ? "1 Organisation" : `${card.organisations.length} Organisationen`}: {card.organisations.join(", ")}
        </span>
        <span>Ihre Rolle: {ROLES[card.myRole]}</span>
      </footer>
    </article>
  );
}

/** One line for each concept, one for all contracts together. */
function linesOf(card: Card): { progress: DocumentProgress; to: string }[] {
  const concepts = card.documents.filter((progress) => progress.ref.kind !== "weiterleitungsvertrag");
  const contracts = card.documents.filter((progress) => progress.ref.kind === "weiterleitungsvertrag");
  const lines = concepts.map((progress) => ({ progress, to: documentPath(card.id, progress.ref) }));
  if (contracts.length === 1) lines.push({ progress: contracts[0]!, to: documentPath(card.id, contracts[0]!.ref) });
  if (contracts.length > 1) lines.push({ progress: sumProgress(`${contracts.length} Weiterleitungsverträge`, contracts), to: `${vorhabenPath(card.id)}#vertraege` });
  return lines;
}
