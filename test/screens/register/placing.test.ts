import { expect, test } from "vitest";
import { placeBelow, placeOver } from "#app/screens/register/grid/use-anchored.ts";

const VIEW = { width: 1280, height: 800 };
const FRAME = { left: 278, right: 1256 };
const box = (left: number, top: number, width = 270, height = 75) => ({ left, top, width, height, right: left + width, bottom: top + height });

test("the editor of a long text stays inside the table at every edge", () => {
  expect(placeOver(box(985, 207), 380, VIEW, FRAME)).toMatchObject({ left: 876, width: 380, top: 207 });
  expect(placeOver(box(300, 207), 380, VIEW, FRAME)).toMatchObject({ left: 300, width: 380 });
  // On a phone it is as wide as the table that is seen.
  expect(placeOver(box(200, 207), 380, { width: 390, height: 844 }, { left: 12, right: 378 })).toMatchObject({ left: 12, width: 366 });
});

test("near the lower edge the editor grows and the note opens upwards", () => {
  expect(placeOver(box(985, 715), 380, VIEW, FRAME)).toMatchObject({ top: "auto", bottom: 10 });
  expect(placeBelow(box(985, 700, 270, 35), 410, VIEW)).toMatchObject({ bottom: 102, left: 862 });
  expect(placeBelow(box(985, 200, 270, 35), 410, VIEW)).toMatchObject({ top: 237, left: 862 });
});
