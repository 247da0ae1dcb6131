import { describe, expect, test } from "vitest";
import { figureText } from "#app/domain/calculations/derivation.ts";
import { emptyFacts, fieldsOf, PART_IDS, REGISTER, rowOf } from "#app/domain/facts/register.ts";
import { columnsOf, fieldGroups, groupOf } from "#app/screens/register/field-groups.ts";
import type { Panel } from "#app/screens/register/figures/panel.ts";
import { panelsOf } from "#app/screens/register/figures/panels.ts";
import { PART_GROUPS } from "#app/screens/register/part-groups.ts";
import { fullFacts } from "../../assembly/sample.ts";

/** A panel as people read it. */
const lines = (panel: Panel | undefined): string[] | undefined => panel?.rows.map(({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : `${cell.text ?? figureText(cell.figure)}${cell.tone ? "!" : ""}`)).join(" | ").replaceAll("\u00a0", " "));
const panel = (part: Parameters<typeof panelsOf>[0], id: string, facts = fullFacts()) => panelsOf(part, facts).find((candidate) => candidate.id === id);

describe("the pages of the register", () => {
  test("every part has its place in one group", () => {
    expect(PART_GROUPS.flatMap(({ parts }) => parts).toSorted()).toEqual([...PART_IDS].toSorted());
  });

  test("a part in field groups has every field in exactly one, the name of a table's row in all", () => {
    for (const part of PART_IDS.filter((candidate) => fieldGroups(candidate).length > 0)) {
      const all = Object.keys(fieldsOf(part));
      expect(fieldGroups(part).flatMap(({ fields }) => fields).toSorted(), part).toEqual((REGISTER[part].shape === "table" ? all.slice(1) : all).toSorted());
    }
    expect(columnsOf("stellen", "ausgaben")).toEqual(["bezeichnung", "kosten", "arbeitsplatz", "fortbildungskosten"]);
    expect(columnsOf("stellen", "alle")).toEqual(Object.keys(fieldsOf("stellen")));
    expect([groupOf("stellen", "kosten"), groupOf("stellen", "bezeichnung"), groupOf("meilensteine", "termin")]).toEqual(["ausgaben", undefined, undefined]);
  });
});

describe("what the program works out below a part", () => {
  test("planned against cap, in sum and for each post, with what lies above marked", () => {
    const overview = lines(panel("finanzierung", "finanzierung"));
    expect(overview?.[0]).toBe("Personal: Koordination | 60.000 € | 57.000 € | 3.000 €! | 57.000 €");
    expect(overview?.at(-1)).toBe("Summe |  |  |  | 207.200,50 €");
    expect(lines(panel("finanzierung", "einzelne-stellen"))?.slice(-2)).toEqual(["Case Management Nord | 54.500,50 € | 57.000 € | – | 54.500,50 €", "Case Management Süd | 40.000 € | 28.500 € | 11.500 €! | 28.500 €"]);
  });

  test("events and measures never offset each other", () => {
    const facts = fullFacts();
    facts.massnahmen.push(rowOf("massnahmen", "a", { titel: "Handbuch", art: "analyse", betrag: 1_200_000 }), rowOf("massnahmen", "b", { titel: "Entfallen", art: "analyse", betrag: 900_000, stand: "entfallen" }));
    expect(lines(panel("massnahmen", "massnahmen", facts))).toEqual(["Veranstaltungen | 4.500 € | 5.000 € | – | 4.500 €", "Maßnahmen aus der Schnittstellenanalyse | 12.000 € | 10.000 € | 2.000 €! | 10.000 €"]);
  });

  test("spatial shares that do not make up their post are marked", () => {
    const facts = fullFacts();
    facts.stellenanteile.push(rowOf("stellenanteile", "x", { stelle: "cm-2", kommune: "altena", vzae: 0.5 }));
    expect(lines(panel("stellenanteile", "anteile", facts))).toEqual(["Case Management Nord | 1,0 VZÄ | 0,6 VZÄ | 0,4 VZÄ!", "Case Management Süd | 0,5 VZÄ | 0,5 VZÄ | stimmt"]);
  });

  test("contracts against what their posts allow", () => {
    expect(lines(panel("vertraege", "vertraege"))).toEqual(["Musterverband Lenne e. V. | 1,5 VZÄ | 83.000,50 € | 83.000,50 € | –"]);
  });

  test("cases for each VZÄ only where the Stellenplan can say it", () => {
    const facts = fullFacts();
    facts.fallzahlen.push(rowOf("fallzahlen", "neu", { zeitraum: "Plan", stand: "geplant", laufendeFaelle: 80 }), rowOf("fallzahlen", "eine", { zeitraum: "März", stichtag: "2027-03-31", stelle: "cm-2", laufendeFaelle: 30 }));
    expect(lines(panel("fallzahlen", "auslastung", facts))).toEqual(["Plan | 53,3 Fälle", "März · Case Management Süd · 31.03.2027 | 60 Fälle"]);
  });

  test("an empty register has nothing to work out and says what it waits for", () => {
    const found = PART_IDS.flatMap((part) => panelsOf(part, emptyFacts()));
    expect(found.flatMap(({ rows }) => rows)).toEqual([]);
    for (const { note } of found) expect(note).toMatch(/sobald/);
  });
});
