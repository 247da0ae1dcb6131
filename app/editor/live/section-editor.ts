import { Editor } from "@tiptap/core";
import type { RoomConnection } from "../collab/room.ts";
import { clientExtensions } from "./client-extensions.ts";
import type { WordingHint } from "../wording/index.ts";
import { cleanPastedHtml, removeForbidden } from "../paste/clean-html.ts";

export interface SectionEditorOptions {
  /** The element whose place the text takes; its content must already have been removed. */
  place: HTMLElement;
  room: Pick<RoomConnection, "doc" | "awareness" | "onReceiving">;
  /** Shown at this person's caret on other pages. Six-digit hex colour. */
  person: { name: string; organisation: string; color: string };
  /** "Text zu 5.1 Lenkungsgruppe" */
  label: string;
  editable: boolean;
  /** Id of the element that tells how to leave the field and where the shortcuts are. */
  describedBy: string;
  onFootnote(position: number): void;
  onInsertFootnote(): void;
  onLink(): void;
  onHint(hint: WordingHint, by: "pointer" | "keyboard"): void;
  onFocus(): void;
}

/** Top bar and toolbar of the screen. */
const BARS_PX = 96;

/**
 * One section's editor on its room. The room must have been synchronised before: an editor on an empty copy would write a paragraph of its
 * own into text that is still on its way. The caller destroys it.
 */
export function createSectionEditor(options: SectionEditorOptions): Editor {
  return new Editor({
    element: { mount: options.place },
    extensions: clientExtensions(options),
    editable: options.editable,
    // The page brings the styles; a style element without nonce would be refused by the Content-Security-Policy.
    injectCSS: false,
    editorProps: {
      attributes: {
        "aria-label": options.label,
        "aria-multiline": "true",
        "aria-describedby": options.describedBy,
        lang: "de",
        spellcheck: "true",
        class: "section-text",
      },
      // The caret stays clear of the bars at the top.
      scrollThreshold: { top: BARS_PX, bottom: 40, left: 0, right: 0 },
      scrollMargin: { top: BARS_PX + 20, bottom: 60, left: 0, right: 0 },
      transformPastedHTML: cleanPastedHtml,
      transformPastedText: removeForbidden,
      handleTextInput: (view, from, to, text) => {
        const harmless = removeForbidden(text);
        if (harmless === text) return false;
        view.dispatch(view.state.tr.insertText(harmless, from, to));
        return true;
      },
    },
    onFocus: () => options.onFocus(),
  });
}
