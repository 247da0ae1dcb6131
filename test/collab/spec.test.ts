import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
/** Tests of the rooms that need the whole program stand with the browser journeys. */
const PLACES = ["test/collab/**/*.test.ts", "test/browser/foreign-client.test.ts"];

const promises = new Set([...readFileSync(join(ROOT, "server/collab/SPEC.md"), "utf8").matchAll(/^- \*\*(P-\d\d)\*\*/gm)].map((match) => match[1]!));
/** The outermost names must open with numbers; names inside a `describe` are under its number and may have some of their own. */
const NAME = /^( *)(?:(?:test|describe)(?:\.\w+\(.*\))?|\]\))\(["`](.*?)["`],/gm;
const names = globSync(PLACES, { cwd: ROOT }).flatMap((path) => [...readFileSync(join(ROOT, path), "utf8").matchAll(NAME)].map((match) => ({ path, outermost: match[1] === "", name: match[2]! })));
const numbersOf = (name: string): string[] => /^((?:P-\d\d )+)/.exec(name)?.[1]?.trim().split(" ") ?? [];

test("P-01 every test of the rooms opens with the promises it holds up, and SPEC.md has them", () => {
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter(({ name, outermost }) => (outermost && numbersOf(name).length === 0) || numbersOf(name).some((number) => !promises.has(number)))).toEqual([]);
});

test("P-01 every promise in SPEC.md is held up by a test", () => {
  const held = new Set(names.flatMap(({ name }) => numbersOf(name)));
  expect([...promises].filter((number) => !held.has(number))).toEqual([]);
});
