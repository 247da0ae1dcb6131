import type { Command } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection, type Transaction } from "@tiptap/pm/state";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import type { UndoManager } from "yjs";
import { changeOf, type Passage } from "#app/domain/vorhaben/suggestion.ts";
import { placePassage } from "./passage.ts";

export type Proposal = Passage & { proposal: string };

/**
 * Makes the change that a proposal is, as an edit of the person at this editor, which undo takes back in one step. False when the passage is no longer there as it
 * was quoted, or when a footnote stands among the words that would go.
 */
export const takeOver =
  (proposal: Proposal): Command =>
  ({ tr, state, dispatch }) => {
    const undo = yUndoPluginKey.getState(state) as { undoManager: UndoManager } | undefined;
    const changed = proposal.quote === "" ? append(tr, proposal.proposal) : replace(tr, proposal);
    if (!changed || !dispatch) return changed;
    // Neither what was typed just before nor what is typed next goes with it on undo.
    undo?.undoManager.stopCapturing();
    queueMicrotask(() => undo?.undoManager.stopCapturing());
    tr.scrollIntoView();
    return true;
  };

function replace(tr: Transaction, { quote, before, proposal }: Proposal): boolean {
  const placed = placePassage(tr.doc, { quote, before });
  if (!placed) return false;
  const { from, removed, added } = changeOf(quote, proposal);
  const start = placed.offset + from;
  if (removed === "") {
    const at = start > placed.offset ? placed.behind(start - 1) : placed.before(start);
    tr.insertText(added, at);
    return true;
  }
  const end = start + removed.length;
  const first = added === "" && leavesTwoSpaces(placed.text, start, end) ? start - 1 : start;
  const range = { from: placed.before(first), to: placed.behind(end - 1) };
  if (holdsFootnote(tr.doc, range)) return false;
  if (added === "") tr.delete(range.from, range.to);
  else tr.insertText(added, range.from, range.to);
  tr.setSelection(TextSelection.near(tr.doc.resolve(range.from + added.length)));
  return true;
}

/** A space before the words that go has no business there when a space, a sign or nothing follows. */
const leavesTwoSpaces = (text: string, start: number, end: number): boolean => text[start - 1] === " " && (end >= text.length || /[\s.,;:!?)]/.test(text[end]!));

function holdsFootnote(doc: Node, { from, to }: { from: number; to: number }): boolean {
  let found = false;
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline && !node.isText && node.type.name !== "hardBreak") found = true;
  });
  return found;
}

/** New paragraphs at the end; an empty section begins with them. */
function append(tr: Transaction, proposal: string): boolean {
  const { doc } = tr;
  const { paragraph } = doc.type.schema.nodes;
  const paragraphs = proposal.split(/\s*\n\s*/).map((line) => paragraph!.create(null, doc.type.schema.text(line)));
  const bare = doc.childCount === 1 && doc.firstChild!.type === paragraph && doc.firstChild!.content.size === 0;
  tr.replaceWith(bare ? 0 : doc.content.size, doc.content.size, paragraphs);
  tr.setSelection(TextSelection.atEnd(tr.doc));
  return true;
}
