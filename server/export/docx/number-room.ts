import { textWidth } from "#app/pictures/text-width.ts";
import { cm, pt } from "./measures.ts";

/** Between number and text at least this much. */
const GAP = pt(6);
const STEP = cm(0.5);

/**
 * The hanging indent for a literal number: `usual` where it fits, otherwise the next half centimetre, so that headings with numbers of similar
 * length ("Anlage 1", "Anlage 2") still stand in one line.
 * @param size type size in half points
 */
export function roomForNumber(number: string, size: number, usual: number): number {
  const width = pt(textWidth(number, size / 2, true));
  return width + GAP <= usual ? usual : Math.ceil((width + GAP) / STEP) * STEP;
}
