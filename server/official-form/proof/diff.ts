/** A stretch in which two sequences agree or differ: items `[from, to)` of each. */
export interface Hunk {
  equal: boolean;
  a: [number, number];
  b: [number, number];
}

/** Longer differences are told as one, not word by word: nobody reads them anyway. */
const MOST_CELLS = 4_000_000;

/** The longest common subsequence of two lists, as hunks. */
export function diff(a: readonly string[], b: readonly string[]): Hunk[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end)).map(({ equal, a: [a1, a2], b: [b1, b2] }): Hunk => ({ equal, a: [a1 + start, a2 + start], b: [b1 + start, b2 + start] }));
  return [...hunk(true, [0, start], [0, start]), ...middle, ...hunk(true, [a.length - end, a.length], [b.length - end, b.length])];
}

const hunk = (equal: boolean, a: [number, number], b: [number, number]): Hunk[] => (a[0] === a[1] && b[0] === b[1] ? [] : [{ equal, a, b }]);

function between(a: readonly string[], b: readonly string[]): Hunk[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > MOST_CELLS) return hunk(false, [0, a.length], [0, b.length]);
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) for (let j = b.length - 1; j >= 0; j -= 1) lengths[i * width + j] = a[i] === b[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [fromI, fromJ] = [i, j];
    if (i < a.length && j < b.length && a[i] === b[j]) {
      while (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
      hunks.push({ equal: true, a: [fromI, i], b: [fromJ, j] });
      continue;
    }
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i] === b[j]) break;
      if (j >= b.length || (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) i += 1;
      else j += 1;
    }
    hunks.push({ equal: false, a: [fromI, i], b: [fromJ, j] });
  }
  return hunks;
}

/** Words, spaces and signs, so that a changed sign is told as such. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
