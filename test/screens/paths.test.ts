import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placePath, registerPath, safeReturnPath, signInPath } from "#app/screens/paths.ts";

describe("the way back after signing in", () => {
  test.each(["/vorhaben/x/stammdaten/stellen?zeile=s1&feld=vzae", "/", "/vorhaben/x/dokumente/handlungskonzept#abschnitt-y"])("%s is kept", (path) => expect(safeReturnPath(path)).toBe(path));

  test.each(["//boese.example", "/\\boese.example", "https://boese.example/", "javascript:alert(1)", "vorhaben", "", null, "/anmelden?weiter=/", "/abmelden", "/\t/boese.example", "/\n//boese.example"])("%j leads to the Übersicht instead", (path) =>
    expect(safeReturnPath(path)).toBe("/"),
  );

  test("whatever is asked for, it stays on this site", () => {
    const nasty = fc.string({ unit: fc.constantFrom("/", "\\", ":", "@", ".", "a", "?", "#", "%", "\t", "\n", "2", "f") });
    fc.assert(
      fc.property(nasty, (text) => {
        const url = new URL(safeReturnPath(text), "http://kim.example");
        expect(url.origin).toBe("http://kim.example");
      }),
    );
  });

  test("survives the address of the sign-in page", () => {
    const path = registerPath("v", "stellen", { row: "s1", field: "vzae" });
    expect(new URL(signInPath(path), "http://kim.example").searchParams.get("weiter")).toBe(path);
  });
});

test("a Hinweis about a figure leads to its cell", () => {
  expect(placePath("v", { kind: "fact", part: "stellen", row: "s1", field: "vzae" })).toBe("/vorhaben/v/stammdaten/stellen?zeile=s1&feld=vzae");
  expect(placePath("v", { kind: "section", document: "handlungskonzept", section: "lenkungsgruppe" })).toBe("/vorhaben/v/dokumente/handlungskonzept#abschnitt-lenkungsgruppe");
});
