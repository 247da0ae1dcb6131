import type { ReactNode } from "react";
import type { SectionStatus } from "#app/domain/vorhaben/vorhaben.ts";

/** The state of a section as a shape that reads without colour: empty, half, arrow, tick. The word stands beside it or in a hidden text. */
export function StateGlyph({ status }: { status: SectionStatus }) {
  return (
    <svg className="state-glyph" data-status={status} viewBox="0 0 16 16" width="14" height="14" aria-hidden>
      {SHAPES[status]}
    </svg>
  );
}

const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

const SHAPES: Record<SectionStatus, ReactNode> = {
  offen: ring,
  "in-arbeit": (
    <>
      {ring}
      <path d="M8 1.75a6.25 6.25 0 0 0 0 12.5z" fill="currentColor" />
    </>
  ),
  "zur-abstimmung": (
    <>
      {ring}
      <path d="M4.8 8h6M8.4 5.4 11 8l-2.6 2.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  abgestimmt: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.2 2.2 2.2 4.2-4.6" fill="none" stroke="#fff" strokeWidth="1.6" />
    </>
  ),
};
