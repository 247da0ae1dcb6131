import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { RoomConnection } from "../collab/room.ts";

/**
 * Browsers tell of a moved caret only with the next frame. Whatever others cause before that (their text, their carets) would put it back to where the
 * editor still believes it to be, and presses of arrow keys would be lost; and on a busy machine, where keys wait in line, Enter or Backspace after Home
 * would act where the caret was before. So the editor is made to look first.
 */
export const readCaret = (room: Pick<RoomConnection, "onReceiving">) =>
  Extension.create<object, { unwatch?: () => void }>({
    name: "readCaret",
    addStorage: () => ({}),
    onCreate() {
      this.storage.unwatch = room.onReceiving(() => look(this.editor.view));
    },
    onDestroy() {
      this.storage.unwatch?.();
    },
    // A key may move the caret after `keydown`; ProseMirror puts it back 20 ms after the editor got the focus unless it has been read by then.
    addProseMirrorPlugins: () => [new Plugin({ props: { handleDOMEvents: { keydown, keyup: lookAtKey } } })],
    dispatchTransaction({ transaction, next }) {
      const { view } = this.editor;
      const leavesSelection = !transaction.docChanged && !transaction.selectionSet && !transaction.getMeta("focus") && !transaction.getMeta("blur");
      if (leavesSelection) {
        look(view);
        const { doc, selection } = view.state;
        if (doc === transaction.doc && !selection.eq(transaction.selection)) transaction.setSelection(selection);
      }
      next(transaction);
    },
  });

function keydown(view: EditorView, event: KeyboardEvent): false {
  meantByKey(view);
  return lookAtKey(view, event);
}

/** For 200 ms after the focus ProseMirror takes a caret at the start of the text for a slip of the browser and puts it back; behind a key it is none. */
export function meantByKey(view: EditorView): void {
  (view as unknown as { input: { lastFocus: number } }).input.lastFocus = 0;
}

function lookAtKey(view: EditorView, event: KeyboardEvent): false {
  if (!view.composing && !event.isComposing) look(view);
  return false;
}

/** The editor reads the selection whenever the browser says that it has changed. */
export function look(view: EditorView): void {
  if (view.hasFocus()) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}
