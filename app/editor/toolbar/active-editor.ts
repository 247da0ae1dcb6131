import { createContext, useContext, useSyncExternalStore } from "react";
import type { Editor } from "@tiptap/core";

/** The editor that the toolbar acts on: the one that last had the focus. */
export class ActiveEditor {
  #editor: Editor | undefined;
  #label = "";
  readonly #listeners = new Set<() => void>();

  get = (): Editor | undefined => (this.#editor?.isDestroyed ? undefined : this.#editor);
  label = (): string => this.#label;

  set(editor: Editor, label: string): void {
    if (this.#editor === editor) return;
    this.#editor = editor;
    this.#label = label;
    this.#tell();
  }

  /** Forgets an editor that is taken down. */
  release(editor: Editor): void {
    if (this.#editor !== editor) return;
    this.#editor = undefined;
    this.#label = "";
    this.#tell();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const ActiveEditorContext = createContext<ActiveEditor>(new ActiveEditor());

/** The active editor; undefined until somebody writes. Renders again only when another editor becomes active. */
export function useActiveEditor(): Editor | undefined {
  const active = useContext(ActiveEditorContext);
  return useSyncExternalStore(active.subscribe, active.get, () => undefined);
}

export function useActiveLabel(): string {
  const active = useContext(ActiveEditorContext);
  return useSyncExternalStore(active.subscribe, active.label, () => "");
}
