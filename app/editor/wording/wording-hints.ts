import { Extension, type Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import "./wording-hints.css";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import { leafText, UNREAD } from "#app/domain/wording-checks/blocks.ts";
import { findWording, type WordingHit } from "#app/domain/wording-checks/find-wording.ts";
import type { WordingContext } from "#app/domain/wording-checks/rule.ts";

/** What the page knows: for whom the rules read, and which remarks are put aside in this section. */
export interface WordingReading {
  context: WordingContext;
  isDismissed(rule: string, words: string): boolean;
  /** A short sentence about a remark, for readers of the screen. */
  describe(hit: WordingHit): string;
}

/** A remark as it stands in the editor now. */
export interface WordingHint {
  hit: WordingHit;
  from: number;
  to: number;
}

interface State {
  reading: WordingReading | null;
  marks: DecorationSet;
}

type Told = { reading: WordingReading } | "read";

const key = new PluginKey<State>("wordingHints");

/** After the last change; long enough that nobody sees a line under a word that is still being typed. */
const READ_AFTER_MS = 500;

/**
 * Underlines what the rules on words find. Only decorations: nothing of it is in the text or in a file. While somebody types the marks move along; a block is read
 * again when it has rested, and only the blocks that changed.
 */
export const wordingHints = (onHint: (hint: WordingHint, by: "pointer" | "keyboard") => void) =>
  Extension.create({
    name: "wordingHints",
    addKeyboardShortcuts: () => ({
      // At the caret, else the next one in this section.
      "Alt-Enter": ({ editor }) => {
        // Asked for, so at once: what was just typed may not have been read yet.
        readAgain(editor.view);
        const { from } = editor.state.selection;
        const hint = hintAt(editor.state, from) ?? nextHintAfter(editor.state, from);
        if (!hint) return true;
        editor.commands.setTextSelection(hint.from);
        editor.commands.scrollIntoView();
        onHint(hint, "keyboard");
        return true;
      },
    }),
    addProseMirrorPlugins: () => {
      const reader = createReader();
      return [
        new Plugin<State>({
          key,
          state: {
            init: () => ({ reading: null, marks: DecorationSet.empty }),
            apply(transaction, state) {
              const told = transaction.getMeta(key) as Told | undefined;
              const reading = told && told !== "read" ? told.reading : state.reading;
              if (!reading) return state;
              if (reading !== state.reading) reader.forget();
              if (told) return { reading, marks: reader.marks(transaction.doc, reading, true) };
              if (!transaction.docChanged) return state;
              // Changes of others replace the whole document for ProseMirror, so nothing could be mapped; untouched blocks are known.
              const remote = (transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin;
              return { reading, marks: remote ? reader.marks(transaction.doc, reading, false) : state.marks.map(transaction.mapping, transaction.doc) };
            },
          },
          props: {
            decorations: (state) => key.getState(state)?.marks,
            handleClick(view, position) {
              const hint = hintAt(view.state, position);
              if (hint) onHint(hint, "pointer");
              return false;
            },
          },
          view: () => readWhenQuiet(),
        }),
      ];
    },
  });

const readAgain = (view: EditorView): void => view.dispatch(view.state.tr.setMeta(key, "read" satisfies Told).setMeta("addToHistory", false));

function readWhenQuiet(): { update(view: EditorView, before: EditorState): void; destroy(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (view: EditorView) => {
    clearTimeout(timer);
    timer = setTimeout(() => (view.composing ? wait(view) : readAgain(view)), READ_AFTER_MS);
  };
  return {
    update: (view, before) => {
      if (view.state.doc !== before.doc && key.getState(view.state)?.reading) wait(view);
    },
    destroy: () => clearTimeout(timer),
  };
}

/** Remembers what was found in each block; a block that changes is another object. */
function createReader() {
  let known = new WeakMap<Node, readonly WordingHit[]>();
  const hitsOf = (block: Node, context: WordingContext, unknownToo: boolean): readonly WordingHit[] => {
    let hits = known.get(block);
    if (!hits && unknownToo) known.set(block, (hits = findWording(textOf(block), context)));
    return hits ?? [];
  };
  return {
    forget: () => {
      known = new WeakMap();
    },
    marks(doc: Node, reading: WordingReading, unknownToo: boolean): DecorationSet {
      const marks: Decoration[] = [];
      doc.descendants((node, position) => {
        if (UNREAD.has(node.type.name)) return false;
        if (!node.isTextblock) return true;
        for (const hit of hitsOf(node, reading.context, unknownToo)) {
          if (!reading.isDismissed(hit.rule.id, hit.words)) marks.push(markOf(hit, position + 1, reading));
        }
        return false;
      });
      return DecorationSet.create(doc, marks);
    },
  };
}

const textOf = (block: Node): string => block.textBetween(0, block.content.size, undefined, (leaf) => leafText(leaf.type.name));

const markOf = (hit: WordingHit, start: number, reading: WordingReading): Decoration =>
  Decoration.inline(
    start + hit.from,
    start + hit.to,
    { class: "wording-hint", "data-rule": hit.rule.id, "data-severity": hit.rule.severity, "aria-description": reading.describe(hit) },
    { hit },
  );

const hintOf = (mark: Decoration): WordingHint => ({ hit: (mark.spec as { hit: WordingHit }).hit, from: mark.from, to: mark.to });

/** Gives the editor what it reads with; marks appear at once. */
export const setReading = (editor: Editor, reading: WordingReading): void =>
  editor.view.dispatch(editor.state.tr.setMeta(key, { reading } satisfies Told).setMeta("addToHistory", false));

/** The remark on the words at a position; undefined where there is none. */
function hintAt(state: EditorState, position: number): WordingHint | undefined {
  const [mark] = key.getState(state)?.marks.find(position, position) ?? [];
  return mark && hintOf(mark);
}

/** The first remark of a rule on these words. */
export function findHint(editor: Editor, rule: string, words: string): WordingHint | undefined {
  const mark = key.getState(editor.state)?.marks.find(undefined, undefined, ({ hit }: { hit: WordingHit }) => hit.rule.id === rule && hit.words === words)[0];
  return mark && hintOf(mark);
}

/** The next remark behind a position, from the start again after the last. */
function nextHintAfter(state: EditorState, position: number): WordingHint | undefined {
  const marks = (key.getState(state)?.marks.find() ?? []).toSorted((a, b) => a.from - b.from);
  const mark = marks.find((candidate) => candidate.from > position) ?? marks[0];
  return mark && hintOf(mark);
}

/** The element that shows a remark, to put something beside it. */
export const elementOf = (editor: Editor, { hit }: WordingHint): HTMLElement | null => {
  const now = whereIs(editor.state, hit);
  if (!now) return null;
  const { node } = editor.view.domAtPos(now.from + 1);
  return (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>(".wording-hint") ?? null;
};

const whereIs = (state: EditorState, hit: WordingHit): Decoration | undefined => key.getState(state)?.marks.find(undefined, undefined, (spec: { hit: WordingHit }) => spec.hit === hit)[0];

/** Puts the suggestion in place of the words, as an edit of its own that can be undone. False when the words have changed since. */
export function takeSuggestion(editor: Editor, { hit }: WordingHint): boolean {
  const mark = whereIs(editor.state, hit);
  if (!mark || hit.suggestion === undefined || editor.state.doc.textBetween(mark.from, mark.to, undefined, (leaf) => leafText(leaf.type.name)) !== hit.words) return false;
  const undo = (yUndoPluginKey.getState(editor.state) as { undoManager?: { stopCapturing(): void } } | undefined)?.undoManager;
  undo?.stopCapturing();
  editor.view.dispatch(editor.state.tr.insertText(hit.suggestion, mark.from, mark.to));
  undo?.stopCapturing();
  editor.commands.focus(mark.from + hit.suggestion.length);
  return true;
}
