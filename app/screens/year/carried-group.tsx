import type { ReactNode } from "react";
import type { CarriedMark } from "#app/domain/fortschreibung/marks.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { ConfirmAll } from "./confirm-all.tsx";

interface CarriedGroupProps {
  vorhaben: Id;
  title: string;
  /** Still to be looked at. */
  marks: readonly CarriedMark[];
  /** How many came over. */
  total: number;
  mayConfirm: boolean;
  children: ReactNode;
}

/** A part of the register or a document: how much of it has been looked at, the rest when opened, and one button for all of it. */
export function CarriedGroup({ vorhaben, title, marks, total, mayConfirm, children }: CarriedGroupProps) {
  const checked = total - marks.length;
  const head = (
    <>
      <span className="carried-title">{title}</span>
      <span className="carried-progress">
        <ProgressBar label={`${title}: geprüft`} value={checked} of={total} />
        <span className="muted numeric">
          {checked} von {total} geprüft
        </span>
      </span>
    </>
  );
  if (marks.length === 0) return <p className="year-group carried-done">{head}</p>;
  return (
    <div className="carried-group">
      <details className="year-group">
        <summary>{head}</summary>
        {children}
      </details>
      {mayConfirm ? <ConfirmAll vorhaben={vorhaben} marks={marks} of={title} /> : null}
    </div>
  );
}
