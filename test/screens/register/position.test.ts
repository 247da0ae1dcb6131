import { describe, expect, test } from "vitest";
import { HEAD, move, NEW, rangeBetween, type GridShape } from "#app/screens/register/grid/position.ts";

const shape: GridShape = { rows: [HEAD, "r1", "r2", "r3", NEW], fields: ["a", "b", "c"] };
const at = (row: string, field: string) => ({ row, field });

describe("moving in a table", () => {
  test("stays at the edges", () => {
    expect(move(at(HEAD, "a"), "up", shape)).toEqual(at(HEAD, "a"));
    expect(move(at(NEW, "c"), "right", shape)).toEqual(at(NEW, "c"));
  });
  test("Tab wraps to the next row and leaves behind the last cell", () => {
    expect(move(at("r1", "c"), "next", shape)).toEqual(at("r2", "a"));
    expect(move(at(NEW, "c"), "next", shape)).toBeUndefined();
    expect(move(at(HEAD, "a"), "previous", shape)).toBeUndefined();
  });
  test("Strg+Pos1 goes to the first row, not to the head", () => {
    expect(move(at("r3", "c"), "first", shape)).toEqual(at("r1", "a"));
    expect(move(at("r3", "b"), "top", shape)).toEqual(at("r1", "b"));
  });
  test("a table without rows has only its head", () => {
    expect(move(at(HEAD, "b"), "page-up", { rows: [HEAD], fields: ["a", "b"] })).toEqual(at(HEAD, "b"));
  });
});

describe("the marked cells", () => {
  test("are the rectangle between two cells in either direction", () => {
    const expected = { rows: ["r1", "r2", "r3"], fields: ["b", "c"] };
    expect(rangeBetween(at("r1", "b"), at("r3", "c"), shape)).toEqual(expected);
    expect(rangeBetween(at("r3", "c"), at("r1", "b"), shape)).toEqual(expected);
  });
  test("never hold head or new line beside rows", () => {
    expect(rangeBetween(at(HEAD, "a"), at(NEW, "a"), shape).rows).toEqual(["r1", "r2", "r3"]);
    expect(rangeBetween(null, at(NEW, "a"), shape).rows).toEqual([NEW]);
  });
});
