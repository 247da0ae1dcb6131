import { describe, expect, it } from "vitest";
import { firstDifference, withoutBullets } from "#server/official-form/page-words.ts";

const BULLETS = ["•", "\uf0b7"];
const same = (before: string, after: string): boolean => firstDifference(withoutBullets(before, BULLETS), withoutBullets(after, BULLETS)) === undefined;

describe("the words of two files' pages", () => {
  it("are the same when only lines, pages and hyphens of the line break are others", () => {
    expect(firstDifference("Der Träger zahlt zu-\nrück.\fEnde", "Der Träger\nzahlt zurück. Ende")).toBeUndefined();
  });

  it("differ at a page and a place that can be named", () => {
    const [before, after] = ["Seite eins\fDer Träger zahlt binnen 4 Wochen an den Kreis zurück.", "Seite eins\fDer Träger zahlt binnen 8 Wochen an den Kreis zurück."];
    expect(firstDifference(before, after)).toEqual({ page: 2, expected: "Träger zahlt binnen 4 Wochen an den Kreis", found: "Träger zahlt binnen 8 Wochen an den Kreis" });
    expect(firstDifference("Ende und Siegel", "Ende")).toMatchObject({ page: 1, expected: "Ende und Siegel", found: "" });
  });

  it("do not differ by a bullet that is drawn otherwise, but by a sign inside a line, or a box", () => {
    expect(same("• Antrag\n• Bescheid", "\uf0b7\n\nAntrag\n\uf0b7\nBescheid")).toBe(true);
    expect(same("2 • 3 Stellen", "2 3 Stellen")).toBe(false);
    expect(same("☒ Antrag", "☐ Antrag")).toBe(false);
    expect(firstDifference(withoutBullets("• a", []), withoutBullets("- a", []))).toBeDefined();
  });
});
