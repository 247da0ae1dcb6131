/** No column narrower than this (1 cm in dxa), or its text would stand one letter a line. */
const NARROWEST = 567;

/**
 * Column widths in dxa from relative widths; whole numbers whose sum is exactly `total`, so that Word, LibreOffice and others agree.
 * Columns that would become too narrow are widened at the cost of the widest.
 */
export function columnGrid(relative: readonly number[], total: number): number[] {
  const count = relative.length;
  if (count === 0) return [];
  const least = Math.min(NARROWEST, Math.floor(total / count));
  const weights = relative.map((width) => (Number.isFinite(width) && width > 0 ? width : 1));
  const sum = weights.reduce((a, b) => a + b, 0);
  const widened = weights.map((width) => Math.max(least, (width / sum) * total));
  const surplus = widened.reduce((a, b) => a + b, 0) - total;
  const above = widened.reduce((a, width) => a + (width - least), 0);
  const fitted = widened.map((width) => (above > 0 ? width - ((width - least) / above) * surplus : width));
  const rounded = fitted.map(Math.floor);
  const missing = total - rounded.reduce((a, b) => a + b, 0);
  return rounded.map((width, index) => width + (index < missing ? 1 : 0));
}
