/** No column gets narrower than this share of the widest text, so that a figure stays on one line. */
const MIN = 6;
const MAX = 40;

/** Relative widths of columns from the texts that stand in them: long texts get room, but less than in proportion. */
export function columnWidths(columns: readonly (readonly string[])[]): number[] {
  return columns.map((texts) => {
    const longest = Math.max(1, ...texts.map((text) => text.length));
    const longestWord = Math.max(1, ...texts.flatMap((text) => text.split(/[\s-]+/)).map((word) => word.length));
    // Root of the length for the text, plain length for the longest word: words must fit, sentences may wrap.
    return Math.min(MAX, Math.max(MIN, longestWord + 1, Math.round(Math.sqrt(longest) * 2.2)));
  });
}
