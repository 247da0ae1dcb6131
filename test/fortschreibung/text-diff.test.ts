import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffParagraphs, diffWords, type DiffParagraph } from "#app/domain/fortschreibung/text-diff.ts";

const side = (paragraphs: readonly DiffParagraph[], without: "added" | "removed"): string[] =>
  paragraphs.filter(({ change }) => change !== without).map(({ runs }) => runs.filter(({ change }) => change !== without).map(({ text }) => text).join(""));

const long = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(" ");

describe("comparing two texts", () => {
  test("shows a changed word in its paragraph, not the paragraph twice", () => {
    expect(diffParagraphs(["Die Lenkungsgruppe tagt vierteljährlich."], ["Die Lenkungsgruppe tagt halbjährlich."])).toEqual([
      {
        change: "changed",
        runs: [
          { text: "Die Lenkungsgruppe tagt ", change: "same" },
          { text: "vierteljährlich", change: "removed" },
          { text: "halbjährlich", change: "added" },
          { text: ".", change: "same" },
        ],
      },
    ]);
  });

  test("keeps a new paragraph apart from an old one that shares little with it", () => {
    const changes = diffParagraphs(["Erster Absatz bleibt.", "Der Jugendmigrationsdienst berät in Neuss."], ["Erster Absatz bleibt.", "Neu ist die Anlaufstelle."]);
    expect(changes.map(({ change }) => change)).toEqual(["same", "removed", "added"]);
  });

  test("finds the unchanged paragraph behind an inserted one", () => {
    expect(diffParagraphs(["A a", "B b"], ["A a", "Neu", "B b"]).map(({ change }) => change)).toEqual(["same", "added", "same"]);
  });

  test("loses and invents nothing: without the added pieces it is the old text, without the removed ones the new", () => {
    const paragraph = fc.array(fc.constantFrom("Kreis", "Stadt", "tagt", ",", " ", "ß", "57.000 €"), { maxLength: 8 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), fc.array(paragraph, { maxLength: 8 }), (before, after) => {
        const changes = diffParagraphs(before, after);
        expect(side(changes, "added")).toEqual(before);
        expect(side(changes, "removed")).toEqual(after);
      }),
    );
  });

  test("takes texts that are too long to compare word by word as wholly different, and loses nothing", () => {
    const runs = diffWords(long("a"), long("b"));
    expect(runs.filter(({ change }) => change !== "added").map(({ text }) => text).join("")).toBe(long("a"));
    expect(runs.filter(({ change }) => change !== "removed").map(({ text }) => text).join("")).toBe(long("b"));
  });
});
