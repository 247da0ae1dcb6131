// oxlint-disable no-underscore-dangle -- Yjs tells nowhere else what stands beside a letter
import { Extension } from "@tiptap/core";
import { Plugin, type PluginView } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { describe, isOf, itemsOf, lettersOfItem, type Description, type Written } from "./same-change.ts";
import { bindingOf } from "./binding.ts";

/**
 * Takes back what two people have done at once. Yjs knows no moving: who presses Enter, joins, indents or makes a heading deletes words and writes them anew, and
 * when two do that to the same words in the same moment, the words stand there twice. Both browsers see it; the one with the lower client id deletes its own
 * copy, letter by letter, as an edit like any other, so of any number one stays. It is the left one: what stood right behind the caret stands there again.
 * Nothing else goes: not the blocks (two pressed Enter, there are two new lines), and no letter that anybody typed.
 */
export const doneTwice = Extension.create({
  name: "doneTwice",
  addProseMirrorPlugins: () => [new Plugin({ view: watch })],
});

/** Words that were moved here. */
interface Move {
  written: Written;
  /** What was deleted for it. */
  gone: Y.Transaction["deleteSet"];
  at: number;
}

/** After so long somebody may have mended it by hand, and both copies would go. */
const MOMENT_MS = 2000;
/** So few letters may be a key press that came together with another. */
const ENOUGH = 3;

function watch(view: EditorView): PluginView {
  const binding = bindingOf(view.state);
  if (!binding) return {};
  const { doc } = binding;
  const isInline = (name: string) => view.state.schema.nodes[name]?.isInline === true;
  let moves: Move[] = [];
  let twice: Move[] = [];
  const changed = (transaction: Y.Transaction) => {
    const now = Date.now();
    moves = moves.filter(({ at }) => now - at < MOMENT_MS);
    if (transaction.local && transaction.origin === ySyncPluginKey) moves.push(...movedIn(transaction, isInline, now));
    else if (!transaction.local) twice.push(...moves.filter((move) => isDoneByAnother(move, transaction)));
  };
  const settled = () => {
    const due = twice.filter((move) => moves.includes(move) && isUntouched(move, doc));
    twice = [];
    // A word that an input method is still making must not be touched.
    if (due.length === 0 || view.composing) return;
    moves = moves.filter((move) => !due.includes(move));
    for (const move of due) {
      takeBack(move, doc, isInline);
      forget(move, (yUndoPluginKey.getState(view.state) as { undoManager: Y.UndoManager }).undoManager);
    }
  };
  doc.on("afterTransaction", changed);
  doc.on("afterAllTransactions", settled);
  return {
    destroy() {
      doc.off("afterTransaction", changed);
      doc.off("afterAllTransactions", settled);
    },
  };
}

/** The move that a change made here was, if the words that came are those that went. */
function movedIn({ doc, beforeState, afterState, deleteSet }: Y.Transaction, isInline: (name: string) => boolean, at: number): Move[] {
  const client = doc.clientID;
  const written = { client, start: beforeState.get(client) ?? 0, end: afterState.get(client) ?? 0 };
  const letters = (items: Iterable<Y.Item | undefined>) => [...items].map((item) => (item ? lettersOfItem(item, isInline) : "")).join("");
  const came = letters(itemsOf(doc.store, written));
  const gone = letters([...deleteSet.clients].flatMap(([writer, ranges]) => ranges.flatMap(({ clock, len }) => [...itemsOf(doc.store, { client: writer, start: clock, end: clock + len })])));
  return came.length >= ENOUGH && came.length === gone.length && sorted(came) === sorted(gone) ? [{ written, gone: deleteSet, at }] : [];
}

const sorted = (letters: string): string => [...letters].toSorted().join("");

/** Somebody with a higher client id has done the very same, and it stands. */
function isDoneByAnother({ written }: Move, { doc, beforeState, afterState }: Y.Transaction): boolean {
  return [...afterState].some(([client, end]) => {
    const start = beforeState.get(client) ?? 0;
    const theirs = { client, start, end: start + written.end - written.start };
    return client > written.client && theirs.end <= end && stands(theirs, doc) && areAlike(describe(doc.store, theirs), describe(doc.store, written));
  });
}

const areAlike = (one: Description | undefined, other: Description | undefined): boolean => one !== undefined && one.every((part, index) => part === other?.[index]);

const stands = (written: Written, doc: Y.Doc): boolean => [...itemsOf(doc.store, written)].every((item) => item && !item.deleted);

/** All of it stands, and nobody has gone on writing in it or behind it. */
function isUntouched({ written }: Move, doc: Y.Doc): boolean {
  if (!stands(written, doc)) return false;
  const texts = new Set([...itemsOf(doc.store, written)].map((item) => item!.parent).filter((parent) => parent instanceof Y.XmlText));
  for (const text of texts) {
    for (let item = text._start; item; item = item.right) if (!item.deleted && goesOn(item, written)) return false;
  }
  return true;
}

/** Somebody's letters right behind a letter of the copy; the copy's own writer's may be in one item with it. */
const goesOn = ({ id, length, origin }: Y.Item, written: Written): boolean =>
  (isOf(origin, written) && !isOf(id, written)) || (id.client === written.client && id.clock < written.end && id.clock + length > written.end);

function takeBack({ written: { client, start, end } }: Move, doc: Y.Doc, isInline: (name: string) => boolean): void {
  const copy = Y.createDeleteSet();
  copy.clients.set(client, [{ clock: start, len: end - start }]);
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, copy, (item) => {
      if (item instanceof Y.Item && lettersOfItem(item, isInline)) item.delete(transaction);
    });
  }, doneTwice.name);
}

/** The words have been moved by the other: undo must not bring them back here as well. */
function forget({ gone }: Move, { undoStack }: Y.UndoManager): void {
  for (const { deletions } of undoStack) {
    for (const [client, taken] of gone.clients) {
      const kept = deletions.clients.get(client)?.flatMap((range) => without(range, taken));
      if (kept) deletions.clients.set(client, kept);
    }
  }
}

interface Range {
  clock: number;
  len: number;
}

const without = (range: Range, taken: readonly Range[]): Range[] =>
  taken.reduce<Range[]>(
    (left, { clock, len }) =>
      left.flatMap((part) =>
        [
          { clock: part.clock, len: Math.min(part.len, clock - part.clock) },
          { clock: Math.max(part.clock, clock + len), len: Math.min(part.len, part.clock + part.len - clock - len) },
        ].filter((rest) => rest.len > 0),
      ),
    [range],
  );
