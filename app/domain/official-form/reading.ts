/** A form as text, with its blanks where they stand. Plain data, for showing it without its layout. */
export interface FormReading {
  stories: readonly { title: string; blocks: readonly ReadingBlock[] }[];
  /** What stands in the pieces as `blank`, in the order in which a form is filled. */
  blanks: readonly ReadingBlank[];
  /** The number that the first generated annex gets. */
  firstAnnex: number;
}

export interface ReadingBlank {
  id: string;
  label: string;
  /** Its occurrences in words; of a repeated row those of the rows that the form has. */
  places: readonly string[];
  kind: "text" | "check" | "choice";
  /** Characters that fit; more goes to an annex. */
  capacity: number;
  /** The repeated row in which it stands. */
  row: string | null;
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
