import { describe, expect, it } from "vitest";
import { columnWidths } from "#app/document-model/column-widths.ts";
import { computedTable } from "#app/document-model/computed-tables.ts";
import { COMPUTED_TABLES, type ComputedTableId } from "#app/domain/template/template.ts";
import { emptyFacts, rowOf } from "#app/domain/facts/register.ts";
import { linesOf } from "./read.ts";
import { fullFacts } from "./sample.ts";

const lines = (id: ComputedTableId, facts = fullFacts()) => {
  const computed = computedTable(facts, id);
  return computed && linesOf([{ kind: "table", table: computed.table }]).slice(1);
};

describe("computed tables", () => {
  it("sum up personnel, workplaces and measures", () => {
    expect(lines("finanzierung")).toEqual([
      "Position | Umfang (VZÄ) | Geplant (€) | Höchstens zuwendungsfähig (€)",
      "Personal: Koordination | 1,0 | 60.000,00 | 57.000,00",
      "Personal: zusätzliche Koordination für eine kreisangehörige Kommune | 1,0 | – | 57.000,00",
      "Personal: Case Management | 1,5 | 94.500,50 | 83.000,50",
      "Arbeitsplätze Koordination | 1,0 | – | 5.700,00",
      "Veranstaltungen | – | 4.500,00 | 4.500,00",
      "Summe |  |  | 207.200,50",
    ]);
  });

  it("show shares of places and the capacity of posts", () => {
    const facts = fullFacts();
    facts.stellen.push(rowOf("stellen", "cm-3", { baustein: "2", vzae: 0.75, verortung: "ki" }));
    expect(lines("verortung", facts)).toEqual(["Verortung | Umfang (VZÄ) | Anteil (%)", "Kommunales Integrationszentrum | 0,75 | 33,3", "Freie Wohlfahrtspflege | 1,5 | 66,7", "Summe | 2,25 | 100"]);
    expect(lines("kapazitaet")?.slice(1)).toEqual(["Stellen im Baustein 2 (VZÄ) | 1,5", "Laufende Fälle bei 50 bis 60 je VZÄ | 75 bis 90", "davon Case Management (etwa ein Drittel) | 25 bis 30"]);
  });

  it("are absent while there is nothing to compute from", () => {
    for (const id of COMPUTED_TABLES) expect(computedTable(emptyFacts(), id), id).toBeUndefined();
  });
});

describe("column widths", () => {
  it("give short tables what each column needs", () => {
    expect(columnWidths([["Name", "Altena"], ["VZÄ", "1,0"]])).toEqual([10, 8]);
  });

  it("keep the longest word of every column whole when texts must wrap", () => {
    const widths = columnWidths([["Zuwendungsempfänger"], ["a ".repeat(60)], ["b ".repeat(60)], ["c ".repeat(60)]]);
    expect(widths[0]).toBeGreaterThanOrEqual("Zuwendungsempfänger".length);
    expect(widths[1]).toBe(widths[3]);
  });

  it("let only the columns with the longest words give way when not even words fit", () => {
    const long = "Verwaltungsvereinbarungsentwurf";
    const widths = columnWidths([["Fallmanagement"], [long], [long], [long], [long]]);
    expect(widths[0]).toBeGreaterThan("Fallmanagement".length + 3);
    expect(new Set(widths.slice(1)).size).toBe(1);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(104);
  });
});
