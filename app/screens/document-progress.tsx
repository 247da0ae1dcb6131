import type { DocumentProgress } from "#app/services.ts";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { openPoints } from "./open-points.ts";
import "./document-progress.css";

/** What the figures of a document count: sections of a concept, Angaben of a contract. */
export const unitOf = (progress: Pick<DocumentProgress, "ref">): string => (progress.ref.kind === "weiterleitungsvertrag" ? "Pflichtangaben" : "Pflichtabschnitten mit Text");

/** The figures of one document on one line: bar, "14 von 16 Pflichtabschnitten mit Text", open Hinweise. */
export function DocumentFigures({ progress }: { progress: DocumentProgress }) {
  return (
    <div className="document-figures">
      <ProgressBar label={`Fortschritt ${progress.title}`} value={progress.done} of={progress.required} finished={progress.done === progress.required && progress.blocking === 0} />
      <span className="numeric document-figures-count">
        {progress.done} von {progress.required} {unitOf(progress)}
      </span>
      <OpenHints blocking={progress.blocking} warnings={progress.warnings} />
    </div>
  );
}

function OpenHints({ blocking, warnings }: { blocking: number; warnings: number }) {
  if (blocking > 0) return <StatusBadge tone="stop">{openPoints(blocking)}</StatusBadge>;
  if (warnings > 0) return <StatusBadge tone="warn">{warnings === 1 ? "1 Empfehlung" : `${warnings} Empfehlungen`}</StatusBadge>;
  return <StatusBadge tone="ok">keine offenen Hinweise</StatusBadge>;
}

/** All contracts as one line of figures, for the cards of the Übersicht. */
export function sumProgress(title: string, parts: readonly DocumentProgress[]): DocumentProgress {
  const sum = (figure: "done" | "required" | "blocking" | "warnings") => parts.reduce((total, part) => total + part[figure], 0);
  return { ref: parts[0]!.ref, title, done: sum("done"), required: sum("required"), blocking: sum("blocking"), warnings: sum("warnings") };
}
