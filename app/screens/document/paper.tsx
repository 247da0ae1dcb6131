import { memo, useContext } from "react";
import { ActiveEditorContext } from "#app/editor/toolbar/active-editor.ts";
import { Toolbar } from "#app/editor/toolbar/toolbar.tsx";
import { useTextDialogs } from "./dialogs/text-dialogs.tsx";
import { useDocument } from "./document-context.tsx";
import { RemovedTexts } from "./section/removed-texts.tsx";
import { Section } from "./section/section.tsx";
import { HiddenSections } from "./section/hidden-sections.tsx";
import { TEXT_HELP_ID } from "./section/section-editor-mount.tsx";
import "./paper.css";
import "./section/section.css";
import "#app/editor/live/section-text.css";

/** The paper: title block, all sections in order, and what does not apply here. */
export const Paper = memo(function Paper({ onComment, onSuggest }: { onComment: () => void; onSuggest: () => void }) {
  const { data, model, may } = useDocument();
  const active = useContext(ActiveEditorContext);
  const dialogs = useTextDialogs();
  const { facts } = data.view.snapshot;
  const withEditor = (act: (editor: NonNullable<ReturnType<typeof active.get>>) => void) => () => {
    const editor = active.get();
    if (editor) act(editor);
  };
  return (
    <main className="paper-column" id="inhalt" tabIndex={-1}>
      {may("section.write") ? (
        <div className="paper-toolbar">
          <Toolbar onLink={withEditor(dialogs.editLink)} onFootnote={withEditor(dialogs.insertFootnote)} onComment={onComment} onSuggest={onSuggest} />
        </div>
      ) : null}
      <article className="paper" lang="de">
        <RemovedTexts />
        <header className="paper-title">
          <h1>{model.template.title}</h1>
          <p>
            {[facts.antragsteller.name, facts.foerderung.foerderjahr ? `Förderjahr ${facts.foerderung.foerderjahr}` : null].filter(Boolean).join(" · ")}
          </p>
        </header>
        {model.outline.entries.map((entry) => (
          <Section key={entry.id} entry={entry} />
        ))}
        <HiddenSections />
      </article>
      <p id={TEXT_HELP_ID} className="visually-hidden">
        Mehrzeiliges Textfeld. Alt und F10 führen zu den Werkzeugen, Escape führt zum Titel des Abschnitts, Fragezeichen außerhalb des Textes zeigt alle Tastenkürzel.
      </p>
    </main>
  );
});
