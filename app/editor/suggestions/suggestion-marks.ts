import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { changeOf, type Passage } from "#app/domain/vorhaben/suggestion.ts";
import { placePassage } from "./passage.ts";

/** A proposal as the text shows it: what it would remove struck through, what it would add behind it. */
export interface ShownSuggestion extends Passage {
  id: string;
  proposal: string;
}

interface State {
  suggestions: readonly ShownSuggestion[];
  marks: DecorationSet;
}

export const suggestionsKey = new PluginKey<State>("suggestionMarks");

/** Shows open proposals in the text. They are decorations and never content: no proposal can come into a file or change what others have. */
export const suggestionMarks = (): Plugin<State> =>
  new Plugin<State>({
    key: suggestionsKey,
    state: {
      init: () => ({ suggestions: [], marks: DecorationSet.empty }),
      apply(transaction, state) {
        const suggestions = (transaction.getMeta(suggestionsKey) as readonly ShownSuggestion[] | undefined) ?? state.suggestions;
        if (suggestions === state.suggestions && !transaction.docChanged) return state;
        return { suggestions, marks: DecorationSet.create(transaction.doc, suggestions.flatMap((suggestion) => marksOf(transaction.doc, suggestion))) };
      },
    },
    props: { decorations: (state) => suggestionsKey.getState(state)?.marks },
  });

function marksOf(doc: Node, suggestion: ShownSuggestion): Decoration[] {
  const placed = placePassage(doc, suggestion);
  if (!placed) return [];
  const { from, removed, added } = changeOf(suggestion.quote, suggestion.proposal);
  const start = placed.offset + from;
  const marks: Decoration[] = [];
  if (removed !== "") marks.push(Decoration.inline(placed.before(start), placed.behind(start + removed.length - 1), { class: "suggested-away" }));
  if (added !== "") {
    const at = start + removed.length > placed.offset ? placed.behind(start + removed.length - 1) : placed.before(start);
    marks.push(Decoration.widget(at, () => proposed(added), { side: 1, ignoreSelection: true, key: `${suggestion.id} ${added}` }));
  }
  return marks;
}

/** The words come by style, not as text: they can be neither selected nor copied nor quoted, and the caret passes them. */
function proposed(words: string): HTMLElement {
  const element = document.createElement("span");
  element.className = "suggested";
  element.contentEditable = "false";
  element.dataset.words = words;
  return element;
}
