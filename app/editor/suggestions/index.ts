import { Extension } from "@tiptap/core";
import { suggestionMarks, suggestionsKey, type ShownSuggestion } from "./suggestion-marks.ts";
import { takeOver, type Proposal } from "./take-over.ts";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    suggestions: {
      /** Shows these proposals in the text, and no others. */
      showSuggestions: (suggestions: readonly ShownSuggestion[]) => ReturnType;
      /** Makes the change that a proposal is; false when its passage was changed since. */
      takeOverSuggestion: (proposal: Proposal) => ReturnType;
    };
  }
}

/** Proposals in the text of a section: shown as decorations, taken over as an edit. */
export const suggestions = Extension.create({
  name: "suggestions",
  addProseMirrorPlugins: () => [suggestionMarks()],
  addCommands: () => ({
    showSuggestions:
      (shown) =>
      ({ tr }) => {
        tr.setMeta(suggestionsKey, shown).setMeta("addToHistory", false);
        return true;
      },
    takeOverSuggestion: takeOver,
  }),
});
