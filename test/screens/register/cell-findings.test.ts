import { expect, test } from "vitest";
import type { Finding, Severity } from "#app/domain/checks/finding.ts";
import { findingsByCell, toneOf } from "#app/screens/register/grid/cell-findings.ts";
import { wordingPieces } from "#app/screens/register/wording-marks.ts";

const TEXT = "Das MKFFI weist die Gemeinden an, 50.000 Euro je Stelle zu zahlen.";
const READING = { kreis: true, foerderjahr: 2027 };
const finding = (id: string, severity: Severity, params: Finding["params"] = {}, field = "ergebnis"): Finding => ({ id, key: `${id}/${field}`, severity, derived: false, place: { kind: "fact", part: "offenePunkte", row: "p1", field }, sources: [], params });
const MINISTRY = finding("L-08", "info", { worte: "MKFFI", vorschlag: "MKJFGFI" });
const AMOUNT = finding("L-01", "empfehlung", { worte: "50.000" });

test("a cell gets all its findings, the strongest first, and their colour", () => {
  const at = findingsByCell([MINISTRY, AMOUNT, finding("R-16", "pflicht", {}, "verantwortlich")]);
  expect(at("p1", "ergebnis").map(({ id }) => id)).toEqual(["L-01", "L-08"]);
  expect(toneOf(at("p1", "ergebnis"))).toBe("warn");
  expect(toneOf(at("p1", "verantwortlich"))).toBe("stop");
  expect(toneOf(at("p2", "ergebnis"))).toBeUndefined();
  // The same object each time: a cell without findings is not drawn again.
  expect(at("p2", "ergebnis")).toBe(at("p3", "bis"));
});

test("the words of a remark are cut out of the text of a cell, and nothing else", () => {
  const pieces = wordingPieces(TEXT, [MINISTRY, AMOUNT], READING);
  expect(pieces.map(({ text }) => text).join("")).toBe(TEXT);
  expect(pieces.filter(({ severity }) => severity)).toEqual([
    { text: "MKFFI", severity: "info" },
    { text: "50.000", severity: "empfehlung" },
  ]);
});

test("words that are put aside, a finding without words and an unknown year leave the text whole", () => {
  expect(wordingPieces(TEXT, [AMOUNT], READING).filter(({ severity }) => severity)).toEqual([{ text: "50.000", severity: "empfehlung" }]);
  expect(wordingPieces(TEXT, [finding("R-16", "pflicht")], READING)).toEqual([{ text: TEXT }]);
  expect(wordingPieces(TEXT, [AMOUNT], null)).toEqual([{ text: TEXT }]);
  expect(wordingPieces("", [AMOUNT], READING)).toEqual([{ text: "" }]);
});
