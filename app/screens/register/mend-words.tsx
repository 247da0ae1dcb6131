import type { Finding } from "#app/domain/checks/finding.ts";
import { isKreis } from "#app/domain/checks/look-up.ts";
import { mendText } from "#app/domain/wording-checks/mend-text.ts";
import { Button } from "#app/ui/button.tsx";
import { valueAt, type Cell } from "./store/cell.ts";
import type { RegisterStore, Snapshot } from "./store/register-store.ts";

/** Puts the suggestion of a remark on words into its field, as a change that can be undone. Nothing where the remark has no suggestion or the words have changed since. */
export function MendWords({ finding, cell, store, snapshot: { facts } }: { finding: Finding; cell: Cell; store: RegisterStore; snapshot: Snapshot }) {
  const text = valueAt(facts, cell);
  const { worte, vorschlag } = finding.params;
  const { foerderjahr } = facts.foerderung;
  // Without a Förderjahr nobody can say which words hold.
  if (worte === undefined || vorschlag === undefined || foerderjahr === null || typeof text !== "string") return null;
  const mended = mendText(text, finding.id, worte, { kreis: isKreis(facts), foerderjahr });
  if (mended === text) return null;
  return (
    <Button size="small" look="quiet" onPress={() => store.set(cell, mended)}>
      „{vorschlag}“ einsetzen
    </Button>
  );
}
