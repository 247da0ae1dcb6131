import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseField } from "#app/domain/facts/field.ts";
import { emptyFacts, fieldsOf, rowOf, type Facts } from "#app/domain/facts/register.ts";
import { valueAt } from "#app/screens/register/store/cell.ts";
import { parseBlock, writeHtml } from "#app/screens/register/store/clipboard.ts";
import { planFill } from "#app/screens/register/store/fill.ts";
import { planPaste, type PasteTarget } from "#app/screens/register/store/paste.ts";

const facts: Facts = {
  ...emptyFacts(),
  organisationen: [rowOf("organisationen", "caritas", { name: "Caritasverband Beispiel e. V.", kurzname: "Caritas" }), rowOf("organisationen", "kreis", { name: "Kreis Beispiel" })],
  stellen: [rowOf("stellen", "s1", { bezeichnung: "Koordination 1", vzae: 1 }), rowOf("stellen", "s2", { bezeichnung: "Koordination 2" })],
};
const target = (over: Partial<PasteTarget> = {}): PasteTarget => ({ part: "stellen", rows: ["s1", "s2"], fields: ["vzae", "anstellungstraeger"], marked: { rows: 1, columns: 1 }, ...over });
let ids = 0;
const paste = (block: string[][], over?: Partial<PasteTarget>) => planPaste(block, target(over), facts, { newId: () => `neu-${(ids += 1)}`, baseOf: () => 3 });

describe("pasting a block", () => {
  test("takes what fits and refuses what does not, cell by cell", () => {
    const plan = paste([
      ["0,5", "Caritas"],
      ["halb", "Kreis Beispiel"],
    ]);
    expect(plan.commands).toEqual([
      { do: "set", part: "stellen", row: "s1", field: "vzae", value: 0.5, base: 3 },
      { do: "set", part: "stellen", row: "s1", field: "anstellungstraeger", value: "caritas", base: 3 },
      { do: "set", part: "stellen", row: "s2", field: "anstellungstraeger", value: "kreis", base: 3 },
    ]);
    expect(plan.refused).toEqual([{ cell: { part: "stellen", row: "s2", field: "vzae" }, input: "halb", problem: "not-a-vzae" }]);
  });

  test("adds rows that are missing, and keeps refused cells of new rows", () => {
    const plan = paste([["1"], ["1"], ["2,0"], ["viel"]]);
    expect(plan.addedRows).toBe(2);
    const added = plan.commands.filter((command) => command.do === "add");
    expect(added.map((command) => command.values)).toEqual([{ vzae: 2 }, {}]);
    expect(plan.refused).toEqual([{ cell: { part: "stellen", row: added[1]!.row, field: "vzae" }, input: "viel", problem: "not-a-vzae" }]);
  });

  test("sends nothing for cells that already hold the value", () => {
    expect(paste([["1,0"]]).commands).toEqual([]);
  });

  test("counts columns that have no place", () => {
    expect(paste([["1", "Caritas", "zuviel", "zuviel"]]).cutOff).toBe(2);
  });

  test("leaves out a head that repeats ours", () => {
    const plan = paste([
      ["Umfang (VZÄ)", "Anstellungsträger"],
      ["0,75", "Caritas"],
    ]);
    expect(plan.refused).toEqual([]);
    expect(plan.commands[0]).toMatchObject({ row: "s1", value: 0.75 });
  });

  test("one copied cell fills everything that is marked", () => {
    const plan = paste([["0,5"]], { marked: { rows: 2, columns: 1 } });
    expect(plan.commands.map((command) => command.row)).toEqual(["s1", "s2"]);
  });

  test("a name that fits two rows is refused, not guessed", () => {
    const twice = { ...facts, organisationen: [...facts.organisationen, rowOf("organisationen", "kreis-2", { name: "kreis  beispiel" })] };
    const plan = planPaste([["Kreis Beispiel"]], target({ fields: ["anstellungstraeger"] }), twice, { newId: () => "neu", baseOf: () => 0 });
    expect(plan.refused.map((refused) => refused.problem)).toEqual(["unknown-row"]);
  });

  test("figures and dates as Excel and LibreOffice write them in German", () => {
    const fields = ["vzae", "kosten", "von", "besetzt", "qualifikation"];
    const plan = planPaste(parseBlock("1,5\t57.000,00\u00a0€\t31.10.2026\tJa\tBachelor\r\n0,5\t28500\t1.1.27\tx\tDiplom (FH)\r\n"), target({ fields }), facts, { newId: () => "neu", baseOf: () => 0 });
    expect(plan.refused).toEqual([]);
    expect(plan.commands.map((command) => command.do === "set" && command.value)).toEqual([1.5, 5_700_000, "2026-10-31", true, "bachelor", 0.5, 2_850_000, "2027-01-01", true, "diplom-fh"]);
  });

  test("whatever is pasted: each cell is taken, already there, refused with its text kept, or counted as without place", () => {
    const fields = ["vzae", "kosten", "von", "besetzt", "funktion", "anstellungstraeger"];
    const rubbish = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom("", "-0,5", "0,4", "57.000,00 €", "31.02.2027", "9".repeat(300), "\u202e1,0", "Köln\u0000", "שלום", "=SUMME(A1:A3)", "#BEZUG!", "x".repeat(100_000), "Caritas", "ja", "Koordination"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(rubbish, { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 5 }), (block) => {
        let next = 0;
        const plan = planPaste(block, target({ fields }), facts, { newId: () => `neu-${(next += 1)}`, baseOf: () => 0 });
        const ids = ["s1", "s2", ...Array.from({ length: next }, (_, index) => `neu-${index + 1}`)];
        expect(plan.cutOff).toBe(Math.max(0, Math.max(...block.map((row) => row.length)) - fields.length));
        block.forEach((row, index) =>
          row.slice(0, fields.length).forEach((input, column) => {
            const cell = { part: "stellen" as const, row: ids[index]!, field: fields[column]! };
            const refused = plan.refused.find((entry) => entry.cell.row === cell.row && entry.cell.field === cell.field);
            const parsed = parseField(fieldsOf("stellen")[cell.field]!, input, (_table, name) => (name.trim().toLowerCase() === "caritas" ? "caritas" : undefined));
            const [stored] = [...plan.commands.flatMap((command) => (command.do === "set" && command.row === cell.row && command.field === cell.field ? [command.value] : command.do === "add" && command.row === cell.row ? [command.values[cell.field] ?? null] : [])), valueAt(facts, cell) ?? null];
            expect(refused ? { input: refused.input } : { value: stored }).toEqual("problem" in parsed ? { input } : { value: parsed.value });
          }),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe("copying and filling", () => {
  test("a copied block is also a table for Word and Outlook, its text never markup", () => {
    expect(writeHtml([["<b>AG</b> & mehr", "erste\nzweite"]])).toBe("<table><tr><td>&lt;b&gt;AG&lt;/b&gt; &amp; mehr</td><td>erste<br>zweite</td></tr></table>");
  });

  test("filling down repeats the first row and leaves equal cells alone", () => {
    const commands = planFill({ part: "stellen", from: "s1", rows: ["s2"], fields: ["bezeichnung", "vzae", "besetzt"] }, facts, () => 7);
    expect(commands).toEqual([
      { do: "set", part: "stellen", row: "s2", field: "bezeichnung", value: "Koordination 1", base: 7 },
      { do: "set", part: "stellen", row: "s2", field: "vzae", value: 1, base: 7 },
    ]);
  });
});
