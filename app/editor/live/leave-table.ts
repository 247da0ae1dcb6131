import type { Command, Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    sectionTables: {
      /** A paragraph behind the table in which the caret is. */
      addParagraphAfterTable: () => ReturnType;
    };
  }
}

/** Goes to the block behind the table around the caret; makes a paragraph there when none follows. */
export const addParagraphAfterTable =
  (): Command =>
  ({ state, tr, dispatch }) => {
    const depth = tableDepth(state.selection.$from);
    if (depth === undefined) return false;
    if (!dispatch) return true;
    const after = state.selection.$from.after(depth);
    tr.insert(after, state.schema.nodes.paragraph!.create());
    tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
    return true;
  };

/** True while the caret is in the last row of a table behind which nothing stands: the arrow key down would lead nowhere. */
export function isStuckBelow(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const depth = tableDepth($from);
  if (depth === undefined || !empty) return false;
  const inLastRow = $from.index(depth) === $from.node(depth).childCount - 1;
  return inLastRow && $from.after(depth) === editor.state.doc.content.size && editor.view.endOfTextblock("down");
}

function tableDepth($from: TextSelection["$from"]): number | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type.name === "table") return depth;
  return undefined;
}
