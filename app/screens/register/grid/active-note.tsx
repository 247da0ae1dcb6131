import { forwardRef } from "react";
import { CircleAlert, GitCompareArrows } from "lucide-react";
import type { Finding } from "#app/domain/checks/finding.ts";
import { fieldsOf, type TableId } from "#app/domain/facts/register.ts";
import { showToast } from "#app/ui/toast.tsx";
import { fieldProblemSentence } from "#app/wording/fields.ts";
import { cellText, hidesCharacters } from "../cell-text.ts";
import { keyOf } from "../store/cell.ts";
import type { RegisterStore, Snapshot } from "../store/register-store.ts";
import { toneOf } from "./cell-findings.ts";
import { CellNote } from "./cell-note.tsx";
import { ConflictNote } from "./conflict-note.tsx";
import { FindingNote } from "./finding-note.tsx";
import type { Position } from "./position.ts";

interface ActiveNoteProps {
  part: TableId;
  active: Position;
  findings: readonly Finding[];
  store: RegisterStore;
  snapshot: Snapshot;
  mayWrite: boolean;
  editing: boolean;
  /** Whether findings may be told now: the person is in the table and has not put them out of the way. */
  tellFindings: boolean;
  cell(): HTMLElement | null;
  onBack(): void;
}

/** The note below the active cell: input that does not fit, else two values, else what the rules say about it. */
export const ActiveNote = forwardRef<HTMLDivElement, ActiveNoteProps>(function ActiveNote({ part, active, findings, store, snapshot, mayWrite, editing, tellFindings, cell, onBack }, ref) {
  const { state, facts } = snapshot;
  const here = { part, row: active.row, field: active.field };
  const key = keyOf(here);
  const field = fieldsOf(part)[active.field]!;
  const refused = state.refused[key];
  const conflict = state.conflicts[key];
  const frame = { ref, cell, onLeave: onBack };
  if (refused) {
    return (
      <CellNote {...frame} key={`${key} refused`} label="Eingabe passt nicht" tone="stop" icon={<CircleAlert aria-hidden size={16} />}>
        <p role="alert">{fieldProblemSentence(hidesCharacters(refused.input) ? "forbidden-characters" : refused.problem, field)}</p>
      </CellNote>
    );
  }
  if (editing) return null;
  if (conflict) {
    const take = (which: "mine" | "theirs") => {
      store.resolveConflict(here, which);
      showToast({ text: which === "mine" ? "Ihr Wert gilt." : "Der andere Wert bleibt." });
      onBack();
    };
    return (
      <CellNote {...frame} key={`${key} conflict`} label="Zwei Werte für diese Zelle" tone="warn" icon={<GitCompareArrows aria-hidden size={16} />}>
        <ConflictNote conflict={conflict} textOf={(value) => cellText(field, value, facts)} onTake={take} />
      </CellNote>
    );
  }
  const tone = toneOf(findings);
  if (!tone || !tellFindings) return null;
  return (
    <CellNote {...frame} key={`${key} findings`} label="Hinweise zu dieser Zelle" tone={tone}>
      <FindingNote findings={findings} cell={here} store={store} snapshot={snapshot} mayWrite={mayWrite} onMended={onBack} />
    </CellNote>
  );
});
