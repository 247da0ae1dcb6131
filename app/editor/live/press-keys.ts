import type { EditorView } from "@tiptap/pm/view";
import { look, meantByKey } from "./read-caret.ts";

/** Does what keys would have done that were pressed before this editor stood, in their order. Keys that move the caret need the focus in the text. */
export function pressKeys(view: EditorView, keys: readonly KeyboardEvent[]): void {
  if (keys.length > 0) meantByKey(view);
  for (const key of keys) press(view, key);
}

const MOVES: Readonly<Record<string, { direction: "backward" | "forward"; by: string; withControl: string }>> = {
  ArrowLeft: { direction: "backward", by: "character", withControl: "word" },
  ArrowRight: { direction: "forward", by: "character", withControl: "word" },
  ArrowUp: { direction: "backward", by: "line", withControl: "line" },
  ArrowDown: { direction: "forward", by: "line", withControl: "line" },
  Home: { direction: "backward", by: "lineboundary", withControl: "documentboundary" },
  End: { direction: "forward", by: "lineboundary", withControl: "documentboundary" },
};

function press(view: EditorView, event: KeyboardEvent): void {
  if (view.someProp("handleKeyDown", (handle) => handle(view, event))) return;
  const { key, ctrlKey, shiftKey } = event;
  const move = MOVES[key];
  if (move) go(view, shiftKey ? "extend" : "move", move.direction, ctrlKey ? move.withControl : move.by);
  else if (key === "Backspace" || key === "Delete") {
    go(view, "extend", key === "Backspace" ? "backward" : "forward", ctrlKey ? "word" : "character");
    view.dispatch(view.state.tr.deleteSelection());
  } else if (key.length === 1) type(view, key);
}

/** As the browser itself would, which knows lines and words. */
function go(view: EditorView, alter: "move" | "extend", direction: "backward" | "forward", by: string): void {
  if (!view.hasFocus()) return;
  view.dom.ownerDocument.getSelection()?.modify(alter, direction, by);
  look(view);
}

function type(view: EditorView, text: string): void {
  const { from, to } = view.state.selection;
  const insert = () => view.state.tr.insertText(text, from, to).scrollIntoView();
  if (!view.someProp("handleTextInput", (handle) => handle(view, from, to, text, insert))) view.dispatch(insert());
}
