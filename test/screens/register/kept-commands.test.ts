import { describe, expect, test } from "vitest";
import type { FactCommand } from "#app/domain/facts/commands.ts";
import { readKept } from "#app/screens/register/store/kept-commands.ts";

const set = (row: string): FactCommand => ({ do: "set", part: "gremien", row, field: "name", value: "Lenkungskreis", base: 1 });

describe("what an earlier page could not save any more", () => {
  test("comes back whole, however much it is: a long pasted sheet is more than one request takes", () => {
    const many = Array.from({ length: 6000 }, (_, index) => set(`r-${index}`));
    expect(readKept(JSON.stringify(many))).toEqual({ commands: many, unreadable: 0 });
  });

  test("comes back but for what does not fit, which is counted", () => {
    const unknown = [{ ...set("b"), part: "gab-es-einmal" }, { do: "merge", part: "gremien", row: "a" }, null, "kein Befehl"];
    expect(readKept(JSON.stringify([set("a"), ...unknown, set("c")]))).toEqual({ commands: [set("a"), set("c")], unreadable: 4 });
  });

  test.each([
    [null, 0],
    ["[]", 0],
    ["[{", 1],
    ["{}", 1],
    ["null", 1],
  ])("as %s gives nothing and counts %i", (text, unreadable) => expect(readKept(text)).toEqual({ commands: [], unreadable }));
});
