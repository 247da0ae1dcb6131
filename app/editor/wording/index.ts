import { elementOf, findHint, setReading, takeSuggestion } from "./wording-hints.ts";

export type { WordingHint, WordingReading } from "./wording-hints.ts";

/** What the page may ask of the marks in an editor; part of the lazy chunk, so pages reach it through a section. */
export const wordingTools = { setReading, findHint, takeSuggestion, elementOf };
