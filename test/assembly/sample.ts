import { emptyFacts, rowOf, type Facts } from "#app/domain/facts/register.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { untouchedSection, type VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { latestTemplate } from "#templates/index.ts";
import type { AssembleOptions } from "#app/document-model/assemble-parts.ts";

export const textNode = (text: string): EditorNode => ({ type: "text", text });
export const para = (...texts: string[]): EditorNode => ({ type: "paragraph", content: texts.map(textNode) });
export const doc = (...content: EditorNode[]): EditorNode => ({ type: "doc", content });

export const emptySnapshot = (): VorhabenSnapshot => ({
  id: "leer",
  title: "Leeres Vorhaben",
  facts: emptyFacts(),
  concepts: {
    handlungskonzept: { templateVersion: "2026-04-23", ownSections: [], sections: {} },
    "case-management-konzept": { templateVersion: "2026-04-23", ownSections: [], sections: {} },
  },
  contractTemplateVersion: "arbeitsfassung-1",
});

/** A Kreis that has entered everything the three documents read. */
export function fullFacts(): Facts {
  const facts = emptyFacts();
  Object.assign(facts.antragsteller, { name: "Märkischer Kreis", art: "kreis", anschrift: "Musterstraße 1, 58509 Lüdenscheid", vertretungFunktion: "Landrat", kiName: "Kommunales Integrationszentrum Märkischer Kreis", kiVorhanden: true, ansprechstelle: "Koordination KIM" });
  Object.assign(facts.foerderung, { foerderjahr: 2027, antragsart: "fortschreibung", bescheidDatum: "2026-12-15", bescheidAktenzeichen: "36.01-KIM-27", durchfuehrungVon: "2027-01-01", durchfuehrungBis: "2027-12-31", beschlussGremium: "Kreistag", beschlussDatum: "2026-10-08" });
  Object.assign(facts.steuerung, { koordinationAmKi: false, lenkungsgruppeArt: "beauftragt", lenkungsgruppeSeit: "2021-05-04" });
  facts.organisationen.push(
    rowOf("organisationen", "kreis", { name: "Märkischer Kreis", art: "kreisverwaltung" }),
    rowOf("organisationen", "verband", { name: "Musterverband Lenne e. V.", art: "wohlfahrtspflege", sitz: "Altena", anschrift: "Uferweg 2, 58762 Altena", vertretungFunktion: "Vorstand" }),
  );
  facts.kommunen.push(rowOf("kommunen", "altena", { name: "Stadt Altena", einwohner: 16_500, auslaenderbehoerde: false }));
  facts.stellen.push(
    rowOf("stellen", "koord", { bezeichnung: "Koordination 1", baustein: "1", funktion: "koordination", vzae: 1, anstellungstraeger: "kreis", kosten: 6_000_000, besetzt: true }),
    rowOf("stellen", "zusatz", { bezeichnung: "Koordination Stadt", baustein: "1", funktion: "zusaetzliche-koordination", vzae: 1, kommune: "altena" }),
    rowOf("stellen", "cm-1", { bezeichnung: "Case Management Nord", baustein: "2", funktion: "case-management", vzae: 1, verortung: "freie-wohlfahrtspflege", anstellungstraeger: "verband", einsatzort: "Altena", kosten: 5_450_050, von: "2027-01-01" }),
    rowOf("stellen", "cm-2", { bezeichnung: "Case Management Süd", baustein: "2", funktion: "case-management", vzae: 0.5, verortung: "freie-wohlfahrtspflege", anstellungstraeger: "verband", einsatzort: "Plettenberg", kosten: 4_000_000, von: "2027-01-01" }),
    rowOf("stellen", "abh", { bezeichnung: "Ausländerbehörde", baustein: "3", funktion: "auslaenderbehoerde", vzae: 1 }),
  );
  facts.gremien.push(rowOf("gremien", "lg", { name: "Lenkungsgruppe KIM", art: "lenkungsgruppe" }), rowOf("gremien", "ag", { name: "AG Wohnen", art: "arbeitsgruppe" }));
  facts.mitglieder.push(
    rowOf("mitglieder", "m1", { gremium: "lg", organisation: "verband", funktion: "Geschäftsführung", seite: "extern", leitungsebene: true }),
    rowOf("mitglieder", "m2", { gremium: "ag", organisation: "kreis", funktion: "Fachdienst Soziales", seite: "intern" }),
  );
  facts.schnittstellen.push(rowOf("schnittstellen", "s1", { rechtskreis: "sgb-2", stelle: "Jobcenter", eigenesFallmanagement: true, abgrenzung: "Vermittlung dort\nKoordination hier", uebergabe: "Vordruck" }));
  facts.abstimmungen.push(rowOf("abstimmungen", "a1", { gegenstand: "case-management-konzept", beratungsansatz: "mbe", organisation: "verband", datum: "2026-09-01", ergebnis: "einvernehmlich" }));
  facts.massnahmen.push(rowOf("massnahmen", "ma", { titel: "Fachtag", art: "veranstaltung", betrag: 450_000 }));
  facts.meilensteine.push(rowOf("meilensteine", "me", { titel: "Vereinbarung mit dem Jobcenter", termin: "2027-06-30", stand: "geplant", verantwortlich: "kreis" }));
  facts.offenePunkte.push(rowOf("offenePunkte", "o", { punkt: "Vertretung regeln", verantwortlich: "kreis" }));
  facts.bescheide.push(rowOf("bescheide", "b1", { gegenstand: "aenderung", datum: "2027-05-04", betrag: 100_000 }));
  facts.beschluesse.push(rowOf("beschluesse", "be1", { gremium: "Rat der Stadt Altena", gegenstand: "Mitwirkung an KIM", datum: "2026-09-14", stand: "gefasst" }));
  facts.fristen.push(rowOf("fristen", "f1", { bezeichnung: "Mittelabruf zweites Quartal", datum: "2027-04-15", verantwortlich: "kreis" }));
  facts.stellenanteile.push(rowOf("stellenanteile", "sa1", { stelle: "cm-1", kommune: "altena", vzae: 0.6 }));
  Object.assign(facts.verteilung, { massstab: "einwohner", stufe: "50" });
  Object.assign(facts.fallarbeit, { zaehlweise: "person", faelleJeVzae: 55 });
  facts.fallzahlen.push(rowOf("fallzahlen", "fz1", { zeitraum: "Förderjahr 2026", laufendeFaelle: 80, davonCaseManagement: 27 }));
  facts.finanzierung.kostenstand = "2026-08-31";
  facts.vertraege.push(
    rowOf("vertraege", "v1", {
      traeger: "verband", stellen: ["cm-1", "cm-2"], von: "2027-01-01", bis: "2027-12-31", betrag: 8_300_050, einsatzgebiet: "Altena und Plettenberg", erklaerungBeratungsdienste: true, erklaerungDoppelfinanzierung: true,
      mittelabruf: "quartal", iban: "DE02120300000000202051", bank: "Musterbank", nachweisBis: "2028-02-29", taetigkeitsberichtBis: "2028-01-31", fallbesprechungen: "monatlich", aufbewahrungJahre: 5, datenschutzbeauftragte: "Datenschutzstelle des Verbands",
      kuendigungsfrist: "drei Monate zum Monatsende", besondereVereinbarungen: "Ein Dienstzimmer wird gestellt.\n\nZweiter Absatz.", ortUnterschrift: "Lüdenscheid", unterzeichnendeTraeger: "N. N., Vorstand\nN. N., stellvertretender Vorstand",
    }),
  );
  return facts;
}

/** Every section of both concepts has a text of its own: "Text zu <id>." */
export function fullSnapshot(): VorhabenSnapshot {
  const snapshot = { ...emptySnapshot(), id: "voll", title: "Volles Vorhaben", facts: fullFacts() };
  for (const kind of ["handlungskonzept", "case-management-konzept"] as const)
    for (const section of latestTemplate(kind).sections)
      if (!section.heading) snapshot.concepts[kind].sections[section.id] = { ...untouchedSection(), content: doc(para(`Text zu ${section.id}.`)) };
  return snapshot;
}

export const options = (more: Partial<AssembleOptions> = {}): AssembleOptions => ({
  findings: [],
  findingText: (finding) => ({ text: `Hinweis ${finding.id}`, source: finding.sources.map((source) => source.at).join(", ") }),
  stand: "2026-11-21",
  draft: true,
  ...more,
});
