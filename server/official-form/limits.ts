/** What a form may be at most. A real form of an authority is about 100 kB; the limits stop mistakes and attacks, not large forms. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  parts: 2_000,
  partBytes: 64 * 1024 * 1024,
  unpackedBytes: 160 * 1024 * 1024,
  /** XML deflates about 10 to 30 times; a bomb more than a thousand times. Counted only above `ratioFromBytes`. */
  ratio: 250,
  ratioFromBytes: 4 * 1024 * 1024,
  xmlDepth: 400,
  xmlElements: 1_500_000,
  /** Finding blanks looks at every word beside every other of its paragraph. A paragraph of a form has some thousand signs, a form some fifty pages and some hundred cells. */
  paragraphSigns: 20_000,
  textSigns: 600_000,
  cells: 3_000,
  /** Places that look like a blank, rows of a table counted singly. */
  places: 3_000,
  /** Nobody decides more of them; a real form has twenty to a hundred. */
  blanks: 500,
  timeMs: 60_000,
  /** A file that was never seen before may not keep others waiting as long as a job on a known form. */
  inspectMs: 20_000,
  memoryMb: 768,
} as const;
