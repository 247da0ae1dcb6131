import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { Mark, type Node, type ResolvedPos } from "@tiptap/pm/model";
import { absolutePositionToRelativePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { Binding } from "./binding.ts";

/** Text that was typed or pasted into running text: where it went in, in the document before, and the document that came of it. */
interface Typed {
  at: number;
  text: string;
  before: Node;
  after: Node;
}

const key = new PluginKey<Typed | null>("typeAtCaret");

/**
 * Puts typed text into Yjs exactly where the caret was. The binding compares whole texts and cannot tell which of two equal letters is the new
 * one: with two people typing "K…" at the same place, a later "K" would land inside the other's words. Everything this does not handle, and
 * every slip, is set right by the binding's comparison that follows.
 */
export const typeAtCaret = Extension.create({
  name: "typeAtCaret",
  // Before Collaboration (1000), whose comparison then finds nothing left to do.
  priority: 1100,
  addProseMirrorPlugins: () => [
    new Plugin<Typed | null>({
      key,
      state: {
        init: () => null,
        apply: (tr, typed) => (tr.docChanged ? typedIn(tr) : typed),
      },
      view: () => ({
        update(view, previous) {
          const typed = key.getState(view.state);
          // Only a single change that leads from what was shown to what is shown.
          if (view.state.doc === previous.doc || typed?.before !== previous.doc || typed.after !== view.state.doc) return;
          const sync = ySyncPluginKey.getState(view.state) as { binding: Binding | null; isChangeOrigin: boolean; snapshot: unknown } | undefined;
          if (!sync?.binding || sync.isChangeOrigin || sync.snapshot != null) return;
          insert(sync.binding, typed);
        },
      }),
    }),
  ],
});

/** The insertion that a transaction is, if it is nothing else: one piece of text with the marks of the letter before it. */
function typedIn(tr: Transaction): Typed | null {
  const [step] = tr.steps;
  if (tr.steps.length !== 1 || !(step instanceof ReplaceStep) || tr.getMeta(ySyncPluginKey) || tr.getMeta("appendedTransaction")) return null;
  const { from, to, slice } = step;
  const node = slice.content.firstChild;
  if (from !== to || slice.openStart !== 0 || slice.openEnd !== 0 || slice.content.childCount !== 1 || !node?.isText || !node.text) return null;
  const letter = tr.before.resolve(from).nodeBefore;
  // Yjs continues the marks of the letter before; at the start of a text it sets none.
  const marks = letter?.isText ? letter.marks : Mark.none;
  return Mark.sameSet(marks, node.marks) ? { at: from, text: node.text, before: tr.before, after: tr.doc } : null;
}

function insert(binding: Binding, { at, text, before, after }: Typed): void {
  const relative = absolutePositionToRelativePosition(at, binding.type, binding.mapping as never) as Y.RelativePosition;
  const place = Y.createAbsolutePositionFromRelativePosition(relative, binding.doc);
  if (!place || !(place.type instanceof Y.XmlText)) return;
  const target = place.type;
  // The binding does not compare what it believes to be unchanged: a letter in a wrong block would stay there.
  if (binding.mapping.get(target.parent) !== before.resolve(at).parent) return;
  binding.mux(() => binding.doc.transact(() => target.insert(place.index, text), ySyncPluginKey));
  remember(binding, target, after.resolve(at));
}

/** The binding finds places by the sizes of the blocks around them, also of those within a list or a table. */
function remember({ mapping, type }: Binding, text: Y.XmlText, at: ResolvedPos): void {
  mapping.delete(text);
  let block = text.parent;
  for (let { depth } = at; depth > 0 && block instanceof Y.XmlElement && block !== type; depth -= 1) {
    mapping.set(block, at.node(depth));
    block = block.parent;
  }
}
