import { Link } from "@remix-run/react";
import { Panel } from "#app/ui/panel.tsx";
import { sourcesText } from "#app/wording/sources.ts";
import { nextSteps, type SubmissionStep } from "#app/wording/submission.ts";
import { registerPath } from "../paths.ts";

/** The way from the files to the money, each step with its source. */
export function AfterSubmission({ vorhaben, foerderjahr }: { vorhaben: string; foerderjahr: number | null }) {
  return (
    <Panel title="Wie es weitergeht">
      <ol className="submission-steps">
        {nextSteps(foerderjahr).map((step) => {
          const field = FIELDS[step.id];
          return (
            <li key={step.id}>
              <h3>{step.title}</h3>
              <p>
                {step.text} {field ? <Link to={registerPath(vorhaben, "foerderung", { field })}>In den Stammdaten eintragen</Link> : null}
              </p>
              <p className="muted submission-source">{sourcesText(step.sources)}</p>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

const FIELDS: Partial<Record<SubmissionStep["id"], string>> = { datum: "antragGestelltAm", bescheid: "bescheidDatum" };
