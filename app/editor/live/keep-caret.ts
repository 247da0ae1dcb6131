import { Extension } from "@tiptap/core";
import { Plugin, TextSelection, type EditorState } from "@tiptap/pm/state";
import { relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { Binding } from "./type-at-caret.ts";

interface Change {
  isChangeOrigin?: boolean;
  isUndoRedoOperation?: boolean;
}

/**
 * Keeps the caret behind its own letter when others change the block. The binding distrusts the place that Yjs names as soon as the block's words differ, and
 * looks for similar words instead: with "K" typed behind another's "K…", the caret lands in the middle of the other's words and the next letter follows it
 * there. Only where the text itself is gone (a block that was moved is a new one to Yjs) is guessing right.
 */
export const keepCaret = Extension.create({
  name: "keepCaret",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, state) {
        const change = transactions.findLast((transaction) => transaction.getMeta(ySyncPluginKey))?.getMeta(ySyncPluginKey) as Change | undefined;
        return change?.isChangeOrigin && !change.isUndoRedoOperation ? corrected(state) : null;
      },
    }),
  ],
});

function corrected(state: EditorState): ReturnType<typeof state.tr.setSelection> | null {
  const binding = (ySyncPluginKey.getState(state) as { binding: Binding | null } | undefined)?.binding;
  const place = binding?.beforeTransactionSelection;
  if (!binding || place?.type !== "text") return null;
  const anchor = positionOf(binding, place.anchor) ?? state.selection.anchor;
  const head = positionOf(binding, place.head) ?? state.selection.head;
  if (anchor === state.selection.anchor && head === state.selection.head) return null;
  return state.tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))).setMeta("addToHistory", false);
}

/** Where Yjs itself says the place is now; undefined when its text is gone. */
function positionOf(binding: Binding, place: Y.RelativePosition | null): number | undefined {
  const found = place && Y.createAbsolutePositionFromRelativePosition(place, binding.doc);
  if (!found || !(found.type instanceof Y.XmlText)) return undefined;
  for (let node: Y.XmlText | Y.XmlElement = found.type; ; ) {
    const parent = node.parent as Y.XmlElement | Y.XmlFragment;
    if (!parent.toArray().includes(node)) return undefined;
    if (!(parent instanceof Y.XmlElement)) break;
    node = parent;
  }
  return relativePositionToAbsolutePosition(binding.doc, binding.type, place, binding.mapping as never) ?? undefined;
}
