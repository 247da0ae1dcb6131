import { describe, expect, it, test } from "vitest";
import { date, money, parseField, refs } from "#app/domain/facts/field.ts";
import { fieldProblemSentence } from "#app/wording/fields.ts";

const day = date("Beginn");
const amount = money("Betrag");
const read = (field: typeof day | typeof amount, text: string) => parseField(field, text, () => undefined);

test.each([
  ["01.02.2027", "2027-02-01"],
  ["1.2.2027", "2027-02-01"],
  ["01.02.27", "2027-02-01"],
  ["1. 2. 27", "2027-02-01"],
  ["1. Februar 2027", "2027-02-01"],
  ["1.\u00a0februar\u00a02027", "2027-02-01"],
  ["31. März 2027", "2027-03-31"],
  ["31. Ma\u0308rz 27", "2027-03-31"],
  ["2027-02-01", "2027-02-01"],
])("%s is a date", (text, value) => {
  expect(read(day, text)).toEqual({ value });
});

test.each(["31.02.2027", "31.02.27", "30. Februar 2027", "2027-13-01", "1.13.2027", "0.0.2027"])("%s reads as a date that the calendar does not have", (text) => {
  expect(read(day, text)).toEqual({ problem: "no-such-date" });
});

test.each(["bald", "Februar 2027", "1. Quartal 2027", "01/02/2027", "1.2.027", "46054"])("%s is not called a date that does not exist: it is none", (text) => {
  const found = read(day, text);
  expect(found).toEqual({ problem: "not-a-date" });
  expect(fieldProblemSentence("not-a-date", day)).not.toContain("gibt es nicht");
});

test.each([
  ["57.000", 5_700_000],
  ["57.000,50", 5_700_050],
  ["57000.50", 5_700_050],
  ["57000.50 €", 5_700_050],
  ["0.99", 99],
  ["1.000.000", 100_000_000],
])("%s is an amount", (text, value) => {
  expect(read(amount, text)).toEqual({ value });
});

test.each(["57.000.50", "57,000.50", "57000.5", "57000.500,1.2", "57.0000"])("%s could be read in two ways or none, and is refused", (text) => {
  expect(read(amount, text)).toEqual({ problem: "not-an-amount" });
});

describe("several names in one cell", () => {
  const field = refs("Stellen", "stellen");
  const rows: Record<string, string> = { "CM Caritas, Nord": "nord", "CM Süd": "sued" };
  const readNames = (text: string) => parseField(field, text, (_table, name) => rows[name]);

  it.each(["CM Caritas, Nord; CM Süd", "CM Caritas, Nord\nCM Süd"])("may hold a comma themselves: %j", (text) => {
    expect(readNames(text)).toEqual({ value: ["nord", "sued"] });
  });

  it("may be separated by commas", () => {
    expect(readNames("CM Süd, CM Süd")).toEqual({ value: ["sued", "sued"] });
    expect(readNames("CM Süd, CM West")).toEqual({ problem: "unknown-row" });
  });
});
