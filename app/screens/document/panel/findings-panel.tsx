import { CircleCheck } from "lucide-react";
import { holdsUp, isBlocking, type Finding } from "#app/domain/checks/finding.ts";
import { useDocument, useFindings } from "../document-context.tsx";
import { DismissedFindings } from "./dismissed-findings.tsx";
import { FindingItem } from "./finding-item.tsx";
import { inReadingOrder } from "./reading-order.ts";

/** The first group is what Übersicht, outline and the button of this panel count. */
const GROUPS: readonly { title: string; holds(finding: Finding): boolean }[] = [
  { title: "Pflicht: hält die Einreichung auf", holds: holdsUp },
  { title: "Pflicht: durch Schreiben nicht zu ändern", holds: (finding) => isBlocking(finding.severity) && !holdsUp(finding) },
  { title: "Empfehlung", holds: ({ severity }) => severity === "empfehlung" },
  { title: "Hinweis", holds: ({ severity }) => severity === "info" },
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
      {GROUPS.map(({ title, holds }) => {
        const group = ordered.filter(holds);
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
