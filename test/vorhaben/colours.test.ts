import { expect, test } from "vitest";
import { colourOf, ORGANISATION_COLOURS } from "#app/domain/vorhaben/colours.ts";

/** WCAG 2.2: relative luminance of a colour. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("each of the twelve hues carries text on white and white text on it (WCAG AA, 4.5 : 1)", () => {
  expect(new Set(ORGANISATION_COLOURS).size).toBe(12);
  for (const colour of ORGANISATION_COLOURS) expect(1.05 / (luminance(colour) + 0.05), colour).toBeGreaterThanOrEqual(4.5);
});

test("twelve organisations have twelve colours; the thirteenth begins again", () => {
  expect(new Set(Array.from({ length: 12 }, (_, index) => colourOf(index))).size).toBe(12);
  expect(colourOf(12)).toBe(colourOf(0));
});
