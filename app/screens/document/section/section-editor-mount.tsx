import { useContext, useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { Editor } from "@tiptap/core";
import type { Beginning, LiveSection } from "#app/editor/live/live-document.ts";
import { ActiveEditorContext } from "#app/editor/toolbar/active-editor.ts";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import { useDocument } from "../document-context.tsx";
import { useStore } from "../live/use-store.ts";
import { useHints } from "../wording/hint-context.ts";
import { useWordingHints } from "../wording/use-wording-hints.ts";
import { useTextDialogs } from "../dialogs/text-dialogs.tsx";

export const TEXT_HELP_ID = "hilfe-text";

/** Mounts one section's editor in place of its rendered text. Must only stand while the room is synchronised. */
export function SectionEditorMount({ section, entry, label, editable, begun }: { section: LiveSection; entry: OutlineEntry; label: string; editable: boolean; begun: RefObject<Beginning> | undefined }) {
  const { data, live } = useDocument();
  const active = useContext(ActiveEditorContext);
  const dialogs = useTextDialogs();
  const hints = useHints();
  const place = useRef<HTMLDivElement>(null);
  const editor = useStore(section.editor, undefined);
  /** What the editor calls; always the newest, without mounting anew. */
  const calls = useRef({ dialogs, live, hints });
  useLayoutEffect(() => {
    calls.current = { dialogs, live, hints };
  });
  const first = useRef({ label, editable, begun });
  const { name, organisation, colour } = data.me;

  // Before the browser paints, so that the text is never gone for a moment.
  useLayoutEffect(() => {
    const { label, editable, begun } = first.current;
    const made = section.edit({
      place: place.current!,
      person: { name, organisation, color: colour },
      label,
      editable,
      describedBy: TEXT_HELP_ID,
      onFootnote: (position) => calls.current.dialogs.editFootnote(made, position),
      onInsertFootnote: () => calls.current.dialogs.insertFootnote(made),
      onLink: () => calls.current.dialogs.editLink(made),
      onHint: (hint, by) => calls.current.hints.show({ section, entry: entry.id, editor: made, hint, by }),
      onFocus: () => {
        active.set(made, label);
        calls.current.live?.here(entry.id);
      },
    });
    if (begun?.current) section.goOn(made, begun.current);
    return () => {
      active.release(made);
      section.putAway(made);
    };
  }, [section, entry.id, name, organisation, colour, active]);

  useEffect(() => {
    if (editor && editor.isEditable !== editable) editor.setEditable(editable);
  }, [editor, editable]);

  useEffect(() => {
    editor?.view.dom.setAttribute("aria-label", label);
  }, [editor, label]);

  useWantedFocus(editor, entry.id, section);
  useQuotes(editor, section, entry.id);
  useWordingHints(editor, section, entry.id);
  useSuggestions(editor, entry.id);
  return <div ref={place} />;
}

/** Somebody asked for this section (keyboard, outline, Hinweis) before or after its editor stood. */
function useWantedFocus(editor: Editor | undefined, id: string, section: LiveSection): void {
  const { live } = useDocument();
  const wanted = useStore(live?.wanted, null) === id;
  useEffect(() => {
    if (!editor || !wanted) return;
    live?.wanted.set(null);
    section.focusAt(editor, "start");
  }, [editor, wanted, live, section]);
}

/** Marks the words that open comments quote. */
function useQuotes(editor: Editor | undefined, section: LiveSection, id: string): void {
  const { threads } = useDocument().data;
  useEffect(() => {
    if (editor) section.markQuotes(editor, threads.filter((thread) => thread.section === id && !thread.resolved && thread.quote !== "").map((thread) => ({ thread: thread.id, text: thread.quote })));
  }, [editor, section, threads, id]);
}

/** Shows open proposals in the text. */
function useSuggestions(editor: Editor | undefined, id: string): void {
  const { suggestions } = useDocument().data;
  useEffect(() => {
    editor?.commands.showSuggestions(suggestions.filter((suggestion) => suggestion.section === id && suggestion.state === "open" && suggestion.quote !== ""));
  }, [editor, suggestions, id]);
}
