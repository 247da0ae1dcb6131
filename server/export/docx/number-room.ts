import { cm, pt } from "./measures.ts";

/** Widths in Calibri bold, in parts of the type size. */
const WIDTH = { digit: 0.507, narrow: 0.26, letter: 0.56 } as const;
/** Between number and text at least this much. */
const GAP = pt(6);
const STEP = cm(0.5);

/**
 * The hanging indent for a literal number: `usual` where it fits, otherwise the next half centimetre, so that headings with numbers of similar
 * length ("Anlage 1", "Anlage 2") still stand in one line.
 * @param size type size in half points
 */
export function roomForNumber(number: string, size: number, usual: number): number {
  const em = pt(size / 2);
  const width = Array.from(number).reduce((sum, character) => sum + em * widthOf(character), 0);
  return width + GAP <= usual ? usual : Math.ceil((width + GAP) / STEP) * STEP;
}

function widthOf(character: string): number {
  if (/[\d§]/.test(character)) return WIDTH.digit;
  return /[.,\s()\u00a0]/.test(character) ? WIDTH.narrow : WIDTH.letter;
}
