import { Link } from "@remix-run/react";
import type { TextChange } from "#app/domain/fortschreibung/changes.ts";
import type { DiffRun } from "#app/domain/fortschreibung/text-diff.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { placePath } from "../paths.ts";
import { CHANGE_WORDS } from "./change-words.ts";

/** The sections of one document that read differently: removed words struck, added ones underlined. */
export function TextChanges({ title, to, vorhaben, changes }: { title: string; to: string; vorhaben: Id; changes: readonly TextChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section className="year-changes">
      <h3>
        <Link to={to}>{title}</Link>
      </h3>
      {changes.map((change) => (
        <details key={change.section} className="year-group">
          <summary>
            {change.number} {change.title} <span className="muted">{CHANGE_WORDS[change.change]}</span>
          </summary>
          <div className="text-change" lang="de">
            {change.paragraphs.map((paragraph, index) =>
              paragraph.change === "same" ? null : (
                // oxlint-disable-next-line react/no-array-index-key -- paragraphs have no other name, and the list is made anew as a whole
                <p key={index}>{paragraph.runs.map(shownRun)}</p>
              ),
            )}
            <Link to={placePath(vorhaben, { kind: "section", document: change.document, section: change.section })}>Zum Abschnitt</Link>
          </div>
        </details>
      ))}
    </section>
  );
}

function shownRun({ text, change }: DiffRun, index: number) {
  if (change === "added") return <ins key={index}>{text}</ins>;
  if (change === "removed") return <del key={index}>{text}</del>;
  return <span key={index}>{text}</span>;
}
