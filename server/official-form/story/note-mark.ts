import type { Paragraph } from "./story.ts";

/** Stands where a foot- or endnote is referred to: what is printed there is counted anew by each program. */
export const NOTE_MARK = "⁽ⁿ⁾";

/** The text of a paragraph with a mark at each reference to a note. */
export function textWithNoteMarks({ text, atoms }: Paragraph): string {
  const notes = atoms.filter(({ kind }) => kind === "note").map(({ at }) => at);
  return notes.map((at, index) => text.slice(notes[index - 1] ?? 0, at) + NOTE_MARK).join("") + text.slice(notes.at(-1) ?? 0);
}
