import { describe, expect, test } from "vitest";
import { emptyFacts, rowOf, type Facts } from "#app/domain/facts/register.ts";
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
});
