/**
 * Measures and colours of our Word files. Lengths are in twentieths of a point (dxa), the unit of WordprocessingML, unless the name says otherwise.
 * The values follow design.md "The Word files".
 */

/** 1 cm = 1440 / 2.54 dxa. */
export const cm = (centimetres: number): number => Math.round((centimetres * 1440) / 2.54);
export const pt = (points: number): number => Math.round(points * 20);

export const A4 = { width: 11906, height: 16838 } as const;
export const MARGIN = { top: cm(2.5), right: cm(2), bottom: cm(2.5), left: cm(2) } as const;
export const HEADER_DISTANCE = cm(1.1);
export const FOOTER_DISTANCE = cm(1.1);

/** Width of the text column: 17 cm upright, 25.7 cm on its side. */
export const TEXT_WIDTH = {
  portrait: A4.width - MARGIN.left - MARGIN.right,
  landscape: A4.height - MARGIN.left - MARGIN.right,
} as const;

/** Calibri (metric twin: Carlito) is in the width tables of the page estimator; another font would stop it. */
export const FONT = "Calibri";

/** Half points, as WordprocessingML counts type sizes. */
export const SIZE = { body: 22, table: 20, tableSmall: 18, tableTiny: 16, small: 18, footnote: 18, furniture: 17 } as const;

/** Line pitch as a multiple of the font's own, in 240ths: 1.15 gives 15.4 pt on 11 pt Calibri, which the 17 cm column needs. */
export const LINE = 276;

export const COLOUR = {
  ink: "1B2430",
  muted: "55606E",
  line: "C9D2DB",
  accent: "0B6473",
  tint: "E4EFF1",
  sum: "F3F6F8",
  gap: "FFF1CC",
  gapInk: "6B4700",
  draft: "8A5A00",
} as const;
