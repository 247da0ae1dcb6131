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
  timeMs: 60_000,
  memoryMb: 768,
} as const;
