import { ChevronRight } from "lucide-react";
import { useDocument } from "../document-context.tsx";

/** Conditional sections that do not apply here, and why; quiet, but never a secret. */
export function HiddenSections() {
  const { hidden } = useDocument().model.outline;
  if (hidden.length === 0) return null;
  return (
    <details className="hidden-sections">
      <summary>
        <ChevronRight aria-hidden size={15} className="guidance-arrow" />
        Nicht erforderlich ({hidden.length})
      </summary>
      <ul>
        {hidden.map(({ template, reason }) => (
          <li key={template.id}>
            <strong>{template.title}</strong>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
