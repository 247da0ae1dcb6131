import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { vorhaben } from "#test/builders/vorhaben.ts";
import { fileOf, fileOfSnapshot, folder, kim, minimal } from "./files.ts";

describe("kim check", () => {
  it("ends with 0 and says so when nothing is wrong", async () => {
    expect(await kim(["check", fileOfSnapshot(vorhaben())])).toEqual({ code: 0, out: "Rhein-Sieg-Kreis · KIM 2027: keine Hinweise\n", err: "" });
  });

  it("ends with 0 while there are only recommendations", async () => {
    const path = fileOfSnapshot(vorhaben((facts) => (facts.fallarbeit.faelleJeVzae = 61)));
    const { code, out } = await kim(["check", path]);
    expect(code).toBe(0);
    expect(out).toContain("R-30");
    expect(out).toContain("FAQ Frage 33, Stand 23.04.2026");
  });

  it("ends with 1 and names id, severity, place, sentence and source of what blocks", async () => {
    const { code, out } = await kim(["check", fileOfSnapshot(vorhaben((facts) => (facts.mitglieder = facts.mitglieder.filter((member) => member.id !== "m-verband"))))]);
    expect(code).toBe(1);
    expect(out).toMatch(/Pflicht +R-22 +Stammdaten, Mitglieder der Gremien\n +Die Freie Wohlfahrtspflege fehlt in der Lenkungsgruppe\.\n +FAQ Frage 5, Stand 23\.04\.2026/);
  });

  it("gives the same as JSON for programs", async () => {
    const { code, out } = await kim(["check", fileOfSnapshot(vorhaben((facts) => (facts.mitglieder = facts.mitglieder.filter((member) => member.id !== "m-verband")))), "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      vorhaben: "probe-2027",
      title: "Rhein-Sieg-Kreis · KIM 2027",
      stand: "2026-09-01",
      blocking: 1,
      findings: [
        {
          id: "R-22",
          key: "R-22@mitglieder",
          severity: "pflicht",
          blocking: true,
          derived: false,
          document: "stammdaten",
          place: "mitglieder",
          where: "Stammdaten, Mitglieder der Gremien",
          message: "Die Freie Wohlfahrtspflege fehlt in der Lenkungsgruppe.",
          reason: expect.stringContaining("Freie Wohlfahrtspflege") as string,
          source: "FAQ Frage 5, Stand 23.04.2026",
        },
      ],
    });
  });

  it("checks as of another day", async () => {
    const path = fileOfSnapshot(vorhaben());
    expect((await kim(["check", path, "--stand", "2026-12-01"])).out).toContain("R-40");
    expect((await kim(["check", path, "--stand", "2026-10-31"])).code).toBe(0);
  });

  it.each<[string, unknown, RegExp]>([
    ["no JSON", "{", /vorhaben\.json: kein gültiges JSON/],
    ["another format", minimal({ format: "anderes" }), /vorhaben\.json: format: /],
    ["a newer version", minimal({ version: 2 }), /vorhaben\.json: version: /],
    ["a mistyped field", minimal({ facts: { antragsteller: { nmae: "X" } } }), /vorhaben\.json: facts\.antragsteller: .*nmae/],
    ["an amount that is none", minimal({ facts: { stellen: [{ id: "a", kosten: "viel" }] } }), /vorhaben\.json: facts\.stellen\.0\.kosten: Beträge stehen als ganze Euro-Cent, ohne Anführungszeichen: 5700000 für 57\.000 €\n/],
    ["a day that does not exist", minimal({ facts: { foerderung: { bescheidDatum: "2026-02-30" } } }), /facts\.foerderung\.bescheidDatum: kein Kalenderdatum/],
    ["a reference to nothing", minimal({ facts: { mitglieder: [{ id: "m", gremium: "fehlt" }] } }), /facts\.mitglieder\.0\.gremium: gremien hat keine Zeile fehlt/],
    ["an id twice", minimal({ facts: { gremien: [{ id: "g" }, { id: "g" }] } }), /facts\.gremien\.1\.id: /],
    ["an unknown section", minimal({ handlungskonzept: { sections: { "gibt-es-nicht": { markdown: "x" } } } }), /handlungskonzept\.sections\.gibt-es-nicht: /],
    ["an unknown version of the template", minimal({ handlungskonzept: { templateVersion: "1999" } }), /handlungskonzept\.templateVersion: .*1999/],
    ["a node that the editor does not know", minimal({ handlungskonzept: { sections: { grundhaltung: { content: { type: "doc", content: [{ type: "image" }] } } } } }), /grundhaltung\.content\.content\.0: den Knoten „image“ kennt der Editor nicht/],
    ["Markdown and editor JSON at once", minimal({ handlungskonzept: { sections: { grundhaltung: { markdown: "x", content: { type: "doc" } } } } }), /entweder markdown oder content/],
    ["a German decimal comma", '{ "vzae": 0,5 }', /Zeile 1, Spalte 13: Zahlen stehen mit Punkt statt Komma, ohne Punkte dazwischen: 0\.5\n/],
    ["no JSON in the middle, with line and column", '{\n  "format": "kim-vorhaben",\n  "title" "Probe"\n}', /kein gültiges JSON: Zeile 3, Spalte 11: hier gehört ein Doppelpunkt hin\n/],
    ["a comma after the last entry", '{ "version": 1, }', /Zeile 1, Spalte 17: hier gehört ein Name/],
    ["a newer version, in words", minimal({ version: 2 }), /version: die Datei stammt aus einer neueren Fassung der KIM-Werkstatt\n/],
    ["a list where an object belongs", minimal({ facts: [] }), /facts: hier gehört ein Objekt \{…\} hin, nicht eine Liste \[…\]\n/],
    ["half cents", minimal({ facts: { stellen: [{ id: "a", kosten: 12.5 }] } }), /kosten: Beträge stehen als ganze Euro-Cent: 1250 für 12,50 €\n/],
    ["a number as German text", minimal({ facts: { stellen: [{ id: "a", vzae: "0,4" }] } }), /vzae: Zahlen stehen ohne Anführungszeichen, mit Punkt statt Komma: 0\.4\n/],
    ["a number below zero", minimal({ facts: { stellen: [{ id: "a", vzae: -1 }] } }), /vzae: die kleinste mögliche Zahl ist 0\n/],
    ["three decimals", minimal({ facts: { stellen: [{ id: "a", vzae: 0.123 }] } }), /vzae: höchstens zwei Nachkommastellen\n/],
    ["a level that does not exist", minimal({ handlungskonzept: { ownSections: [{ id: "a", title: "A", level: 9, after: null }] } }), /ownSections\.0\.level: möglich sind 1, 2\n/],
    ["a year far away", minimal({ facts: { foerderung: { foerderjahr: 99999 } } }), /facts\.foerderung\.foerderjahr: möglich sind 2020 bis 2100\n/],
    ["a section named __proto__", '{ "format": "kim-vorhaben", "version": 1, "id": "p", "title": "P", "facts": {}, "handlungskonzept": { "sections": { "__proto__": { "markdown": "x" } } } }', /handlungskonzept\.sections\.__proto__: unbekannt: __proto__\n/],
    ["a name twice", '{ "format": "kim-vorhaben", "version": 1, "id": "p", "title": "P", "facts": { "stellen": [{ "id": "a", "vzae": 1, "vz\\u0061e": 2 }] } }', /facts\.stellen\.0\.vzae: dieser Name steht im selben Objekt mehrfach\n/],
    ["a title of two lines", minimal({ title: "A\nB" }), /title: ein Titel steht in einer Zeile/],
    ["an own title with a tab", minimal({ handlungskonzept: { ownSections: [{ id: "a", title: "A\tB", level: 1, after: null }] } }), /ownSections\.0\.title: ein Titel steht in einer Zeile/],
    ["quotes in quotes without end", minimal({ handlungskonzept: { sections: { grundhaltung: { markdown: ">".repeat(5000) } } } }), /handlungskonzept\.sections\.grundhaltung\.markdown: zu tief verschachtelt\n/],
    ["forbidden characters", minimal({ facts: { antragsteller: { name: "A\u202eB" } } }), /facts\.antragsteller\.name: /],
  ])("ends with 2 for %s and names file, path and reason", async (_name, content, message) => {
    const { code, out, err } = await kim(["check", fileOf(content)]);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });

  it("ends with 2 for a file that is not UTF-8", async () => {
    const path = fileOf("");
    writeFileSync(path, Buffer.from(JSON.stringify(minimal({ title: "Märkischer Kreis" })), "latin1"));
    expect((await kim(["check", path])).err).toBe(`${path}: die Datei ist nicht UTF-8 kodiert; speichern Sie sie neu als UTF-8\n`);
  });

  it("ends with 2 for a file that is not there, and for a folder", async () => {
    const missing = `${folder()}/fehlt.json`;
    expect(await kim(["check", missing])).toEqual({ code: 2, out: "", err: `${missing}: die Datei oder der Ordner fehlt\n` });
    expect((await kim(["check", folder()])).err).toContain("das ist ein Ordner, keine Datei");
  });

  it("lists every problem of a file at once", async () => {
    const { err } = await kim(["check", fileOf(minimal({ facts: { mitglieder: [{ id: "m", gremium: "a", organisation: "b" }] }, roles: { c: "lesen" } }))]);
    expect(err.trim().split("\n")).toHaveLength(3);
  });

  it("tells on the side what Markdown can say and the editor cannot", async () => {
    const { err } = await kim(["check", fileOf(minimal({ handlungskonzept: { sections: { grundhaltung: { markdown: "Eins\n\n![Plan](https://x.de/p.png)" } } } }))]);
    expect(err).toMatch(/Anmerkung: .*handlungskonzept\.sections\.grundhaltung\.markdown, Zeile 3: Bilder/);
  });
});

describe("kim", () => {
  it("helps, and refuses what it does not know", async () => {
    expect((await kim(["help"])).out).toContain("kim generate <vorhaben.json> --out <ordner>");
    expect(await kim(["help"])).toMatchObject({ code: 0, err: "" });
    expect(await kim([])).toMatchObject({ code: 2, out: "" });
    expect(await kim(["mach"])).toMatchObject({ code: 2, err: expect.stringContaining("Den Befehl mach gibt es nicht.") as string });
    expect(await kim(["check"])).toMatchObject({ code: 2 });
    expect(await kim(["check", "a.json", "--laut"])).toMatchObject({ code: 2, err: expect.stringContaining("--laut") as string });
    expect(await kim(["check", fileOf(minimal()), "--stand", "31.10.2026"])).toMatchObject({ code: 2, err: expect.stringContaining("--stand 31.10.2026") as string });
  });
});

describe("README.md of the command line", () => {
  const readme = readFileSync(new URL("../../server/command-line/README.md", import.meta.url), "utf8");

  it("shows an example that can be read", async () => {
    const example = /```json\n([\s\S]+?)```/.exec(readme)![1]!;
    const { code, out, err } = await kim(["check", fileOf(example), "--json"]);
    expect(err).toBe("");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ vorhaben: "musterkreis-2027" });
  });

  it("shows a provenance that can be read", async () => {
    const provenance = /```json\n("provenance": [\s\S]+?)```/.exec(readme)![1]!;
    const file = JSON.parse(/```json\n([\s\S]+?)```/.exec(readme)![1]!) as Record<string, unknown>;
    const { code, err } = await kim(["check", fileOf({ ...file, ...(JSON.parse(`{${provenance}}`) as object) })]);
    expect([code, err]).toEqual([1, ""]);
  });

  it("names every command with its options", async () => {
    const { out } = await kim(["help"]);
    for (const [, usage] of out.matchAll(/^ {2}kim (.+)$/gm)) expect(readme.replace(/ +/g, " ")).toContain(`kim -- ${usage}`);
  });
});
