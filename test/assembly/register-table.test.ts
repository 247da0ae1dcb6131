import { describe, expect, it } from "vitest";
import { registerTable } from "#app/document-model/register-table.ts";
import type { TableContent } from "#app/document-model/content.ts";
import { emptyFacts, PART_IDS, rowOf } from "#app/domain/facts/register.ts";
import { latestTemplate } from "#templates/index.ts";
import { linesOf } from "./read.ts";
import { fullFacts } from "./sample.ts";

const rows = (table: TableContent | undefined) => table?.rows.map((row) => row.map((cell) => linesOf(cell.blocks).join("\n").replaceAll("\u00a0", " ")));

describe("register tables", () => {
  it("resolve references, format as in German, sum VZÄ and amounts", () => {
    const table = registerTable(fullFacts(), "stellen", { columns: ["bezeichnung", "vzae", "anstellungstraeger", "besetzt", "kosten"], where: { baustein: ["1", "2"] } }, "Tabelle 1: Stellen");
    expect(rows(table)).toEqual([
      ["Stelle", "Umfang (VZÄ)", "Anstellungsträger", "Besetzt", "Geplante Personalausgaben im Jahr"],
      ["Koordination 1", "1,0", "Märkischer Kreis", "ja", "60.000,00 €"],
      ["Koordination Stadt", "1,0", "–", "–", "–"],
      ["Case Management Nord", "1,0", "Musterverband Lenne e. V.", "–", "54.500,50 €"],
      ["Case Management Süd", "0,5", "Musterverband Lenne e. V.", "–", "40.000,00 €"],
      ["Summe", "3,5", "", "", "154.500,50 €"],
    ]);
    expect(table).toMatchObject({ caption: "Tabelle 1: Stellen", headerRows: 1, totalRow: true });
    expect(table?.columns.map((column) => column.align)).toEqual(["left", "right", "left", "left", "right"]);
  });

  it("filter through a reference", () => {
    expect(rows(registerTable(fullFacts(), "mitglieder", { columns: ["funktion"], where: { "gremium.art": "lenkungsgruppe" } }))).toEqual([["Funktion"], ["Geschäftsführung"]]);
  });

  it("leave out what fell through, and keep what says nothing about itself", () => {
    const facts = emptyFacts();
    facts.massnahmen = [rowOf("massnahmen", "a", { titel: "Fachtag", betrag: 400_000 }), rowOf("massnahmen", "b", { titel: "Handbuch", betrag: 800_000, stand: "entfallen" })];
    const { views } = latestTemplate("handlungskonzept").sections.find(({ id }) => id === "massnahmen")!;
    expect(rows(registerTable(facts, "massnahmen", { ...views!.massnahmen, columns: ["titel", "betrag"] }))?.slice(1)).toEqual([["Fachtag", "4.000 €"]]);
  });

  it("show only rows that a reference elsewhere names", () => {
    const facts = fullFacts();
    facts.kommunen = [rowOf("kommunen", "k1", { name: "Altena" }), rowOf("kommunen", "k2", { name: "Iserlohn" })];
    facts.stellen.push(rowOf("stellen", "zk", { funktion: "zusaetzliche-koordination", kommune: "k2" }));
    expect(rows(registerTable(facts, "kommunen", { columns: ["name"], namedBy: "stellen.kommune" }))).toEqual([["Kommune"], ["Iserlohn"]]);
    expect(() => registerTable(facts, "kommunen", { namedBy: "stellen.vzae" })).toThrow("stellen.vzae");
  });

  it("print the own designation where the choice only says that it is another one", () => {
    const facts = emptyFacts();
    facts.schnittstellen.push(rowOf("schnittstellen", "s1", { rechtskreis: "weiteres", programm: "Integrationsagenturen" }), rowOf("schnittstellen", "s2", { rechtskreis: "weiteres" }));
    expect(rows(registerTable(facts, "schnittstellen", { columns: ["rechtskreis"] }))).toEqual([["Rechtskreis oder Programm"], ["Integrationsagenturen"], ["–"]]);
    facts.organisationen.push(rowOf("organisationen", "o1", { name: "Beispielverband" }), rowOf("organisationen", "o2", { name: "Jobcenter Lenne" }));
    facts.abstimmungen.push(
      rowOf("abstimmungen", "a1", { organisation: "o1", beratungsansatz: "mbe" }),
      rowOf("abstimmungen", "a2", { organisation: "o2", beratungsansatz: "jobcenter" }),
      rowOf("abstimmungen", "a3", { organisation: "o1", beratungsansatz: "weiterer" }),
      rowOf("abstimmungen", "a4", { beratungsansatz: "jmd" }),
    );
    expect(rows(registerTable(facts, "abstimmungen", { columns: ["organisation"], inBrackets: { organisation: "beratungsansatz" } }))?.flat()).toEqual(["Mit wem", "Beispielverband (MBE)", "Jobcenter Lenne", "Beispielverband", "JMD"]);
  });

  it("one row carries no sum", () => {
    expect(registerTable(fullFacts(), "massnahmen")?.totalRow).toBeUndefined();
  });

  it("a sheet shows only what is entered, as label and value", () => {
    const facts = emptyFacts();
    facts.steuerung.koordinationAmKi = false;
    expect(rows(registerTable(facts, "steuerung"))).toEqual([["Angabe", "Inhalt"], ["Koordination ist beim Kommunalen Integrationszentrum angebunden", "nein"]]);
  });

  it("nothing entered gives no table, for every part", () => {
    for (const part of PART_IDS) expect(registerTable(emptyFacts(), part), part).toBeUndefined();
  });

  it("every part of a full register has a table with as many cells as columns", () => {
    for (const part of PART_IDS) {
      const table = registerTable(fullFacts(), part);
      if (part === "erklaerungen") continue;
      expect(table, part).toBeDefined();
      for (const row of table!.rows) expect(row, part).toHaveLength(table!.columns.length);
    }
  });

  it("line breaks of a long text survive, and a reference to a vanished row says so", () => {
    const facts = fullFacts();
    expect(rows(registerTable(facts, "schnittstellen", { columns: ["abgrenzung"] }))?.[1]).toEqual(["Vermittlung dort\nKoordination hier"]);
    facts.meilensteine.push(rowOf("meilensteine", "x", { titel: "x", verantwortlich: "weg" }));
    expect(rows(registerTable(facts, "meilensteine", { columns: ["verantwortlich"] }))?.[2]).toEqual(["(nicht mehr vorhanden)"]);
  });

  it("a column that the part does not have is a defect, named", () => {
    expect(() => registerTable(fullFacts(), "stellen", { columns: ["gehalt"] })).toThrow("gehalt");
  });
});
