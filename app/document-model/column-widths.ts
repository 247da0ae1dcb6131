/** About as many characters of table text as a line across the page holds. */
const LINE = 92;
/** A cell never asks for more of the line than this; it wraps instead. */
const MAX = 42;
const PADDING = 2;

/**
 * Relative widths of columns from the texts that stand in them. When all texts fit on one line each, columns get just what they need;
 * otherwise every column keeps its longest word whole and long texts share the rest.
 */
export function columnWidths(columns: readonly (readonly string[])[]): number[] {
  const needs = columns.map((texts) => {
    const lines = texts.flatMap((text) => text.split("\n"));
    const words = lines.flatMap((line) => line.split(/[\s-]+/));
    const natural = Math.min(MAX, Math.max(1, ...lines.map((line) => line.length))) + PADDING;
    return { natural, least: Math.min(natural, Math.max(4, ...words.map((word) => word.length)) + PADDING) };
  });
  const natural = needs.reduce((sum, need) => sum + need.natural, 0);
  if (natural <= LINE) return needs.map((need) => need.natural);
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const wanted = natural - least;
  const share = wanted === 0 ? 0 : Math.max(0, LINE - least) / wanted;
  return needs.map((need) => Math.round(need.least + (need.natural - need.least) * share));
}
