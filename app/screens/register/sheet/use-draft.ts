import { useEffect, useRef, useState } from "react";
import { parseField, type Field } from "#app/domain/facts/field.ts";
import { cellText, visibleInput } from "../cell-text.ts";
import { keyOf, valueAt, type Cell } from "../store/cell.ts";
import { findRow } from "../store/find-row.ts";
import type { RegisterStore, Snapshot } from "../store/register-store.ts";

/** What stands in an input: what is being typed, else input that was refused, else the stored value. `commit` stores it, `cancel` brings the stored value back. */
export function useDraft({ cell, field, store, snapshot: { state, facts } }: { cell: Cell; field: Field; store: RegisterStore; snapshot: Snapshot }) {
  /** Belongs to the cell where it was begun: another may stand here by now, as when a colleague chooses another Träger. */
  const [draft, setDraft] = useState<{ text: string; base: number; cell: Cell } | null>(null);
  const refused = state.refused[keyOf(cell)];
  const commit = () => {
    if (!draft) return;
    setDraft(null);
    const parsed = parseField(field, draft.text, findRow(store.snapshot().facts));
    if ("problem" in parsed) store.act([], [{ cell: draft.cell, input: draft.text, problem: parsed.problem }]);
    else store.set(draft.cell, parsed.value, draft.base);
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  // Others may change what the form asks for: a field that goes away has been left, too.
  useEffect(() => () => latest.current(), []);
  return {
    text: draft?.text ?? (refused ? visibleInput(refused.input) : cellText(field, valueAt(facts, cell) ?? null, facts)),
    typing: draft !== null,
    type: (text: string) => setDraft((before) => ({ text, base: before?.base ?? store.baseOf(cell), cell: before?.cell ?? cell })),
    commit,
    drop: () => setDraft(null),
    cancel() {
      setDraft(null);
      store.dropRefused(cell);
    },
  };
}
