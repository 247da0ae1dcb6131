import { Extension } from "@tiptap/core";
import type { Fragment, Node } from "@tiptap/pm/model";
import { Plugin, TextSelection, type EditorState, type PluginView, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { bindingOf, positionOf, type Binding } from "./binding.ts";
import { bringBack, lostIn, type Lost } from "./bring-back.ts";
import type { LetterTest } from "./lost-words.ts";
import { lettersBefore, placeOf, positionInSameEmptyBlock, positionOfPlace } from "./letters.ts";
import { follow, lettersOf, placeOfKept, readChange, type Change, type Moved } from "./moved-words.ts";

/**
 * Keeps the caret and the selection at their own words when others change the text. Yjs knows exactly where a letter is as long as it stands; the binding
 * distrusts it as soon as the block's words differ and looks for similar words, so Yjs is asked again here. Where the letter was taken away and written anew
 * elsewhere (somebody's Enter, a join, an indent, a heading), the caret goes with the words, and letters typed meanwhile, which stayed behind, are fetched.
 */
export const keepCaret = Extension.create({
  name: "keepCaret",
  addProseMirrorPlugins: () => {
    const keeper = new CaretKeeper();
    return [
      new Plugin({
        view: (view) => keeper.start(view),
        appendTransaction: (transactions, earlier, later) => (transactions.some(isFromOthers) ? keeper.correct(earlier, later) : null),
      }),
    ];
  },
});

/** Letters to bring to the words they belong to, once everybody has seen the change. */
interface Errand {
  /** The text as it must still be shown. */
  doc: Node;
  letters: Fragment;
  to: number;
  standing: { from: number; to: number } | undefined;
}

/** How long a letter may be on its way to the others. */
const UNHEARD_MS = 5000;
/** Nobody reads a letter and deletes it sooner than this. */
const UNREAD_MS = 1500;

class CaretKeeper {
  /** The change that Yjs is telling of. */
  #transaction: Y.Transaction | undefined;
  /** What was typed here of late: when, and from which clock on. */
  #typed: { at: number; from: number }[] = [];
  #errand: Errand | undefined;
  #lost: Lost | undefined;

  start(view: EditorView): PluginView {
    const doc = bindingOf(view.state)?.doc;
    if (!doc) return {};
    const changing = (transaction: Y.Transaction) => {
      this.#transaction = transaction;
      if (transaction.local) this.#typed = [...this.#unheard(), { at: Date.now(), from: transaction.beforeState.get(doc.clientID) ?? 0 }];
    };
    const changed = () => {
      const [errand, lost] = [this.#errand, this.#lost];
      this.#errand = this.#lost = this.#transaction = undefined;
      // A word that an input method is still making must not be touched.
      if (view.composing) return;
      if (errand?.doc.eq(view.state.doc)) view.dispatch(run(errand, view.state));
      else if (lost?.doc.eq(view.state.doc)) view.dispatch(bringBack(lost, view.state));
    };
    doc.on("beforeObserverCalls", changing);
    doc.on("afterAllTransactions", changed);
    return {
      destroy() {
        doc.off("beforeObserverCalls", changing);
        doc.off("afterAllTransactions", changed);
      },
    };
  }

  correct(earlier: EditorState, later: EditorState): Transaction | null {
    const binding = bindingOf(later);
    const known = binding?.beforeTransactionSelection;
    if (!binding || known?.type !== "text") return null;
    const { selection } = earlier;
    const change = this.#read(binding, earlier.doc, later);
    const find = (position: number, relative: Y.RelativePosition | null): number | undefined => {
      const place = change && placeOf(earlier.doc, position, position < selection.to ? "before" : "behind");
      const moved = place && follow(change, place, this.#unheardOf(binding.doc.clientID));
      const found = moved && positionOfPlace(later.doc, moved.to);
      if (moved && found !== undefined && moved.leftBehind > 0 && selection.empty) this.#errand = errandOf(moved, found, earlier, later.doc);
      if (found !== undefined) return found;
      const kept = place && placeOfKept(change, place);
      return positionOf(binding, relative) ?? (kept ? positionOfPlace(later.doc, kept) : positionInSameEmptyBlock(earlier.doc, later.doc, position));
    };
    const anchor = find(selection.anchor, known.anchor) ?? later.selection.anchor;
    // The binding may follow with a change of its own that shows nothing new: it takes out a list that two people emptied.
    if (change && !this.#errand) this.#lost = lostIn(change, this.#unheardOf(binding.doc.clientID), this.#unheardOf(binding.doc.clientID, UNREAD_MS), earlier.doc, later.doc) ?? this.#lost;
    const head = selection.empty ? anchor : (find(selection.head, known.head) ?? later.selection.head);
    if (anchor === later.selection.anchor && head === later.selection.head) return null;
    return later.tr.setSelection(TextSelection.between(later.doc.resolve(anchor), later.doc.resolve(head))).setMeta("addToHistory", false);
  }

  /** Undefined when nothing was taken away, or when what is shown is not what was changed. */
  #read({ type }: Binding, earlier: Node, { doc, schema }: EditorState): Change | undefined {
    if (!this.#transaction || this.#transaction.deleteSet.clients.size === 0) return undefined;
    const change = readChange(type, this.#transaction, (name) => schema.nodes[name]?.isInline === true);
    const isShown = (shown: Node, when: "earlier" | "later") => lettersBefore(shown, shown.content.size) === lettersOf(change, when).length;
    return isShown(earlier, "earlier") && isShown(doc, "later") ? change : undefined;
  }

  #unheardOf(client: number, ms = UNHEARD_MS): LetterTest {
    const from = this.#unheard(ms)[0]?.from ?? Infinity;
    return (writer, clock) => writer === client && clock >= from;
  }

  readonly #unheard = (ms = UNHEARD_MS) => this.#typed.filter(({ at }) => at > Date.now() - ms);
}

function errandOf({ leftBehind, standing }: Moved, to: number, earlier: EditorState, doc: Node): Errand | undefined {
  const { parent, parentOffset } = earlier.selection.$head;
  const { content: letters } = parent.cut(parentOffset - leftBehind, parentOffset);
  const [from, end] = [standing && positionOfPlace(doc, standing.from), standing && positionOfPlace(doc, standing.to)];
  return { doc, letters, to, standing: from === undefined || end === undefined ? undefined : { from, to: end } };
}

function run({ letters, to, standing }: Errand, state: EditorState): Transaction {
  const tr = state.tr.insert(to, letters);
  if (standing) tr.delete(tr.mapping.map(standing.from), tr.mapping.map(standing.to, -1));
  return tr.setSelection(TextSelection.create(tr.doc, tr.mapping.slice(1).map(to + letters.size)));
}

function isFromOthers(transaction: Transaction): boolean {
  const origin = transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean } | undefined;
  return transaction.docChanged && origin?.isChangeOrigin === true && !origin.isUndoRedoOperation;
}
