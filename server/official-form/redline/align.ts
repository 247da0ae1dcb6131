import { diff } from "../proof/diff.ts";

/** Something of the older side, of the newer, or both: then it is the same thing, perhaps changed. */
export interface Pair<T> {
  old?: T;
  now?: T;
}

interface Likeness<T> {
  key(item: T, side: "old" | "now"): string;
  /** From 0 to 1; 0 when the two cannot be the same thing. Asked only where keys differ. */
  likeness(old: T, now: T): number;
}

/** Two versions of a thing share at least this much. */
const LIKE = 0.4;
/** Longer stretches without anything equal are told as removed and new. */
const MOST_CELLS = 250_000;

/** Puts two lists side by side in reading order; what has gone stands before what has come. */
export function align<T>(old: readonly T[], now: readonly T[], by: Likeness<T>): Pair<T>[] {
  const hunks = diff(
    old.map((item) => by.key(item, "old")),
    now.map((item) => by.key(item, "now")),
  );
  return hunks.flatMap(({ equal, a, b }) => (equal ? old.slice(...a).map((item, at) => ({ old: item, now: now[b[0] + at]! })) : byLikeness(old.slice(...a), now.slice(...b), by)));
}

function byLikeness<T>(old: readonly T[], now: readonly T[], by: Likeness<T>): Pair<T>[] {
  const width = now.length + 1;
  if (old.length * now.length > MOST_CELLS) return [...old.map((item) => ({ old: item })), ...now.map((item) => ({ now: item }))];
  const likeness = old.map((one) => now.map((other) => by.likeness(one, other)));
  const best = new Float64Array((old.length + 1) * width);
  const paired = (i: number, j: number): number => (likeness[i]![j]! < LIKE ? -1 : likeness[i]![j]! + best[(i + 1) * width + j + 1]!);
  for (let i = old.length - 1; i >= 0; i -= 1) for (let j = now.length - 1; j >= 0; j -= 1) best[i * width + j] = Math.max(paired(i, j), best[(i + 1) * width + j]!, best[i * width + j + 1]!);
  const pairs: Pair<T>[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const here = best[i * width + j]!;
    if (paired(i, j) === here) {
      pairs.push({ old: old[i]!, now: now[j]! });
      [i, j] = [i + 1, j + 1];
    } else if (best[(i + 1) * width + j] === here) {
      pairs.push({ old: old[i]! });
      i += 1;
    } else {
      pairs.push({ now: now[j]! });
      j += 1;
    }
  }
  return [...pairs, ...old.slice(i).map((item) => ({ old: item })), ...now.slice(j).map((item) => ({ now: item }))];
}

/** Words that two texts share, of all their words: 1 for equal ones in any order. */
export function shared(old: readonly string[], now: readonly string[]): number {
  if (old.length + now.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of now) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (old.length + now.length);
}
