import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, TableContent } from "#app/document-model/content.ts";
import { columnGrid } from "#server/export/docx/blocks/column-grid.ts";
import { fitColumns } from "#server/export/docx/blocks/fit-columns.ts";
import { cell, table } from "#test/builders/document-content.ts";

const WIDTH = 9638;
const PADDING = 170;
const tableOf = (block: Block): TableContent => {
  if (block.kind !== "table") throw new Error("no table");
  return block.table;
};
const look = (content: TableContent) => fitColumns(content, columnGrid(content.columns.map((column) => column.width), WIDTH), 20, PADDING);
const fit = (content: TableContent) => look(content).grid;

describe("columns that fit their text", () => {
  test("a column of long text gets room from a column of figures", () => {
    const grid = fit(tableOf(table([1, 1], [["Nr.", "Auftrag"], ["1", "Bearbeitet Schnittstellen und Verfahren zwischen den Ämtern und den Rechtskreisen ".repeat(3)], ["2", "Kurz"]])));
    expect(grid[1]!).toBeGreaterThan(4 * grid[0]!);
  });

  test("widths that serve as well as others stay as they were given", () => {
    const content = tableOf(table([3, 1], [["Funktion", "VZÄ"], ["Koordination", "1,0"], ["Verwaltung", "0,5"]]));
    expect(fit(content)).toEqual(columnGrid([3, 1], WIDTH));
  });

  test("an empty column, left for the pen, keeps its width", () => {
    const content = tableOf(table([1, 1], [["Name", ""], ["Eine lange Bezeichnung der beteiligten Organisation im Kreis, die umbricht", ""]]));
    expect(fit(content)).toEqual(columnGrid([1, 1], WIDTH));
  });

  test("words that do not fit in this type ask for a smaller one", () => {
    const word = "Einbürgerungsbehördenzusammenarbeit";
    expect(look(tableOf(table([1, 1, 1, 1], [["a", "b", "c", "d"], [word, word, word, word]])))).toMatchObject({ wordsFit: false });
  });

  test("one endless word does not crush the other columns and asks for no smaller type", () => {
    const content = tableOf(table([3, 1, 1, 1], [["Stelle", "Zeitraum", "Verortung", "Träger"], ["A".repeat(120), "01.01.2027", "Ausländerbehörde", "Wohlfahrtsverband"]]));
    const { grid, wordsFit } = look(content);
    expect(wordsFit).toBe(true);
    expect(grid[1]!).toBeGreaterThan(10 * 200 * 0.44 + PADDING);
    expect(grid[2]!).toBeGreaterThan(16 * 200 * 0.44 + PADDING);
  });

  test("where the words of several columns are too long, the short ones of the others stay whole", () => {
    const word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik";
    const { grid, wordsFit } = look(tableOf(table([1, 1, 1], [["a", "b", "c"], [word, word, "Ausländerbehörde"]])));
    expect(wordsFit).toBe(false);
    expect(grid[2]!).toBeGreaterThan(16 * 200 * 0.44 + PADDING);
    expect(Math.abs(grid[0]! - grid[1]!)).toBeLessThanOrEqual(2);
  });

  test("what protected spaces hold together, such as an amount, is never parted", () => {
    const text = "Beratung, Begleitung und Nachsorge in allen Städten und Gemeinden des Kreises ".repeat(4);
    const content = tableOf(table([1, 1, 1, -1], [["Stelle", "Aufgabe", "Ort", "Soll"], ...Array.from({ length: 6 }, () => ["Baustein 2", text, text, "1.157.000 €"])]));
    const [part = 0, , , amount = 0] = fit(content);
    expect(part).toBeGreaterThan(10 * 200 * 0.44 + PADDING);
    expect(amount).toBeGreaterThan(11 * 200 * 0.44 + PADDING);
  });

  test("cells that span columns are left out of the reckoning", () => {
    const content = tableOf(table([1, 1], [["A", "B"], [cell("Ein sehr langer Text über die ganze Breite der Tabelle hinweg, der sonst alles verschöbe", { colspan: 2 })], ["x", "y"]]));
    expect(fit(content)).toEqual(columnGrid([1, 1], WIDTH));
  });

  test("the widths always add up to the table", () => {
    const text = fc.stringMatching(/^[a-zäöü]{1,12}( [a-zäöü]{1,12}){0,20}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 2, maxLength: 8 }), (rows) => {
        const grid = fit(tableOf(table([1, 2, 3], rows)));
        expect(grid.reduce((sum, width) => sum + width, 0)).toBe(WIDTH);
      }),
      { numRuns: 60 },
    );
  });
});
