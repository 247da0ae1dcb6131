import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
/** Tests of the rooms that need the whole program stand with the browser journeys. */
const PLACES = ["test/collab/**/*.test.ts", "test/browser/foreign-client.test.ts"];
/** Reads the tests and holds up no promise itself. */
const THIS_FILE = "test/collab/spec.test.ts";

const spec = readFileSync(join(ROOT, "server/collab/SPEC.md"), "utf8");
const promises = new Set([...spec.matchAll(/^- \*\*(P-\d\d)\*\*/gm)].map((match) => match[1]!));
/** The outermost names must open with numbers; names inside a `describe` are under its number and may have some of their own. */
const NAME = /^( *)(?:(?:test|describe)(?:\.\w+\(.*\))?|\]\))\(["`](.*?)["`],/gm;
const names = globSync(PLACES, { cwd: ROOT, exclude: [THIS_FILE] }).flatMap((path) => [...readFileSync(join(ROOT, path), "utf8").matchAll(NAME)].map((match) => ({ path, outermost: match[1] === "", name: match[2]! })));
const numbersOf = (name: string): string[] => /^((?:P-\d\d )+)/.exec(name)?.[1]?.trim().split(" ") ?? [];

test("every test of the rooms opens with the promises it holds up, and SPEC.md has them", () => {
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter(({ name, outermost }) => (outermost && numbersOf(name).length === 0) || numbersOf(name).some((number) => !promises.has(number)))).toEqual([]);
});

test("every promise in SPEC.md is held up by a test", () => {
  const held = new Set(names.flatMap(({ name }) => numbersOf(name)));
  expect([...promises].filter((number) => !held.has(number))).toEqual([]);
});

test("each of the twenty-five failure cases names tests that exist", () => {
  const cases = [...spec.matchAll(/^\| (\d+) \| [^|]+ \| (.+) \|$/gm)];
  expect(cases.map((row) => Number(row[1]))).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  const missing = cases.flatMap(([, number, holders]) => [
    ...[...holders!.matchAll(/`(test\/\S+)`(?: "(.*?)")?/g)].filter(([, path, words]) => !existsSync(join(ROOT, path!)) || !readFileSync(join(ROOT, path!), "utf8").includes(words ?? "")),
    ...[...holders!.matchAll(/(P-\d\d)(?: "(.*?)")?/g)].filter(([, promise, words]) => !names.some(({ name }) => numbersOf(name).includes(promise!) && name.includes(words ?? ""))),
  ].map(([what]) => `${number}: ${what}`));
  expect(missing).toEqual([]);
});
