import { X } from "lucide-react";
import type { Id } from "#app/domain/values/ids.ts";
import { Button } from "#app/ui/button.tsx";
import type { PanelId } from "../layout-choice.ts";
import { CommentsPanel } from "./comments-panel.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { SuggestionsPanel } from "./suggestions-panel.tsx";
import "./panel.css";

/** What a panel should bring into view when it opens. */
export interface PanelFocus {
  section?: Id;
  thread?: Id;
  /** A comment or a proposal is to be written on these words; empty: on the section as a whole. */
  quote?: string;
  /** The words before them in their block. */
  before?: string;
  /** Tells two requests for the same thing apart. */
  asked: number;
}

const TITLES: Record<PanelId, string> = { hinweise: "Hinweise", kommentare: "Kommentare", vorschlaege: "Vorschläge", verlauf: "Fassungen und Verlauf" };

export function SidePanel({ panel, focus, chosenFinding, onClose }: { panel: PanelId; focus: PanelFocus | undefined; chosenFinding: string | undefined; onClose: () => void }) {
  return (
    <aside className="side-panel" id="bereich-rechts" aria-labelledby="bereich-titel">
      <header className="side-head">
        <h2 id="bereich-titel" tabIndex={-1}>
          {TITLES[panel]}
        </h2>
        <Button look="quiet" size="small" aria-label={`${TITLES[panel]} schließen`} icon={<X aria-hidden />} onPress={onClose} />
      </header>
      <div className="side-body">
        {panel === "hinweise" ? <FindingsPanel chosen={chosenFinding} /> : null}
        {panel === "kommentare" ? <CommentsPanel focus={focus} /> : null}
        {panel === "vorschlaege" ? <SuggestionsPanel focus={focus} /> : null}
        {panel === "verlauf" ? <HistoryPanel /> : null}
      </div>
    </aside>
  );
}
