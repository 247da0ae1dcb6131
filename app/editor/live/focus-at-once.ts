import { Extension, resolveFocusPosition } from "@tiptap/core";

/** Tiptap gives the focus with the next frame, and keys pressed until then would go elsewhere: here the text has it at once. */
export const focusAtOnce = Extension.create({
  name: "focusAtOnce",
  addCommands: () => ({
    focus:
      (position = null, options) =>
      ({ view, tr, dispatch }) => {
        if (!dispatch || position === false || (position === null && view.hasFocus())) return true;
        const selection = resolveFocusPosition(tr.doc, position);
        if (selection && !selection.eq(tr.selection)) tr.setSelection(selection);
        if (options?.scrollIntoView !== false) tr.scrollIntoView();
        view.focus();
        return true;
      },
  }),
});
