import { resolveFocusPosition, type Editor, type FocusPosition } from "@tiptap/core";
import { CLOSE } from "#app/collab-protocol/protocol.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import type { RoomHandle } from "../collab/hub.ts";
import { writable, type Readable, type Writable } from "../collab/readable.ts";
import { pressKeys } from "./press-keys.ts";
import { quotesKey, type Quote } from "./quote-marks.ts";
import { wordingTools } from "../wording/index.ts";
import { createSectionEditor, type SectionEditorOptions } from "./section-editor.ts";

type RefusalReason = Exclude<keyof typeof CLOSE, "tryLater">;

/** The server takes no more text of a section. */
export interface RoomRefusal {
  reason: RefusalReason;
  /** The section as it stood here, when something of it never became durable; else empty. */
  unsaved: string;
}

/** Where the caret goes: where a pointer was, or to an end of the text. */
export type FocusPoint = { x: number; y: number } | "start" | "end";

/** What a person did at a section's text before its editor stood. */
export interface Beginning {
  point: FocusPoint;
  keys: KeyboardEvent[];
  /** False once they have gone elsewhere: the focus stays with them. */
  stays: boolean;
}

/** How long the page waits after a change before it reads the whole text again: soon enough to seem immediate, rare enough to type on. */
const READ_AFTER_MS = 120;

/** One section while the page is open: its room, its text as it stands here, its editor. */
export class LiveSection {
  readonly synced: Readable<boolean>;
  readonly access: RoomHandle["access"];
  /** Undefined before the first complete exchange with the server. */
  readonly content: Writable<EditorNode | undefined> = writable<EditorNode | undefined>(undefined);
  /** The mounted editor. */
  readonly editor: Writable<Editor | undefined> = writable<Editor | undefined>(undefined);
  readonly refusal: Writable<RoomRefusal | undefined> = writable<RoomRefusal | undefined>(undefined);
  readonly wording = wordingTools;
  readonly leftBehind: RoomHandle["leftBehind"];
  readonly #room: RoomHandle;
  readonly #tell: (content: EditorNode) => void;
  readonly #endings: (() => void)[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(room: RoomHandle, tell: (content: EditorNode) => void) {
    this.#room = room;
    this.#tell = tell;
    this.synced = room.synced;
    this.access = room.access;
    this.leftBehind = room.leftBehind;
    const changed = () => {
      this.#timer ??= setTimeout(() => this.#read(), READ_AFTER_MS);
    };
    room.doc.on("update", changed);
    this.#endings = [() => room.doc.off("update", changed), room.synced.subscribe(() => this.#read()), room.saveState.subscribe(() => this.#lookForRefusal())];
    this.#read();
    this.#lookForRefusal();
  }

  /** Mounts an editor; only once the section is synchronised. `putAway` takes it down again. */
  edit(options: Omit<SectionEditorOptions, "room">): Editor {
    const editor = createSectionEditor({ ...options, room: this.#room });
    this.editor.set(editor);
    return editor;
  }

  putAway(editor: Editor): void {
    if (this.editor.get() === editor) this.editor.set(undefined);
    editor.destroy();
  }

  focusAt(editor: Editor, point: FocusPoint): void {
    editor.commands.focus(placeOf(editor, point));
  }

  /** Does what a person began at the text, as if the editor had been there when they pressed. Keys are done once. */
  goOn(editor: Editor, { point, keys, stays }: Beginning): void {
    if (stays) this.focusAt(editor, point);
    else editor.view.dispatch(editor.state.tr.setSelection(resolveFocusPosition(editor.state.doc, placeOf(editor, point))!));
    pressKeys(editor.view, keys.splice(0));
  }

  markQuotes(editor: Editor, quotes: readonly Quote[]): void {
    editor.view.dispatch(editor.state.tr.setMeta(quotesKey, quotes).setMeta("addToHistory", false));
  }

  dismissLeftBehind(): void {
    this.#room.dismissLeftBehind();
  }

  /** The text as it stands here while something of it is not known to be durable; else empty. */
  unsavedText(): string {
    const state = this.#room.saveState.get();
    return "unsaved" in state && state.unsaved ? this.#room.localCopy().text : "";
  }

  leave(): void {
    clearTimeout(this.#timer);
    for (const end of this.#endings) end();
    this.#room.destroy();
  }

  #read(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#room.synced.get()) return;
    const { content } = this.#room.localCopy();
    this.content.set(content);
    this.#tell(content);
  }

  #lookForRefusal(): void {
    const state = this.#room.saveState.get();
    if (state.kind !== "refused" || this.refusal.get()) return;
    const reason = (Object.keys(CLOSE) as (keyof typeof CLOSE)[]).find((name) => CLOSE[name] === state.code);
    if (!reason || reason === "tryLater") return;
    this.refusal.set({ reason, unsaved: state.unsaved ? this.#room.localCopy().text : "" });
  }
}

const placeOf = (editor: Editor, point: FocusPoint): NonNullable<FocusPosition> =>
  typeof point === "string" ? point : (editor.view.posAtCoords({ left: point.x, top: point.y })?.pos ?? "end");
