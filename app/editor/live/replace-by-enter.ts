import type { Editor } from "@tiptap/core";
import { AllSelection, TextSelection } from "@tiptap/pm/state";

/**
 * Enter over words of several blocks first takes the words, and then is Enter where the caret is by then. Tiptap decides how to split before it takes them, and
 * fails when they reach from a paragraph into a list or a table, or are the whole text.
 */
export function replaceByEnter({ commands, state: { selection } }: Editor): false {
  const ofSeveralBlocks = (selection instanceof TextSelection && !selection.$from.sameParent(selection.$to)) || selection instanceof AllSelection;
  if (ofSeveralBlocks) commands.deleteSelection();
  return false;
}
