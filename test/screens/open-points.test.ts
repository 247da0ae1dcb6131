import { expect, test } from "vitest";
import { openPoints } from "#app/screens/open-points.ts";

test.each([
  [1, "1 Pflichtpunkt offen"],
  [2, "2 Pflichtpunkte offen"],
])("%i is told in the right number", (count, text) => {
  expect(openPoints(count)).toBe(text);
});
