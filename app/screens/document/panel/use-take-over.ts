import { useState } from "react";
import type { Editor } from "@tiptap/core";
import type { LiveDocument } from "#app/editor/live/live-document.ts";
import type { SuggestionView } from "#app/services.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { showToast } from "#app/ui/toast.tsx";
import { useDocument } from "../document-context.tsx";

/** A section far away has to be loaded first; waiting longer than this, the line is bad. */
const PATIENCE_MS = 8000;

/**
 * Takes a proposal over: first the server notes the decision, so that of two people only one makes the change; then the editor of this person makes it, as their own
 * edit. Should the passage have been changed in between, the proposal is opened again.
 */
export function useTakeOver(): { takeOver(suggestion: SuggestionView): Promise<void>; working: boolean } {
  const { live, goTo, commands } = useDocument();
  const [working, setWorking] = useState(false);
  const take = async (suggestion: SuggestionView) => {
    goTo(suggestion.section, "text");
    const editor = live && (await editorOf(live, suggestion.section));
    if (!editor?.isEditable) return tell("In den Abschnitt kann gerade nicht geschrieben werden. Der Vorschlag bleibt offen.");
    if (!editor.can().takeOverSuggestion(suggestion)) return tell("Diese Stelle lässt sich nicht von selbst ändern. Arbeiten Sie den Vorschlag von Hand ein.");
    if (!(await commands.decide(suggestion.id, "taken", ""))) return;
    if (editor.commands.takeOverSuggestion(suggestion)) return tell("Vorschlag übernommen. Strg+Z im Text nimmt die Änderung zurück.");
    await commands.decide(suggestion.id, "open", "");
    tell("Die Stelle wurde in diesem Augenblick geändert. Der Vorschlag ist wieder offen.");
  };
  return {
    working,
    async takeOver(suggestion) {
      setWorking(true);
      try {
        await take(suggestion);
      } finally {
        setWorking(false);
      }
    },
  };
}

const tell = (text: string): void => void showToast({ text, topic: "suggestion" });

/** The editor of a section as soon as it stands; undefined when it does not come. */
function editorOf(live: LiveDocument, section: Id): Promise<Editor | undefined> {
  return new Promise((resolve) => {
    let unwatchEditor: (() => void) | undefined;
    const finish = (editor: Editor | undefined) => {
      clearTimeout(patience);
      unwatchSections();
      unwatchEditor?.();
      resolve(editor);
    };
    const look = () => {
      const found = live.sections.get().get(section);
      const editor = found?.editor.get();
      if (editor) return finish(editor);
      unwatchEditor?.();
      unwatchEditor = found?.editor.subscribe(look);
    };
    const unwatchSections = live.sections.subscribe(look);
    const patience = setTimeout(() => finish(undefined), PATIENCE_MS);
    look();
  });
}
