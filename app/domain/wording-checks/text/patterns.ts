/** One of several words as a piece of a pattern; each may hold signs of a pattern itself. */
export const oneOf = (words: readonly string[]): string => `(?:${words.join("|")})`;

/** No letter before, no letter behind: the edges of a whole word. */
export const START = "(?<!\\p{L})";
export const END = "(?!\\p{L})";
