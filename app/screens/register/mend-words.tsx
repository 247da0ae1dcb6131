import type { Finding } from "#app/domain/checks/finding.ts";
import { mendText } from "#app/domain/wording-checks/mend-text.ts";
import { Button } from "#app/ui/button.tsx";
import { valueAt, type Cell } from "./store/cell.ts";
import type { RegisterStore, Snapshot } from "./store/register-store.ts";
import { readingOf } from "./wording-marks.ts";

interface MendWordsProps {
  finding: Finding;
  cell: Cell;
  store: RegisterStore;
  snapshot: Snapshot;
  /** The button goes with its remark: whoever shows it knows where the focus belongs then. */
  onMended?(): void;
}

/** Puts the suggestion of a remark on words into its field, as a change that can be undone. Nothing where the remark has no suggestion or the words have changed since. */
export function MendWords({ finding, cell, store, snapshot: { facts }, onMended }: MendWordsProps) {
  const text = valueAt(facts, cell);
  const { worte, vorschlag } = finding.params;
  const reading = readingOf(facts);
  if (worte === undefined || vorschlag === undefined || reading === null || typeof text !== "string") return null;
  const mended = mendText(text, finding.id, worte, reading);
  if (mended === text) return null;
  const mend = () => {
    store.set(cell, mended);
    onMended?.();
  };
  return (
    <Button size="small" look="quiet" onPress={mend}>
      „{vorschlag}“ einsetzen
    </Button>
  );
}
