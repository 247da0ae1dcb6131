/** About as many characters of table text as a line across the page holds, upright and turned; the Word file turns pages for tables of more than seven columns. */
const LINE = 104;
const WIDE_LINE = 156;
const WIDE_FROM = 8;
/** A cell never asks for more of the line than this; it wraps instead. */
const MAX = 42;
/** The white beside the text of a cell, in characters. */
const PADDING = 3;
/** Words in capitals or bold are wider than the average character says. */
const WORD = 1.08;

/**
 * Relative widths of columns from the texts that stand in them. When all texts fit on one line each, columns get just what they need; otherwise every column
 * keeps its longest word whole and long texts share the rest; when not even that fits, only the columns with the longest words give way.
 */
export function columnWidths(columns: readonly (readonly string[])[]): number[] {
  const line = columns.length >= WIDE_FROM ? WIDE_LINE : LINE;
  const needs = columns.map((texts) => {
    const lines = texts.flatMap((text) => text.split("\n"));
    const words = lines.flatMap((text) => text.split(/[\s-]+/));
    const least = Math.ceil(Math.max(4, ...words.map((word) => word.length)) * WORD) + PADDING;
    const natural = Math.max(least, Math.min(MAX, Math.max(1, ...lines.map((text) => text.length))) + PADDING);
    return { natural, least };
  });
  const natural = sum(needs.map((need) => need.natural));
  if (natural <= line) return needs.map((need) => need.natural);
  const least = sum(needs.map((need) => need.least));
  if (least >= line) return capped(needs.map((need) => need.least), line);
  const share = (line - least) / (natural - least);
  return needs.map((need) => Math.round(need.least + (need.natural - need.least) * share));
}

/** Lowers the largest widths, all to the same height, until the line holds them. */
function capped(widths: readonly number[], line: number): number[] {
  let cap = Math.max(...widths);
  while (cap > 1 && sum(widths.map((width) => Math.min(width, cap))) > line) cap -= 1;
  return widths.map((width) => Math.min(width, cap));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
