import { useSyncExternalStore } from "react";
import type { Editor } from "@tiptap/core";

/** What the toolbar shows about the place of the caret. */
export interface ToolbarState {
  block: "paragraph" | "heading2" | "heading3" | "heading4";
  bold: boolean;
  italic: boolean;
  link: boolean;
  bulletList: boolean;
  orderedList: boolean;
  quote: boolean;
  table: boolean;
  canIndent: boolean;
  canOutdent: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

const IDLE: ToolbarState = {
  block: "paragraph",
  bold: false,
  italic: false,
  link: false,
  bulletList: false,
  orderedList: false,
  quote: false,
  table: false,
  canIndent: false,
  canOutdent: false,
  canUndo: false,
  canRedo: false,
};

/** Follows the editor; renders again only when something that is shown has changed. */
export function useToolbarState(editor: Editor | undefined): ToolbarState {
  return useSyncExternalStore(
    (listener) => {
      editor?.on("transaction", listener);
      return () => editor?.off("transaction", listener);
    },
    () => read(editor),
    () => IDLE,
  );
}

const last = new WeakMap<Editor, ToolbarState>();

function read(editor: Editor | undefined): ToolbarState {
  if (!editor || editor.isDestroyed) return IDLE;
  const state: ToolbarState = {
    block: ([2, 3, 4] as const).map((level) => (editor.isActive("heading", { level }) ? (`heading${level}` as const) : undefined)).find(Boolean) ?? "paragraph",
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    link: editor.isActive("link"),
    bulletList: editor.isActive("bulletList"),
    orderedList: editor.isActive("orderedList"),
    quote: editor.isActive("blockquote"),
    table: editor.isActive("table"),
    canIndent: editor.can().sinkListItem("listItem"),
    canOutdent: editor.can().liftListItem("listItem"),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
  const before = last.get(editor);
  if (before && (Object.keys(state) as (keyof ToolbarState)[]).every((name) => before[name] === state[name])) return before;
  last.set(editor, state);
  return state;
}
