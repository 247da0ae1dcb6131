import { describe, expect, it } from "vitest";
import { GLOSSARY } from "#app/domain/glossary.ts";
import { fieldsOf, PART_IDS } from "#app/domain/facts/register.ts";
import { sourceFiles } from "./architecture/source-files.ts";

/** Everyday words that need no explanation in the names of fields. */
const EVERYDAY = new Set(
  `abgeschlossene am an analyse anschrift ansprechstelle art aufgaben auftrag ausloeser ausnahme ausserhalb bank bedarfe beleg berichtet besondere beteiligt betrag bezeichnung bis
  case datenschutzbeauftragte datum davon ebene eigenes eingerichtet einsatzgebiet einsatzort einwohner email ergebnis erklaerung erklaerungen erlaeuterung erledigt erreicht
  fortbildung fortbildungskosten frist fristen funktion gegenstand geplant gespraeche gestellt grund grundlage iban jahre je keine konzepte kosten kostenstand kuendigungsfrist
  kurzname land laufende leitung management mit mitglieder name nrw oberer offene organisation organisationen ort programm punkt punkte quelle raum rechtsform registernummer rhythmus seit
  seite sitz stand team telefon termin titel uebersandt umfang unberuehrt unterschrift unterzeichnende verantwortlich vereinbarung vereinbarungen vertretung vom von vorhanden vorsitz
  zaehlweise zeitraum zustimmung`.split(/\s+/),
);

const wordsOf = (name: string): string[] => name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replaceAll("-", " ").toLowerCase().split(" ");
const forms = new Set(GLOSSARY.flatMap((term) => term.forms));

describe("the glossary", () => {
  it("knows every German term in the names of the register", () => {
    const words = new Set(PART_IDS.flatMap((part) => [part, ...Object.keys(fieldsOf(part))]).flatMap(wordsOf));
    expect([...words].filter((word) => !forms.has(word) && !EVERYDAY.has(word))).toEqual([]);
  });

  it("lists no term that the code does not use", () => {
    const code = sourceFiles()
      .filter((file) => file.path !== "app/domain/glossary.ts")
      .map((file) => file.text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase())
      .join("\n");
    expect([...forms].filter((form) => !new RegExp(`\\b${form}`).test(code))).toEqual([]);
  });

  it("names each term once, with meaning and source", () => {
    expect(new Set(GLOSSARY.map((term) => term.term)).size).toBe(GLOSSARY.length);
    expect(forms.size).toBe(GLOSSARY.flatMap((term) => term.forms).length);
    for (const { term, meaning, source } of GLOSSARY) expect([term, meaning.length > 10, source.length > 5]).toEqual([term, true, true]);
  });
});
