import type { EditorState } from "@tiptap/pm/state";
import { relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";

/** What we use of the binding between ProseMirror and Yjs. */
export interface Binding {
  doc: Y.Doc;
  type: Y.XmlFragment;
  /** What every part of the Yjs text is in the document as shown. */
  mapping: Map<unknown, unknown>;
  /** While a change of somebody else is taken over: where the selection was before. */
  beforeTransactionSelection: { type: string; anchor: Y.RelativePosition | null; head: Y.RelativePosition | null } | null;
  mux(act: () => void): void;
}

export const bindingOf = (state: EditorState): Binding | null | undefined => (ySyncPluginKey.getState(state) as { binding: Binding | null } | undefined)?.binding;

/** Where Yjs itself says the place is now; undefined when its text is gone. */
export function positionOf(binding: Binding, place: Y.RelativePosition | null): number | undefined {
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
