import { ChevronRight } from "lucide-react";
import { guidanceText } from "#app/domain/template/guidance.ts";
import type { SectionTemplate } from "#app/domain/template/template.ts";
import { useDocument } from "../document-context.tsx";
import { useOpenGuidance } from "./use-open-guidance.ts";
import { sourcesText } from "#app/wording/sources.ts";

/** What belongs into a section and who says so; closed until somebody asks, and as this person left it on this device. */
export function Guidance({ template }: { template: SectionTemplate }) {
  const { data } = useDocument();
  const { open, remember } = useOpenGuidance(data.me.accountId, `${data.kind}.${template.id}`);
  return (
    <details className="guidance" open={open} onToggle={(event) => remember(event.currentTarget.open)}>
      <summary>
        <ChevronRight aria-hidden size={15} className="guidance-arrow" />
        <span>Was gehört hierher?</span>
      </summary>
      <div className="guidance-text">
        <p>{template.purpose}</p>
        {template.guidance.map((paragraph) => (
          <p key={paragraph}>{guidanceText(paragraph, data.view.snapshot.facts.foerderung.foerderjahr)}</p>
        ))}
        {template.conditionReason ? <p>{template.conditionReason}</p> : null}
        <p className="guidance-sources">Grundlage: {sourcesText(template.sources)}</p>
      </div>
    </details>
  );
}
