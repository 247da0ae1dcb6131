import type { Fragment, Node, ResolvedPos } from "@tiptap/pm/model";
import { TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import { canSplit } from "@tiptap/pm/transform";
import { positionOfPlace } from "./letters.ts";
import { lostWords, type LetterTest } from "./lost-words.ts";
import type { Change } from "./moved-words.ts";

/** Words that went with the block they were moved to or typed in. */
export interface Lost {
  /** The text without them, as it must still be shown. */
  doc: Node;
  pieces: { letters: Fragment; to: number; /** Where they were all the words of a block. */ block: Node | undefined }[];
}

/** What `lostWords` finds, and where it goes in the later text; undefined when nothing was lost. */
export function lostIn(change: Change, isOwn: LetterTest, isUnread: LetterTest, earlier: Node, doc: Node): Lost | undefined {
  const pieces = lostWords(change, isOwn, isUnread).flatMap(({ from, to, place }) => {
    const start = positionOfPlace(earlier, { letter: from, side: "before" });
    const end = positionOfPlace(earlier, { letter: to, side: "behind" });
    const target = positionOfPlace(doc, place);
    if (start === undefined || end === undefined || target === undefined) return [];
    const { parent, parentOffset } = earlier.resolve(start);
    const isWhole = parentOffset === 0 && end - start === parent.content.size;
    return [{ letters: earlier.slice(start, end).content, to: target, block: isWhole ? parent : undefined }];
  });
  return pieces.length > 0 ? { doc, pieces } : undefined;
}

/** Writes them again: into the line they belong to, or as a block of their own behind it. The caret stays before them. */
export function bringBack({ pieces }: Lost, { tr, selection }: EditorState): Transaction {
  for (const { letters, to, block } of pieces.toReversed()) tr.insert(block ? behind(tr, to, block) : to, letters);
  const [anchor, head] = [selection.anchor, selection.head].map((position) => tr.doc.resolve(tr.mapping.map(position, -1))) as [ResolvedPos, ResolvedPos];
  return tr.setSelection(TextSelection.between(anchor, head));
}

/** Makes such a block, in a list an item, behind the one that ends here, and tells where its words begin; in the midst of a block that is the place itself. */
function behind(tr: Transaction, to: number, { type, attrs }: Node): number {
  const $to = tr.doc.resolve(to);
  if ($to.parentOffset < $to.parent.content.size) return to;
  const isItem = $to.depth > 1 && $to.node(-1).type.name === "listItem" && $to.indexAfter(-1) === $to.node(-1).childCount;
  const depth = isItem ? 2 : 1;
  const types = isItem ? [null, { type, attrs }] : [{ type, attrs }];
  if (!canSplit(tr.doc, to, depth, types)) return to;
  tr.split(to, depth, types);
  return to + 2 * depth;
}
