import { describe, expect, it } from "vitest";
import { columnWidths } from "#app/document-model/column-widths.ts";
import { computedTable } from "#app/document-model/computed-tables.ts";
import { COMPUTED_TABLES, type ComputedTableId } from "#app/domain/template/template.ts";
import { emptyFacts, rowOf } from "#app/domain/facts/register.ts";
import type { TableContent } from "#app/document-model/content.ts";
import { inlinesOf, linesOf } from "./read.ts";
import { fullFacts } from "./sample.ts";

const table = (id: ComputedTableId, facts = fullFacts()): TableContent | undefined => computedTable(facts, id)?.table;
/** The table without its footnotes. */
const lines = (id: ComputedTableId, facts = fullFacts()) => {
  const notes = notesOf(id, facts);
  return linesOf(table(id, facts) ? [{ kind: "table", table: table(id, facts)! }] : [])
    .slice(1)
    .map((line) => notes.reduce((text, note) => text.replace(note, ""), line));
};
const notesOf = (id: ComputedTableId, facts = fullFacts()): string[] =>
  inlinesOf(table(id, facts) ? [{ kind: "table", table: table(id, facts)! }] : []).flatMap((inline) => (inline.kind === "footnote" ? [inline.text] : []));

describe("computed tables", () => {
  it("sum up personnel, workplaces and measures", () => {
    expect(lines("finanzierung")).toEqual([
      "Position | Umfang (VZÄ) | Geplant | Höchstbetrag | Höchstens zuwendungsfähig",
      "Personal: Koordination | 1,0 | 60.000,00\u00a0€ | 57.000,00\u00a0€ | 57.000,00\u00a0€",
      "Personal: zusätzliche Koordination für eine kreisangehörige Kommune | 1,0 | – | 57.000,00\u00a0€ | 57.000,00\u00a0€",
      "Arbeitsplätze Koordination | 1,0 | – | 5.700,00\u00a0€ | 5.700,00\u00a0€",
      "Baustein 1 |  |  |  | 119.700,00\u00a0€",
      "Personal: Case Management | 1,5 | 94.500,50\u00a0€ | 85.500,00\u00a0€ | 83.000,50\u00a0€",
      "Baustein 2 |  |  |  | 83.000,50\u00a0€",
      "Veranstaltungen | – | 4.500,00\u00a0€ | 5.000,00\u00a0€ | 4.500,00\u00a0€",
      "Veranstaltungen und Maßnahmen |  |  |  | 4.500,00\u00a0€",
      "Summe |  |  |  | 207.200,50\u00a0€",
    ]);
  });

  it("carry the way to each sum as a footnote with its source", () => {
    const notes = notesOf("finanzierung").map((note) => note.replaceAll("\u00a0", " "));
    expect(notes).toHaveLength(5);
    expect(notes[3]).toBe("54.500,50 € + 28.500 € = 83.000,50 € (Richtlinie, Ziffer 5.4.1; FAQ, Frage 13; Ableitung)");
    expect(notes[4]).toBe("kleinerer Betrag von 4.500 € (beantragt) und 5.000 € (Höchstbetrag) (FAQ, Frage 14)");
  });

  it("show each post with the sum that leads to its cap", () => {
    expect(lines("stellenfinanzierung").slice(-4).map((line) => line.replaceAll("\u00a0", " "))).toEqual([
      "Personal: Case Management | 94.500,50 € |  | 85.500,00 € | 83.000,50 €",
      "Case Management Nord | 54.500,50 € | 57.000 € × 1,0 VZÄ × 12/12 | 57.000,00 € | 54.500,50 €",
      "Case Management Süd | 40.000,00 € | 57.000 € × 0,5 VZÄ × 12/12 | 28.500,00 € | 28.500,00 €",
      "Summe |  |  |  | 202.700,50 €",
    ]);
  });

  it("share out posts by headcount, name what was fixed by hand and why, and what the Stellenplan has", () => {
    const facts = fullFacts();
    Object.assign(facts.kommunen[0]!, { einwohner: 30_000, stichtag: "2026-06-30" });
    facts.kommunen.push(rowOf("kommunen", "plettenberg", { name: "Plettenberg", einwohner: 10_000, stichtag: "2026-06-30", zuteilung: 0.75, zuteilungGrund: "Beratungsraum vorhanden" }));
    Object.assign(facts.verteilung, { massstab: "einwohner", stufe: "50" });
    expect(lines("verteilungsschluessel", facts).map((line) => line.replaceAll("\u00a0", " "))).toEqual([
      "Kommune | Personen | Anteil | Rechnerisch (VZÄ) | Gerundet (VZÄ) | Festgelegt (VZÄ) | Im Stellenplan (VZÄ)",
      "Stadt Altena | 30.000 | 75,0 % | 1,13 | 1,0 | 1,0 | 0,6",
      "Plettenberg | 10.000 | 25,0 % | 0,38 | 0,5 | 0,75 | 0,0",
      "Summe | 40.000 | 100 % | 1,5 | 1,5 | 1,75 | 0,6",
    ]);
    expect(computedTable(facts, "verteilungsschluessel")?.remark?.replaceAll("\u00a0", " ")).toBe(
      "Maßstab: Einwohnerinnen und Einwohner, Stichtag 30.06.2026. Gerundet auf halbe Stellen nach dem Verfahren der größten Reste. Von Hand festgelegt: Plettenberg (Beratungsraum vorhanden). Mehr verteilt als vorhanden: 0,25 VZÄ.",
    );
  });

  it("show shares of places and the capacity of posts", () => {
    const facts = fullFacts();
    facts.stellen.push(rowOf("stellen", "cm-3", { baustein: "2", vzae: 0.75, verortung: "ki" }));
    expect(lines("verortung", facts)).toEqual(["Verortung | Umfang (VZÄ) | Anteil (%)", "Kommunales Integrationszentrum | 0,75 | 33,3", "Freie Wohlfahrtspflege | 1,5 | 66,7", "Summe | 2,25 | 100"]);
    expect(lines("kapazitaet")?.slice(1)).toEqual(["Stellen im Baustein 2 (VZÄ) | 1,5", "Laufende Fälle | 75 bis 90", "davon Case Management | 25 bis 30"]);
  });

  it("amounts go without cents while all are whole euros", () => {
    const facts = fullFacts();
    facts.stellen.find((stelle) => stelle.id === "cm-1")!.kosten = 5_400_000;
    expect(lines("finanzierung", facts)?.slice(1, 2)).toEqual(["Personal: Koordination | 1,0 | 60.000\u00a0€ | 57.000\u00a0€ | 57.000\u00a0€"]);
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
