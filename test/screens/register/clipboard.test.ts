import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseField, type FieldValue } from "#app/domain/facts/field.ts";
import { fieldsOf } from "#app/domain/facts/register.ts";
import { clipText, parseBlock, writeBlock } from "#app/screens/register/store/clipboard.ts";

describe("a block on the clipboard", () => {
  test("from Excel: tabs between cells, a line break at the end that is no row", () => {
    expect(parseBlock("Koordination\t1,0\r\nAssistenz\t0,5\r\n")).toEqual([
      ["Koordination", "1,0"],
      ["Assistenz", "0,5"],
    ]);
  });

  test("quoted cells keep line breaks, tabs and doubled quotes", () => {
    expect(parseBlock('"erste\nzweite"\t"ein ""Zitat"""\nnächste')).toEqual([["erste\nzweite", 'ein "Zitat"'], ["nächste"]]);
  });

  test("a quote that does not enclose its cell is an ordinary character", () => {
    expect(parseBlock('"AG" Wohnen\tx')).toEqual([['"AG" Wohnen', "x"]]);
    expect(parseBlock('12" Rohr\t"offen')).toEqual([['12" Rohr', '"offen']]);
  });

  test("an empty cell at the end of a row stays a cell", () => {
    expect(parseBlock("a\t\n\tb")).toEqual([
      ["a", ""],
      ["", "b"],
    ]);
  });

  test("whatever is copied out reads back the same", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ß", '"', "\t", "\n", " ", ",", "1") });
    const block = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(block, (rows) => {
        // A last row of one empty cell cannot be told from the line break that Excel adds.
        fc.pre(!(rows.at(-1)!.length === 1 && rows.at(-1)![0] === ""));
        expect(parseBlock(writeBlock(rows))).toEqual(rows);
      }),
    );
  });
});

describe("a copied value", () => {
  const values: [part: "stellen" | "kommunen", field: string, value: FieldValue, text: string][] = [
    ["stellen", "kosten", 5_700_050, "57000,50"],
    ["stellen", "kosten", 5_700_000, "57000"],
    ["stellen", "vzae", 0.5, "0,50"],
    ["stellen", "von", "2027-01-01", "01.01.2027"],
    ["stellen", "besetzt", true, "ja"],
    ["kommunen", "einwohner", 75_000, "75000"],
  ];
  test.each(values)("%s.%s %s is %s for a spreadsheet, and reads back", (part, name, value, text) => {
    const field = fieldsOf(part)[name]!;
    expect(clipText(field, value, (id) => id)).toBe(text);
    expect(parseField(field, text, () => undefined)).toEqual({ value });
  });

  test("every amount survives the way out and in", () => {
    const field = fieldsOf("stellen")["kosten"]!;
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => void expect(parseField(field, clipText(field, cents, String), () => undefined)).toEqual({ value: cents })));
  });
});
