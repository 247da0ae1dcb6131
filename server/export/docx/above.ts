import { pt } from "./measures.ts";
import type { Place } from "./writing.ts";

const BELOW_TABLE = pt(9);

interface Above {
  pageBreakBefore?: true;
  spacing?: { before: number };
}

/**
 * What a paragraph that opens a page says about itself. Its space above goes, because Word drops it there and LibreOffice does not:
 * without it both set the same page.
 */
export const pageStart = ({ opensPage }: Pick<Place, "opensPage">): Above => ({
  ...(opensPage === "break" ? { pageBreakBefore: true } : {}),
  ...(opensPage === undefined ? {} : { spacing: { before: 0 } }),
});

/**
 * The same for running text, which also keeps the distance from a table above it. A spacer paragraph instead would be a line of its own, which
 * Word and LibreOffice put on different pages when the table ends a page.
 */
export const textStart = (place: Pick<Place, "opensPage" | "afterTable">): Above =>
  place.opensPage === undefined && place.afterTable ? { spacing: { before: BELOW_TABLE } } : pageStart(place);
