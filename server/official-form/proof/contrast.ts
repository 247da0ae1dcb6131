import type { Look } from "./run-look.ts";

/** Below this ratio nobody reads words on paper with certainty; the least that the rules for readable pages ask of large type. */
const LEAST_CONTRAST = 3;

/** Colours of a marker, by Word's names. */
const MARKERS: Readonly<Record<string, string>> = {
  black: "000000", blue: "0000FF", cyan: "00FFFF", darkblue: "00008B", darkcyan: "008B8B", darkgray: "A9A9A9", darkgreen: "006400", darkmagenta: "8B008B", darkred: "8B0000", darkyellow: "808000", green: "00FF00", lightgray: "D3D3D3", magenta: "FF00FF", red: "FF0000", white: "FFFFFF", yellow: "FFFF00",
};

/** Whether words can hardly be told from what they stand on. */
export const isFaint = (look: Look): boolean => contrastOf(look) < LEAST_CONTRAST;

/** The ratio of WCAG 2.2 between the letters and what is painted behind them: marker before shade before paper. */
export function contrastOf({ color, highlight, shd }: Look): number {
  const [letters, ground] = [brightness(color ?? "000000"), brightness(MARKERS[highlight ?? ""] ?? (shd === "auto" ? "000000" : shd) ?? "FFFFFF")];
  return (Math.max(letters, ground) + 0.05) / (Math.min(letters, ground) + 0.05);
}

function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (/^[0-9A-F]{6}$/i.test(colour) ? colour : "000000").match(/../g)!.map((pair) => linear(Number.parseInt(pair, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
