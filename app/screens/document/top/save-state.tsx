import type { ReactNode } from "react";
import { Check, CircleAlert, CloudOff, Eye, LoaderCircle } from "lucide-react";
import type { SaveState } from "#app/editor/live/live-document.ts";
import { useDocument } from "../document-context.tsx";
import { useStore } from "../live/use-store.ts";

type Shown = "connecting" | "saved" | "saving" | "unsaved" | "disconnected" | "signed-out" | "refused";

const WORDS: Record<Shown, { icon: ReactNode; words: string }> = {
  connecting: { icon: <LoaderCircle aria-hidden size={15} />, words: "Verbindet …" },
  saved: { icon: <Check aria-hidden size={15} />, words: "Gespeichert" },
  saving: { icon: <LoaderCircle aria-hidden size={15} />, words: "Speichert …" },
  unsaved: { icon: <CloudOff aria-hidden size={15} />, words: "Nicht gespeichert – Verbindung unterbrochen" },
  disconnected: { icon: <CloudOff aria-hidden size={15} />, words: "Verbindung unterbrochen" },
  "signed-out": { icon: <CircleAlert aria-hidden size={15} />, words: "Nicht mehr angemeldet" },
  refused: { icon: <CircleAlert aria-hidden size={15} />, words: "Nicht gespeichert" },
};

const LASTING: ReadonlySet<Shown> = new Set(["unsaved", "disconnected", "signed-out", "refused"]);

/** The one place that says whether the text is safe. "Gespeichert" means durable on the server. */
export function SaveStateText() {
  const { may } = useDocument();
  const state = useShownState();
  if (!may("section.write") && state === "saved") {
    return (
      <span className="save-state" data-state="reading">
        <Eye aria-hidden size={15} />
        Nur lesen
      </span>
    );
  }
  const { icon, words } = WORDS[state];
  return (
    <span className="save-state" data-state={state}>
      {icon}
      <span>{words}</span>
      {/* Saved and saving alternate with every word; only what lasts is announced. */}
      <output className="visually-hidden">
        {LASTING.has(state) ? words : ""}
      </output>
    </span>
  );
}

function useShownState(): Shown {
  const { live } = useDocument();
  const connection = useStore(live?.connection, undefined);
  const state = useStore(live?.saveState, undefined);
  if (!state || connection?.kind === "connecting") return "connecting";
  if (connection?.kind === "signed-out") return "signed-out";
  return shownOf(state);
}

function shownOf(state: SaveState): Shown {
  if (state.kind === "offline") return state.unsaved ? "unsaved" : "disconnected";
  if (state.kind === "refused") return state.unsaved ? "refused" : "disconnected";
  return state.kind;
}
