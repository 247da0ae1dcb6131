/** One cut: what stands from `start` up to `end` becomes `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Carries out cuts; everything between them stays as it is. Several insertions at one place stand in the order given.
 * Throws when two cuts overlap: then two blanks claim the same words, which must never be settled by chance.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, order) => ({ ...edit, order })).toSorted((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = "";
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new Error(`Two edits overlap at ${edit.start}`);
    result += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + source.slice(at);
}
