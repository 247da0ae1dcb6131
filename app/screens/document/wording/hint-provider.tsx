import { useMemo, useState, type ReactNode } from "react";
import type { Writable } from "#app/editor/collab/readable.ts";
import { HintCard } from "./hint-card.tsx";
import { HintContextProvider, type Hints, type ShownHint, type WantedHint } from "./hint-context.ts";

/** Holds the one remark that is open beside its words. */
export function HintProvider({ wanted, children }: { wanted: Writable<WantedHint | null>; children: ReactNode }) {
  const [shown, setShown] = useState<ShownHint>();
  const hints = useMemo((): Hints => ({ show: setShown, want: wanted.set, wanted }), [wanted]);
  return (
    <HintContextProvider value={hints}>
      {children}
      {shown ? <HintCard key={`${shown.entry} ${shown.hint.hit.rule.id} ${shown.hint.from}`} shown={shown} onClose={() => setShown(undefined)} /> : null}
    </HintContextProvider>
  );
}
