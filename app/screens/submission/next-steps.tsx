import { Link } from "@remix-run/react";
import { Panel } from "#app/ui/panel.tsx";
import { sourcesText } from "#app/wording/sources.ts";
import { nextSteps, type SubmissionStep } from "#app/wording/submission.ts";
import { registerPath } from "../paths.ts";
import type { SubmissionPageData } from "./page-data.ts";

/** The way from the files to the money, each step with its source. */
export function AfterSubmission({ page: { id, foerderjahr, mayFreeze } }: { page: SubmissionPageData }) {
  return (
    <Panel title="Wie es weitergeht">
      <ol className="submission-steps">
        {nextSteps(foerderjahr).map((step) => {
          const entry = mayFreeze ? ENTRIES[step.id] : undefined;
          return (
            <li key={step.id}>
              <h3>{step.title}</h3>
              <p>
                {step.text} {entry ? <Link to={registerPath(id, "foerderung", { field: entry.field })}>{entry.label}</Link> : null}
              </p>
              {step.sources.length > 0 ? <p className="muted submission-source">{sourcesText(step.sources)}</p> : null}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

/** Where the register takes up what has happened. */
const ENTRIES: Partial<Record<SubmissionStep["id"], { field: string; label: string }>> = {
  datum: { field: "antragGestelltAm", label: "Tag eintragen" },
  bescheid: { field: "bescheidDatum", label: "Bescheid eintragen" },
};
