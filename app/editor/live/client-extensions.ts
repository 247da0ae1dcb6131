import { Extension, type Extensions, type Node } from "@tiptap/core";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Dropcursor, Gapcursor } from "@tiptap/extensions";
import { editorExtensions } from "#app/document-model/schema.ts";
import { doneTwice } from "./done-twice.ts";
import { focusAtOnce } from "./focus-at-once.ts";
import { keepCaret } from "./keep-caret.ts";
import { addParagraphAfterTable, isStuckBelow } from "./leave-table.ts";
import { quoteMarks } from "./quote-marks.ts";
import { readCaret } from "./read-caret.ts";
import { replaceByEnter } from "./replace-by-enter.ts";
import { storable } from "./storable.ts";
import { textInEmptyBlocks } from "./text-in-empty-blocks.ts";
import { typeAtCaret } from "./type-at-caret.ts";
import { undoCaret } from "./undo-caret.ts";
import { writingTogether } from "./writing-together.ts";
import { suggestions } from "../suggestions/index.ts";
import { wordingHints } from "../wording/wording-hints.ts";
import { footnoteView } from "./footnote-view.ts";
import { foreignCarets } from "./foreign-caret.ts";
import type { SectionEditorOptions } from "./section-editor.ts";

/** The schema of the document model with what belongs to typing: collaboration, carets, views, keys. */
export function clientExtensions(options: SectionEditorOptions): Extensions {
  return [
    ...editorExtensions.map((extension) => withView(extension, options)),
    writingTogether(options.room.doc),
    CollaborationCaret.configure({ provider: { awareness: options.room.awareness }, user: options.person, render: foreignCarets() }),
    focusAtOnce,
    Gapcursor,
    Dropcursor.configure({ class: "drop-cursor", color: false, width: 2 }),
    quoteMarks,
    storable,
    typeAtCaret,
    keepCaret,
    doneTwice,
    undoCaret,
    readCaret(options.room),
    textInEmptyBlocks,
    suggestions,
    wordingHints(options.onHint),
    keysOf(options),
  ];
}

function withView(extension: Extensions[number], options: SectionEditorOptions): Extensions[number] {
  if (extension.name === "footnote") return (extension as Node).extend({ addNodeView: () => footnoteView(options.onFootnote) });
  // The paper sets the width of tables; without inline styles they look alike with and without an editor.
  if (extension.name === "table") return (extension as Node).extend({ addNodeView: () => null, renderHTML: () => ["table", ["tbody", 0]] });
  return extension;
}

const keysOf = (options: SectionEditorOptions) =>
  Extension.create({
    name: "sectionKeys",
    addCommands: () => ({ addParagraphAfterTable }),
    addKeyboardShortcuts: () => ({
      Enter: ({ editor }) => replaceByEnter(editor),
      ArrowDown: ({ editor }) => isStuckBelow(editor) && editor.commands.addParagraphAfterTable(),
      "Mod-k": () => {
        options.onLink();
        return true;
      },
      "Mod-Alt-f": () => {
        options.onInsertFootnote();
        return true;
      },
    }),
  });
