import type { ReactNode } from "react";
import { Link } from "@remix-run/react";
import { ChevronLeft, CircleHelp, History, Lightbulb, MessageSquare, MessageSquareDiff, PanelLeft } from "lucide-react";
import { holdsUp } from "#app/domain/checks/finding.ts";
import { vorhabenPath } from "#app/screens/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Tooltip } from "#app/ui/tooltip.tsx";
import { useDocument, useFindings } from "../document-context.tsx";
import type { LayoutChoice, PanelId } from "../layout-choice.ts";
import { Faces } from "./faces.tsx";
import { SaveStateText } from "./save-state.tsx";
import { WordMenu } from "./word-menu.tsx";

interface TopBarProps {
  layout: LayoutChoice;
  onOutline(): void;
  onPanel(panel: PanelId): void;
  onHelp(): void;
}

/** Way back, title, save state, people, panels, Word file. One steady line. */
export function TopBar({ layout, onOutline, onPanel, onHelp }: TopBarProps) {
  const { data, model } = useDocument();
  const { findings } = useFindings();
  const { snapshot } = data.view;
  const year = snapshot.facts.foerderung.foerderjahr;
  const stops = findings.filter(holdsUp).length;
  const openSuggestions = data.suggestions.filter((suggestion) => suggestion.state === "open").length;
  const openThreads = data.threads.filter((thread) => !thread.resolved).length;
  return (
    <header className="top-bar">
      <Tooltip text={layout.outline ? "Gliederung ausblenden" : "Gliederung einblenden"}>
        <Button look="quiet" size="small" aria-label="Gliederung" aria-expanded={layout.outline} aria-controls="gliederung" icon={<PanelLeft aria-hidden />} onPress={onOutline} />
      </Tooltip>
      <div className="top-names">
        <Link to={vorhabenPath(snapshot.id)} className="top-back" aria-label={`Zurück zum Vorhaben ${snapshot.title}`}>
          <ChevronLeft aria-hidden size={16} />
          <span>{snapshot.title}</span>
        </Link>
        <span className="top-title">
          {model.template.shortTitle}
          {year ? ` ${year}` : ""}
        </span>
      </div>
      <SaveStateText />
      <span className="top-space" />
      <Faces />
      <nav className="top-panels" aria-label="Bereiche rechts">
        <PanelButton id="hinweise" open={layout.panel} onPanel={onPanel} icon={<Lightbulb aria-hidden />} label="Hinweise" count={stops || findings.length} stop={stops > 0} />
        <PanelButton id="kommentare" open={layout.panel} onPanel={onPanel} icon={<MessageSquare aria-hidden />} label="Kommentare" count={openThreads} />
        <PanelButton id="vorschlaege" open={layout.panel} onPanel={onPanel} icon={<MessageSquareDiff aria-hidden />} label="Vorschläge" count={openSuggestions} />
        <PanelButton id="verlauf" open={layout.panel} onPanel={onPanel} icon={<History aria-hidden />} label="Fassungen" />
      </nav>
      <WordMenu />
      <Tooltip text="Tastenkürzel (?)">
        <Button look="quiet" size="small" className="top-help" aria-label="Tastenkürzel" icon={<CircleHelp aria-hidden />} onPress={onHelp} />
      </Tooltip>
    </header>
  );
}

interface PanelButtonProps {
  id: PanelId;
  open: PanelId | null;
  onPanel(panel: PanelId): void;
  icon: ReactNode;
  label: string;
  count?: number;
  stop?: boolean;
}

function PanelButton({ id, open, onPanel, icon, label, count = 0, stop = false }: PanelButtonProps) {
  return (
    <Button look="quiet" size="small" className="panel-button" aria-expanded={open === id} aria-controls="bereich-rechts" icon={icon} onPress={() => onPanel(id)}>
      <span className="panel-button-label">{label}</span>{" "}
      {count > 0 ? (
        <span className="panel-count" data-stop={stop ? "" : undefined}>
          {count}
        </span>
      ) : null}
    </Button>
  );
}
