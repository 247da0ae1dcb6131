/** What became of something, as people read it. */
export const CHANGE_WORDS = { added: "neu", removed: "entfallen", changed: "geändert" } as const;
