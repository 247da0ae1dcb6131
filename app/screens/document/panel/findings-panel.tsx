import { CircleCheck } from "lucide-react";
import type { Severity } from "#app/domain/checks/finding.ts";
import { useDocument, useFindings } from "../document-context.tsx";
import { DismissedFindings } from "./dismissed-findings.tsx";
import { FindingItem } from "./finding-item.tsx";
import { inReadingOrder } from "./reading-order.ts";

const GROUPS: readonly { severities: readonly Severity[]; title: string }[] = [
  { severities: ["pflicht", "bedingt"], title: "Pflicht: hält die Einreichung auf" },
  { severities: ["empfehlung"], title: "Empfehlung" },
  { severities: ["info"], title: "Information" },
];

/** What the machine has found: what, why, on what ground, and the way there; below it what people have put aside. */
export function FindingsPanel({ chosen }: { chosen: string | undefined }) {
  const { model } = useDocument();
  const { findings } = useFindings();
  const ordered = inReadingOrder(findings, model.outline.entries);
  return (
    <>
      {ordered.length === 0 ? (
        <p className="panel-empty">
          <CircleCheck aria-hidden size={18} /> Keine Hinweise. Was Richtlinie und FAQ verlangen und die Maschine prüfen kann, ist da.
        </p>
      ) : null}
      {GROUPS.map(({ severities, title }) => {
        const group = ordered.filter((finding) => severities.includes(finding.severity));
        return group.length === 0 ? null : (
          <section key={title} className="finding-group" aria-label={title}>
            <h3>
              {title} <span className="panel-number">{group.length}</span>
            </h3>
            <ul>
              {group.map((finding) => (
                <FindingItem key={finding.key} finding={finding} chosen={finding.key === chosen} />
              ))}
            </ul>
          </section>
        );
      })}
      <DismissedFindings />
    </>
  );
}
