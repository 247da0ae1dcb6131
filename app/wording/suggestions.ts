import type { SuggestionState } from "../domain/vorhaben/suggestion.ts";

/** What became of a proposal, in one word. */
export const SUGGESTION_STATE_WORDS: Readonly<Record<SuggestionState, string>> = { open: "offen", taken: "übernommen", declined: "abgelehnt", withdrawn: "zurückgezogen" };
