import { cm, pt } from "./measures.ts";
import { textWidthInEm } from "./text-width.ts";

/** Bold letters are a little wider. */
const BOLD = 1.06;
/** Between number and text at least this much. */
const GAP = pt(6);
const STEP = cm(0.5);

/**
 * The hanging indent for a literal number: `usual` where it fits, otherwise the next half centimetre, so that headings with numbers of similar
 * length ("Anlage 1", "Anlage 2") still stand in one line.
 * @param size type size in half points
 */
export function roomForNumber(number: string, size: number, usual: number): number {
  const width = pt(size / 2) * BOLD * textWidthInEm(number);
  return width + GAP <= usual ? usual : Math.ceil((width + GAP) / STEP) * STEP;
}
