/** About as many characters of table text as a line across the page holds, upright and turned; the Word file turns pages for tables of more than seven columns. */
const LINE = 92;
const WIDE_LINE = 142;
const WIDE_FROM = 8;
/** A cell never asks for more of the line than this; it wraps instead. */
const MAX = 42;
const PADDING = 3;
/** Head rows are set bold, and a broken word costs more than a little air. */
const WORD = 1.15;

/**
 * Relative widths of columns from the texts that stand in them. When all texts fit on one line each, columns get just what they need;
 * otherwise every column keeps its longest word whole and long texts share the rest.
 */
export function columnWidths(columns: readonly (readonly string[])[]): number[] {
  const needs = columns.map((texts) => {
    const lines = texts.flatMap((text) => text.split("\n"));
    const words = lines.flatMap((line) => line.split(/[\s-]+/));
    const least = Math.max(4, ...words.map((word) => Math.round(word.length * WORD))) + PADDING;
    const natural = Math.max(least, Math.min(MAX, Math.max(1, ...lines.map((text) => text.length))) + PADDING);
    return { natural, least };
  });
  const line = columns.length >= WIDE_FROM ? WIDE_LINE : LINE;
  const natural = needs.reduce((sum, need) => sum + need.natural, 0);
  if (natural <= line) return needs.map((need) => need.natural);
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const wanted = natural - least;
  const share = wanted === 0 ? 0 : Math.max(0, line - least) / wanted;
  return needs.map((need) => Math.round(need.least + (need.natural - need.least) * share));
}
