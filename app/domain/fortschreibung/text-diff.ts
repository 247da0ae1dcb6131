/** A stretch of text in two states. */
export interface DiffRun {
  text: string;
  change: "same" | "added" | "removed";
}

/** One paragraph in two states; `runs` of an unchanged one is a single piece. */
export interface DiffParagraph {
  change: "same" | "added" | "removed" | "changed";
  runs: DiffRun[];
}

/** Beyond this many comparisons two texts count as wholly different: a table of this size takes about 20 ms. */
const MAX_COMPARISONS = 4_000_000;
/** Two paragraphs that share less than this part of their words are two paragraphs, not one that was changed. */
const ALIKE = 0.4;

/**
 * What differs between two texts, paragraph by paragraph and word by word. The runs without the added ones give the first text, without the removed ones the
 * second (a property test holds that), so a reader can rely on seeing everything.
 */
export function diffParagraphs(before: readonly string[], after: readonly string[]): DiffParagraph[] {
  const result: DiffParagraph[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    result.push(...pairUp(removed, added));
    removed = [];
    added = [];
  };
  for (const step of diff(before, after)) {
    if (step.change === "removed") removed.push(step.item);
    else if (step.change === "added") added.push(step.item);
    else {
      flush();
      result.push(whole(step.item, "same"));
    }
  }
  flush();
  return result;
}

/** What differs between two texts word by word; spaces and marks count as words of their own. */
export const diffWords = (before: string, after: string): DiffRun[] => joined(diff(words(before), words(after)).map(({ item, change }) => ({ text: item, change })));

/** Within a gap, a removed paragraph goes with the first added one that is alike; everything keeps its order. */
function pairUp(removed: readonly string[], added: readonly string[]): DiffParagraph[] {
  const result: DiffParagraph[] = [];
  let next = 0;
  for (const old of removed) {
    const match = added.findIndex((candidate, index) => index >= next && alike(old, candidate));
    if (match === -1) {
      result.push(whole(old, "removed"));
      continue;
    }
    for (const fresh of added.slice(next, match)) result.push(whole(fresh, "added"));
    result.push({ change: "changed", runs: diffWords(old, added[match]!) });
    next = match + 1;
  }
  for (const fresh of added.slice(next)) result.push(whole(fresh, "added"));
  return result;
}

const whole = (text: string, change: DiffRun["change"]): DiffParagraph => ({ change, runs: [{ text, change }] });
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

function alike(left: string, right: string): boolean {
  const [a, b] = [left, right].map((text) => new Set(words(text.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word)))) as [Set<string>, Set<string>];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared >= ALIKE * Math.max(a.size, b.size);
}

function joined(runs: readonly DiffRun[]): DiffRun[] {
  const result: DiffRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.change === run.change) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}

interface Step {
  item: string;
  change: DiffRun["change"];
}

/** The longest common subsequence, removals before additions. */
function diff(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [
    ...all(before.slice(0, start), "same"),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...all(before.slice(before.length - end), "same"),
  ];
}

const all = (items: readonly string[], change: Step["change"]): Step[] => items.map((item) => ({ item, change }));

function middle(before: readonly string[], after: readonly string[]): Step[] {
  const width = after.length + 1;
  if (before.length * after.length > MAX_COMPARISONS) return [...all(before, "removed"), ...all(after, "added")];
  /** At row and column: how much the rests from there on have in common. */
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[row] === after[column] ? lengths[(row + 1) * width + column + 1]! + 1 : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!);
    }
  }
  const steps: Step[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      steps.push({ item: before[row]!, change: "same" });
      row += 1;
      column += 1;
    } else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) steps.push({ item: before[row++]!, change: "removed" });
    else steps.push({ item: after[column++]!, change: "added" });
  }
  return [...steps, ...all(before.slice(row), "removed"), ...all(after.slice(column), "added")];
}
