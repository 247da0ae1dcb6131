import type { FormVerdict } from "#app/domain/official-form/proof.ts";
import { Banner, type Tone } from "#app/ui/banner.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { revisionText, VERDICT_SENTENCE } from "#app/wording/form-deviations.ts";
import { checkText, DEVIATION_TEXT } from "#app/wording/form-reports.ts";

const TONES: Readonly<Record<FormVerdict["verdict"], Tone>> = { unchanged: "ok", harmless: "ok", deviating: "stop" };

/** What was found in a file that came back. A deviating file is never called valid. */
export function VerdictView({ verdict }: { verdict: FormVerdict }) {
  const { deviations, revisions, comments, harmless } = verdict;
  return (
    <>
      <Banner tone={TONES[verdict.verdict]}>{VERDICT_SENTENCE[verdict.verdict]}</Banner>
      {deviations.length > 0 ? (
        <Panel title="Abweichungen" note={deviations.length === 1 ? "1" : String(deviations.length)}>
          <ul className="form-changes">
            {deviations.map(({ kind, place, message }, at) => (
              <li key={at}>
                <b>{DEVIATION_TEXT[kind]}</b> · {place}: {message}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {revisions.length > 0 ? (
        <Panel title="Nachverfolgte Änderungen" note="Von Word aufgezeichnet">
          <ul className="form-changes">
            {revisions.map((revision, at) => (
              <li key={at}>{revisionText(revision)}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {comments.length > 0 ? (
        <Panel title="Kommentare">
          <ul className="form-changes">
            {comments.map(({ author, text }, at) => (
              <li key={at}>
                <b>{author || "unbekannt"}:</b> {text}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {harmless.length > 0 ? (
        <Panel title="Unerheblich" note="Ändert nichts an dem, was zu lesen ist">
          <ul className="form-changes">
            {harmless.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {verdict.checks.length > 0 ? (
        <Panel title="Was geprüft wurde">
          <ul className="form-changes">
            {verdict.checks.map((check) => (
              <li key={check.id}>{checkText(check)}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}
