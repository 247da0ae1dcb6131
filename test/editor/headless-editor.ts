import { Editor } from "@tiptap/core";
import { EditorState, TextSelection, type Command, type PluginView, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import * as Y from "yjs";
import { editorExtensions, editorSchema } from "#app/document-model/schema.ts";
import { doneTwice } from "#app/editor/live/done-twice.ts";
import { keepCaret } from "#app/editor/live/keep-caret.ts";
import { storable } from "#app/editor/live/storable.ts";
import { textInEmptyBlocks } from "#app/editor/live/text-in-empty-blocks.ts";
import { typeAtCaret } from "#app/editor/live/type-at-caret.ts";
import { undoCaret } from "#app/editor/live/undo-caret.ts";
import { writingTogether } from "#app/editor/live/writing-together.ts";
import { applies } from "#server/collab/documents.ts";
import { createInspector } from "#server/collab/inspect.ts";
import { sound, trialOf } from "#server/collab/trial.ts";

const inspect = createInspector(editorSchema);

/**
 * One person's editor as far as Yjs is concerned: the state with its plugins and what they do after every change, without a page. What others write arrives only
 * when it is delivered, in the order it was made, as over a slow line. Each change of its own must be one that the room takes.
 */
export class HeadlessEditor {
  readonly doc = new Y.Doc();
  #state: EditorState;
  readonly #views: PluginView[] = [];
  readonly #asView = this as unknown as EditorView;
  readonly #outgoing: Uint8Array[] = [];

  constructor(client: number, start: Uint8Array) {
    this.doc.clientID = client;
    Y.applyUpdate(this.doc, start);
    const { schema, extensionManager } = new Editor({
      element: null,
      injectCSS: false,
      enableCoreExtensions: false,
      enablePasteRules: false,
      content: { type: "doc", content: [{ type: "paragraph" }] },
      extensions: [...editorExtensions, writingTogether(this.doc), storable, typeAtCaret, keepCaret, doneTwice, undoCaret, textInEmptyBlocks],
    });
    const { plugins } = extensionManager;
    this.#state = EditorState.create({ schema, plugins });
    // Plugins see it in the place of a view, of which they use these few things.
    for (const plugin of plugins) {
      const view = plugin.spec.view?.(this.#asView);
      if (view) this.#views.push(view);
    }
    const room = trialOf([start]);
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "delivered") return void applies(room, update);
      const verdict = inspect(update, { store: room.store, ownerOf: () => undefined }, "anna", true);
      if (verdict.kind !== "new" || !sound(room, update)) throw new Error(`The room would not take it: ${JSON.stringify(verdict)}`);
      this.#outgoing.push(update);
    });
  }

  get state(): EditorState {
    return this.#state;
  }

  /** Block by block, a line each. */
  get text(): string {
    return this.#state.doc.textBetween(0, this.#state.doc.content.size, "\n");
  }

  /** Puts the caret behind so many letters of the block. */
  putCaret(block: number, offset: number): void {
    let start = 0;
    for (let index = 0; index < block; index += 1) start += this.#state.doc.child(index).nodeSize;
    this.dispatch(this.#state.tr.setSelection(TextSelection.create(this.#state.doc, start + 1 + offset)));
  }

  type(letters: string): void {
    this.dispatch(this.#state.tr.insertText(letters));
  }

  /** Selects the words, which must stand in one block; with "|" in them, puts the caret there. */
  select(words: string): void {
    const { doc, tr } = this.#state;
    const caret = words.indexOf("|");
    let start: number | undefined;
    doc.descendants((node, at) => {
      const offset = node.isTextblock ? node.textBetween(0, node.content.size, "", "*").indexOf(words.replace("|", "")) : -1;
      if (offset >= 0) start ??= at + 1 + offset;
    });
    if (start === undefined) throw new Error(`No such words: ${words}`);
    this.dispatch(tr.setSelection(TextSelection.create(doc, start + Math.max(caret, 0), start + (caret < 0 ? words.length : caret))));
  }

  putCaretAtStartOfBlock(): void {
    const { doc, tr, selection } = this.#state;
    this.dispatch(tr.setSelection(TextSelection.create(doc, selection.$from.start())));
  }

  /** What a key or button does; false when it does nothing here. */
  press(command: Command): boolean {
    return command(this.#state, this.dispatch);
  }

  /** The blocks with the caret or the selection in brackets. */
  get shown(): string {
    const { doc, selection } = this.#state;
    const between = (from: number, to: number) => doc.textBetween(from, to, "\n", "*");
    return between(0, selection.from) + (selection.empty ? "|" : `[${between(selection.from, selection.to)}]`) + between(selection.to, doc.content.size);
  }

  /** Begins a new line at the caret. */
  enter(): void {
    this.dispatch(this.#state.tr.split(this.#state.selection.from));
  }

  /** The oldest change that has not left yet. */
  send(): Uint8Array | undefined {
    return this.#outgoing.shift();
  }

  receive(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, "delivered");
  }

  /** Lets the other person have the oldest change that they have not got; false when they have all. */
  deliverTo(other: HeadlessEditor): boolean {
    const update = this.send();
    if (update) other.receive(update);
    return update !== undefined;
  }

  readonly hasFocus = (): boolean => false;

  readonly dispatch = (transaction: Transaction): void => {
    const before = this.#state;
    this.#state = before.applyTransaction(transaction).state;
    for (const view of this.#views) view.update?.(this.#asView, before);
  };
}
