import { textWithNoteMarks } from "./note-mark.ts";
import { BULLET } from "./numbering.ts";
import type { Paragraph } from "./story.ts";

/** A paragraph as one line of words to look for on a page: its number, no bullet, a mark at each note. */
export const lineOf = (paragraph: Paragraph): string => `${paragraph.label === BULLET ? "" : paragraph.label} ${textWithNoteMarks(paragraph)}`.trim();
