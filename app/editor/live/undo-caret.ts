import { Extension } from "@tiptap/core";
import { Plugin, TextSelection, type EditorState, type PluginView } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { getRelativeSelection, yUndoPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { bindingOf, positionOf, type Binding } from "./binding.ts";

type Selected = NonNullable<Binding["beforeTransactionSelection"]>;

/**
 * Strg+Z and Strg+Y lead back to where the change was made. The binding means to do so as well, but hears of it when the text is drawn already: its caret stays
 * where the block that went had been, and the next change of somebody else would take it to the old place.
 */
export const undoCaret = Extension.create({ name: "undoCaret", addProseMirrorPlugins: () => [new Plugin({ view: followUndo })] });

function followUndo(view: EditorView): PluginView {
  const manager = (yUndoPluginKey.getState(view.state) as { undoManager: Y.UndoManager } | undefined)?.undoManager;
  const doc = bindingOf(view.state)?.doc;
  if (!manager || !doc) return {};
  const key = Symbol("selection before the step");
  let now = selectionOf(view.state);
  let before = now;
  const changing = () => {
    before = now;
  };
  const added = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => void stackItem.meta.set(key, before);
  const popped = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
    const binding = bindingOf(view.state);
    if (!binding) return;
    binding.beforeTransactionSelection = null;
    const selected = stackItem.meta.get(key) as Selected | undefined;
    const [anchor, head] = [positionOf(binding, selected?.anchor ?? null), positionOf(binding, selected?.head ?? null)];
    if (anchor === undefined || head === undefined) return;
    const { tr } = view.state;
    view.dispatch(tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head))).setMeta("addToHistory", false).scrollIntoView());
  };
  doc.on("beforeAllTransactions", changing);
  manager.on("stack-item-added", added);
  manager.on("stack-item-popped", popped);
  return {
    // Behind the binding, which by now has written what was done here.
    update: ({ state }) => {
      now = selectionOf(state);
    },
    destroy() {
      doc.off("beforeAllTransactions", changing);
      manager.off("stack-item-added", added);
      manager.off("stack-item-popped", popped);
    },
  };
}

/** Only of text: a marked picture of a table or note is nothing to come back to. */
function selectionOf(state: EditorState): Selected | undefined {
  const binding = bindingOf(state);
  return binding && state.selection instanceof TextSelection ? (getRelativeSelection(binding as never, state) as Selected) : undefined;
}
