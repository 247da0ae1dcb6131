import { ChevronRight } from "lucide-react";
import type { SectionTemplate } from "#app/domain/template/template.ts";
import { sourcesText } from "#app/wording/sources.ts";

/** What belongs into a section and who says so; closed until somebody asks. */
export function Guidance({ template }: { template: SectionTemplate }) {
  return (
    <details className="guidance">
      <summary>
        <ChevronRight aria-hidden size={15} className="guidance-arrow" />
        <span>Was gehört hierher?</span>
      </summary>
      <div className="guidance-text">
        <p>{template.purpose}</p>
        {template.guidance.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {template.conditionReason ? <p>{template.conditionReason}</p> : null}
        <p className="guidance-sources">Grundlage: {sourcesText(template.sources)}</p>
      </div>
    </details>
  );
}
