/** A form as text, with its blanks where they stand. Plain data, for showing it without its layout. */
export interface FormReading {
  stories: readonly { title: string; blocks: readonly ReadingBlock[] }[];
}

export type ReadingBlock = { kind: "line"; line: ReadingLine } | { kind: "table"; rows: readonly (readonly ReadingCell[])[] };

export interface ReadingCell {
  column: number;
  lines: readonly ReadingLine[];
}

export interface ReadingLine {
  /** Number or bullet that Word puts before it. */
  label: string;
  heading: boolean;
  pieces: readonly ReadingPiece[];
}

/** Words, or a blank with what stands in it. */
export type ReadingPiece = { text: string } | { blank: string; text: string };
