import { useEffect, useRef } from "react";
import type { OutlineEntry } from "#app/domain/template/outline.ts";
import type { Id } from "#app/domain/values/ids.ts";
import { TOOLBAR_ID } from "#app/editor/toolbar/toolbar.tsx";
import type { ActiveEditor } from "#app/editor/toolbar/active-editor.ts";
import { sectionAnchor } from "#app/screens/paths.ts";

interface ShortcutActions {
  entries: readonly OutlineEntry[];
  goTo(section: Id, into: "title" | "text"): void;
  nextHint(): void;
  comment(): void;
  suggest(): void;
  help(): void;
  activeEditor: ActiveEditor;
}

/** The keys that work everywhere on the page; `dialogs/shortcuts-dialog.tsx` lists them for people. */
export function useShortcuts(actions: ShortcutActions): void {
  const newest = useRef(actions);
  useEffect(() => {
    newest.current = actions;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (document.querySelector("[role=dialog], [role=alertdialog]")) return;
      if (handle(event, newest.current)) event.preventDefault();
    };
    // Before anything else hears them: an open tooltip would keep Escape for itself.
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, []);
}

function handle(event: KeyboardEvent, actions: ShortcutActions): boolean {
  const target = event.target instanceof Element ? event.target : document.body;
  const inText = target.closest("[contenteditable=true], input, textarea, select") !== null;
  if (event.altKey && event.ctrlKey && event.code === "KeyM") return done(actions.comment);
  if (event.altKey && event.ctrlKey && event.code === "KeyV") return done(actions.suggest);
  if (event.altKey && !event.ctrlKey && event.code === "KeyH") return done(actions.nextHint);
  if (event.altKey && event.key === "F10") return done(() => document.querySelector<HTMLElement>(`#${TOOLBAR_ID} button:not(:disabled)`)?.focus());
  if (event.altKey && !event.ctrlKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    const next = neighbour(actions.entries, target, event.key === "ArrowUp" ? -1 : 1);
    if (next) actions.goTo(next, inText ? "text" : "title");
    return next !== undefined;
  }
  if (event.key === "?" && !inText) return done(actions.help);
  if (event.key === "Escape" && target.closest(`#${TOOLBAR_ID}`)) return done(() => actions.activeEditor.get()?.commands.focus());
  if (event.key === "Escape" && target.closest(".section-body")) {
    return done(() => target.closest(".section")?.querySelector<HTMLElement>(".section-title")?.focus());
  }
  return false;
}

function done(act: () => void): true {
  act();
  return true;
}

/** The section before or behind the one in which the focus is; without one the section at the top of the window counts. */
function neighbour(entries: readonly OutlineEntry[], target: Element, step: -1 | 1): Id | undefined {
  const here = target.closest<HTMLElement>("[data-section]")?.dataset.section ?? atTop(entries);
  const at = entries.findIndex((entry) => entry.id === here);
  return entries[at + step]?.id;
}

const TOP_MARGIN = 160;

const atTop = (entries: readonly OutlineEntry[]): Id | undefined =>
  entries.filter((entry) => (document.getElementById(sectionAnchor(entry.id))?.getBoundingClientRect().top ?? Infinity) <= TOP_MARGIN).at(-1)?.id;
