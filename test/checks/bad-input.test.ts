import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkInputOf, runChecks } from "#app/domain/checks/run-checks.ts";
import { parseField, problemOf, type Field } from "#app/domain/facts/field.ts";
import { emptyFacts, factsSchema, fieldsOf, PART_IDS, REGISTER, rowOf, TABLE_IDS, type Facts, type PartId } from "#app/domain/facts/register.ts";
import { fieldProblemSentence } from "#app/wording/fields.ts";
import { findingReason, findingSentence } from "#app/wording/findings.ts";
import { placeText } from "#app/wording/places.ts";
import { builtInTemplates } from "#templates/index.ts";
import { checkInput, paragraphs, TODAY, vorhaben } from "#test/builders/vorhaben.ts";

const ALL_FIELDS = PART_IDS.flatMap((part) => Object.entries(fieldsOf(part)).map(([name, field]) => [`${part}.${name}`, field] as const));
const IDS = ["a", "b", "c"];
/** Sections of the Handlungskonzept whose words rules look at. */
const READ_BY_RULES = ["grundhaltung", "verortung-ausserhalb-des-ki", "baustein-3"];

/** Text as nobody should write it: long, empty, invisible, from right to left, torn surrogates. */
const wildText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("", " ", "\n\n", "\u0000", "\u202eneuss", "שלום KIM", "مرحبا", "\ud800", "Stadt ", "57.000 Euro", "1,5 Stellen", "halbe Stelle", "31.02.2027", "-1", "0,4", "9".repeat(400), "kein ".repeat(50)),
  fc.constant("Vereinbarung ".repeat(8000)),
);
const wildNumber = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, -1, 0.4, 0.005, 1e15, Number.MAX_SAFE_INTEGER + 2, NaN, Infinity, -Infinity));
const wildDate = fc.oneof(fc.constantFrom("2027-02-31", "0000-00-00", "9999-99-99", "1900-01-01", "2027-13-01", "gestern", ""), fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)));

function wildValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case "text":
    case "longText":
      return wildText;
    case "integer":
    case "money":
    case "vzae":
      return wildNumber;
    case "date":
      return wildDate;
    case "flag":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...Object.keys(field.options!));
    case "ref":
      return fc.constantFrom(...IDS, "niemand");
    case "refs":
      return fc.array(fc.constantFrom(...IDS, "niemand"), { maxLength: 4 });
  }
}

const wildRow = (part: PartId) => fc.record(Object.fromEntries(Object.entries(fieldsOf(part)).map(([name, field]) => [name, fc.option(wildValue(field))])));
/** A register in which every value is possible that a hand-written program could have left there. */
const wildFacts: fc.Arbitrary<Facts> = fc
  .record(Object.fromEntries(PART_IDS.map((part) => [part, REGISTER[part].shape === "sheet" ? wildRow(part) : fc.array(wildRow(part), { maxLength: IDS.length }).map((rows) => rows.map((row, index) => ({ ...row, id: IDS[index]! })))])))
  .map((facts) => facts as unknown as Facts);

const runOn = (facts: Facts, text: string | null) => {
  const snapshot = vorhaben();
  snapshot.facts = facts;
  for (const id of READ_BY_RULES) snapshot.concepts.handlungskonzept.sections[id]!.content = text === null ? null : paragraphs(text);
  const input = checkInputOf(snapshot, builtInTemplates, TODAY);
  return { input, findings: runChecks(input) };
};

describe("runChecks on whatever a register may hold", () => {
  it("never throws, and says a sentence for whatever it finds", () => {
    fc.assert(
      fc.property(wildFacts, fc.option(wildText), (facts, text) => {
        const { input, findings } = runOn(facts, text);
        expect(new Set(findings.map((finding) => finding.key)).size).toBe(findings.length);
        for (const finding of findings) {
          const words = `${findingSentence(finding)} ${findingReason(finding)} ${placeText(finding.place, input)}`;
          expect(words.length).toBeGreaterThan(20);
          expect(words).not.toMatch(/undefined/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("speaks about an empty register and about one with empty rows", () => {
    expect(runOn(emptyFacts(), null).findings.length).toBeGreaterThan(20);
    const rows = emptyFacts();
    for (const table of TABLE_IDS) (rows[table] as unknown[]).push(rowOf(table, "leer"));
    for (const finding of runOn(rows, null).findings) expect(findingSentence(finding)).toMatch(/^.{15,}\.$/u);
  });

  it.each([
    ["one word", "e".repeat(100_000)],
    ["spaces after a full stop", `Ende.${" ".repeat(100_000)}x`],
    ["line breaks", "\n".repeat(100_000)],
    ["words that begin an agreement", "keine ".repeat(16_000)],
    ["figures", "insgesamt 3,5 VZÄ im ".repeat(5_000)],
    ["words that begin a compulsion", "verpflichtend ".repeat(7_000)],
    ["letters from right to left", "שלום ".repeat(20_000)],
  ])("reads a section of 100.000 characters at once: %s", (_name, text) => {
    const start = performance.now();
    runChecks(checkInput((_facts, snapshot) => READ_BY_RULES.forEach((id) => (snapshot.concepts.handlungskonzept.sections[id]!.content = paragraphs(text)))));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("what somebody types or pastes", () => {
  it.each(ALL_FIELDS)("into %s is either taken as it may be stored, or refused with a sentence", (_name, field) => {
    fc.assert(
      fc.property(wildText, (input) => {
        const result = parseField(field, input, (_table, name) => IDS.find((id) => id === name));
        const answer = "problem" in result ? fieldProblemSentence(result.problem, field) : `Übernommen: ${problemOf(field, result.value) ?? "darf gespeichert werden"}.`;
        expect(answer).toMatch(/^(?!Übernommen: (?!darf))[A-ZÄÖÜ].{15,}\.$/su);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ["vzae", "0,4", 0.4],
    ["vzae", "1,5 VZÄ", 1.5],
    ["vzae", "-0,5", undefined],
    ["vzae", "50 %", undefined],
    ["vzae", "0,333", undefined],
    ["vzae", "500", undefined],
    ["money", "57 Tausend", undefined],
    ["money", "57.000 $", undefined],
    ["money", "-57.000", undefined],
    ["money", "99.999.999.999.999.999", undefined],
    ["money", "57.000,005", undefined],
    ["integer", "12,5", undefined],
    ["integer", "1e9", undefined],
    ["date", "31.02.2027", undefined],
    ["date", "32.13.2027", undefined],
    ["date", "2027", undefined],
    ["date", "29.02.2028", "2028-02-29"],
    ["text", "Köln\u0000", undefined],
    ["text", "\u202eNeuss", undefined],
    ["text", "x".repeat(100_000), undefined],
    ["text", "שלום", "שלום"],
  ] as const)("%s: „%.20s“ gives %s", (kind, input, expected) => {
    const field: Field = { kind, label: "Probe" };
    const result = parseField(field, input, () => undefined);
    expect("value" in result ? result.value : undefined).toBe(expected);
    expect("problem" in result ? fieldProblemSentence(result.problem, field) : "Übernommen.").toMatch(/\.$/);
  });

  it("can be written to a file and read again whenever the register takes it", () => {
    fc.assert(
      fc.property(wildFacts, (facts) => {
        const storable = PART_IDS.every((part) => ([facts[part]].flat() as unknown as Record<string, unknown>[]).every((row) => Object.entries(fieldsOf(part)).every(([name, field]) => problemOf(field, row[name] ?? null) === undefined)));
        // The schema may know less than the register (characters that no document can hold), but refuses nothing that the register takes.
        expect(factsSchema.safeParse(facts).success || !storable).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
