import { describe, expect, test } from "vitest";
import { currentAt } from "#app/screens/document/outline/current-at.ts";

/** A window of 800 px whose bars end at 113 px; far from the end of the document unless `below` says otherwise. */
const READING = { landing: 113, windowHeight: 800, below: 5000 };
const heads = (...tops: number[]) => tops.map((top, at) => ({ id: `s${at}`, top }));

describe("the current section", () => {
  test("is the one whose title a jump has brought to rest, however short it is", () => {
    expect(currentAt(heads(-300, 113, 215, 900), READING)).toBe("s1");
  });
  test("is the last whose title has been scrolled past, while the next is still lower down", () => {
    expect(currentAt(heads(-900, -300, 400), READING)).toBe("s1");
  });
  test("is the first above all titles", () => {
    expect(currentAt(heads(300, 700), READING)).toBe("s0");
    expect(currentAt([], READING)).toBeUndefined();
  });
  test("is the last at the end of the document, whose title cannot rise to the line", () => {
    expect(currentAt(heads(-300, 200, 500, 700), { ...READING, below: 0 })).toBe("s3");
  });
  test("is the one that was jumped to near the end, as long as its title is in the window", () => {
    expect(currentAt(heads(-300, 200, 500, 700), { ...READING, below: 0, jumpedTo: "s1" })).toBe("s1");
    expect(currentAt(heads(-300, -10, 500, 700), { ...READING, below: 0, jumpedTo: "s1" })).toBe("s3");
  });
  test("leaves the one that was jumped to when it is scrolled below the line", () => {
    expect(currentAt(heads(-300, 400, 900), { ...READING, jumpedTo: "s1" })).toBe("s0");
  });
});
