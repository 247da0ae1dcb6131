import type { Id } from "#app/domain/values/ids.ts";

interface Reading {
  /** Pixels from the top of the window at which a jump brings a section to rest. */
  landing: number;
  windowHeight: number;
  /** Pixels that can still be scrolled down. */
  below: number;
  /** The section whose title has the focus since a jump. */
  jumpedTo?: Id | undefined;
}

/** Titles are read a little before they reach the place where a jump brings them to rest. */
const TOLERANCE = 24;

/**
 * Which of the sections (in reading order, `top` in pixels from the top of the window) the reader is at: the last whose head is at or above the reading line.
 * The line stands where jumps come to rest. Over the last window of the document it moves down to the lower edge, since the last sections cannot rise to it;
 * there, a section that was jumped to counts although it has come to rest lower.
 */
export function currentAt(heads: readonly { id: Id; top: number }[], { landing, windowHeight, below, jumpedTo }: Reading): Id | undefined {
  const rest = landing + TOLERANCE;
  const range = windowHeight - rest;
  const line = rest + Math.max(0, range - Math.max(0, below));
  const jumped = heads.find(({ id }) => id === jumpedTo);
  if (jumped && jumped.top >= 0 && jumped.top <= line) return jumped.id;
  return (heads.filter(({ top }) => top <= line).at(-1) ?? heads[0])?.id;
}
