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
      "Position | Umfang (VZÄ) | Geplant | Höchstens zuwendungsfähig",
      "Personal: Koordination | 1,0 | 60.000,00\u00a0€ | 57.000,00\u00a0€",
      "Personal: zusätzliche Koordination für eine kreisangehörige Kommune | 1,0 | – | 57.000,00\u00a0€",
      "Personal: Case Management | 1,5 | 94.500,50\u00a0€ | 83.000,50\u00a0€",
      "Arbeitsplätze Koordination | 1,0 | – | 5.700,00\u00a0€",
      "Veranstaltungen | – | 4.500,00\u00a0€ | 4.500,00\u00a0€",
      "Summe |  |  | 207.200,50\u00a0€",
    ]);
  });

  it("show shares of places and the capacity of posts", () => {
    const facts = fullFacts();
    facts.stellen.push(rowOf("stellen", "cm-3", { baustein: "2", vzae: 0.75, verortung: "ki" }));
    expect(lines("verortung", facts)).toEqual(["Verortung | Umfang (VZÄ) | Anteil (%)", "Kommunales Integrationszentrum | 0,75 | 33,3", "Freie Wohlfahrtspflege | 1,5 | 66,7", "Summe | 2,25 | 100"]);
    expect(lines("kapazitaet")?.slice(1)).toEqual(["Stellen im Baustein 2 (VZÄ) | 1,5", "Laufende Fälle bei 50 bis 60 je VZÄ | 75 bis 90", "davon Case Management (etwa ein Drittel) | 25 bis 30"]);
  });

  it("amounts go without cents while all are whole euros", () => {
    const facts = fullFacts();
    facts.stellen.find((stelle) => stelle.id === "cm-1")!.kosten = 5_400_000;
    expect(lines("finanzierung", facts)?.slice(1, 2)).toEqual(["Personal: Koordination | 1,0 | 60.000\u00a0€ | 57.000\u00a0€"]);
    expect(lines("finanzierung", facts)?.join()).not.toMatch(/,00\u00a0€/);
  });

  it("count posts filled and not, and name what nobody has said", () => {
    const facts = fullFacts();
    const head = "Baustein | Stellen | Umfang (VZÄ) | davon besetzt (VZÄ) | unbesetzt (VZÄ)";
    expect(lines("besetzung", facts)).toEqual([`${head} | ohne Angabe (VZÄ)`, "Baustein 1 | 2 | 2,0 | 1,0 | 0,0 | 1,0", "Baustein 2 | 2 | 1,5 | 0,0 | 0,0 | 1,5", "Baustein 3 | 1 | 1,0 | 0,0 | 0,0 | 1,0", "Summe | 5 | 4,5 | 1,0 | 0,0 | 3,5"]);
    for (const stelle of facts.stellen) stelle.besetzt = stelle.id !== "cm-2";
    expect(lines("besetzung", facts)).toEqual([head, "Baustein 1 | 2 | 2,0 | 2,0 | 0,0", "Baustein 2 | 2 | 1,5 | 1,0 | 0,5", "Baustein 3 | 1 | 1,0 | 1,0 | 0,0", "Summe | 5 | 4,5 | 4,0 | 0,5"]);
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
