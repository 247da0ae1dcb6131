import { checkInputOf } from "#app/domain/checks/check-input.ts";
import type { CheckInput } from "#app/domain/checks/rule.ts";
import { emptyFacts, rowOf, type Facts, type Row, type TableId, type Values } from "#app/domain/facts/register.ts";
import { KERN_SCHNITTSTELLEN } from "#app/domain/facts/register/zusammenarbeit.ts";
import type { Id } from "#app/domain/values/ids.ts";
import type { EditorNode } from "#app/domain/vorhaben/section-content.ts";
import { untouchedSection, type ConceptState, type VorhabenSnapshot } from "#app/domain/vorhaben/vorhaben.ts";
import { builtInTemplates, latestTemplate } from "#templates/index.ts";

/** A day on which nothing is late for the year of `vorhaben()`. */
export const TODAY = "2026-09-01";

/** A section's text of one paragraph. */
export const paragraphs = (...texts: string[]): EditorNode => ({ type: "doc", content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) });

/** A Vorhaben of a made-up Kreis in which nothing is missing and nothing is wrong; `change` breaks (or bends) it in one place. */
export function vorhaben(change: (facts: Facts, snapshot: VorhabenSnapshot) => void = () => {}): VorhabenSnapshot {
  const facts = completeFacts();
  const snapshot: VorhabenSnapshot = {
    id: "probe-2027",
    title: "Rhein-Sieg-Kreis · KIM 2027",
    facts,
    concepts: { handlungskonzept: written("handlungskonzept"), "case-management-konzept": written("case-management-konzept") },
    contractTemplateVersion: latestTemplate("weiterleitungsvertrag").version,
  };
  change(facts, snapshot);
  return snapshot;
}

export const checkInput = (change?: (facts: Facts, snapshot: VorhabenSnapshot) => void, today = TODAY): CheckInput => checkInputOf(vorhaben(change), builtInTemplates, today);

export const addRow = <T extends TableId>(facts: Facts, part: T, id: Id, values: Partial<Values<T>> = {}): void => {
  (facts[part] as Row<T>[]).push(rowOf(part, id, values));
};

export const row = <T extends TableId>(facts: Facts, part: T, id: Id): Row<T> => {
  const found = (facts[part] as Row<T>[]).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no row ${id} in ${part}`);
  return found;
};

export const removeRow = (facts: Facts, part: TableId, id: Id): void => {
  const rows = facts[part] as { id: Id }[];
  rows.splice(rows.indexOf(row(facts, part, id)), 1);
};

/** Every section of the template that holds text, filled. */
function written(kind: "handlungskonzept" | "case-management-konzept"): ConceptState {
  const template = latestTemplate(kind);
  const sections = template.sections.filter((section) => !section.heading).map((section) => [section.id, { ...untouchedSection(), content: paragraphs("Dazu gilt die Vereinbarung der Beteiligten.") }]);
  return { templateVersion: template.version, ownSections: [], sections: Object.fromEntries(sections) };
}

const YEAR = { von: "2027-01-01", bis: "2027-12-31" };

function completeFacts(): Facts {
  const facts = emptyFacts();
  Object.assign(facts.antragsteller, {
    name: "Rhein-Sieg-Kreis",
    art: "kreis",
    standort: "Rhein-Sieg-Kreis",
    anschrift: "Musterplatz 1, 53721 Siegburg",
    vertretungFunktion: "Landrat",
    kiVorhanden: true,
    kiName: "Kommunales Integrationszentrum des Rhein-Sieg-Kreises",
  });
  Object.assign(facts.foerderung, {
    foerderjahr: 2027,
    antragsart: "fortschreibung",
    cmStellenZuweisung: 3,
    bescheidDatum: "2026-08-01",
    bescheidAktenzeichen: "36.KIM-1",
    durchfuehrungVon: YEAR.von,
    durchfuehrungBis: YEAR.bis,
  });
  Object.assign(facts.steuerung, { koordinationAmKi: true, lenkungsgruppeArt: "neu-eingerichtet", lenkungsgruppeSeit: "2021-03-17" });
  Object.assign(facts.erklaerungen, { fdeNrw: true, kimDatenbank: true, einwilligung: true, fortbildungLand: true, kiAufgabenUnberuehrt: true, keineDoppelfinanzierung: true });

  addRow(facts, "organisationen", "ki", { name: "Kommunales Integrationszentrum", art: "kommunales-integrationszentrum" });
  addRow(facts, "organisationen", "kreis", { name: "Kreisverwaltung", art: "kreisverwaltung" });
  addRow(facts, "organisationen", "stadt", { name: "Stadt Troisdorf", art: "kreisangehoerige-kommune" });
  addRow(facts, "organisationen", "verband", {
    name: "Musterverband e. V.",
    art: "wohlfahrtspflege",
    rechtsform: "eingetragener Verein",
    sitz: "Siegburg",
    anschrift: "Musterweg 2, 53721 Siegburg",
    registernummer: "VR 1, Amtsgericht Siegburg",
    vertretungFunktion: "Vorstand",
  });
  addRow(facts, "kommunen", "troisdorf", { name: "Troisdorf", auslaenderbehoerde: true, jugendamt: true, integrationsgremium: true });

  const post = { vzae: 1, besetzt: true, ...YEAR, kosten: 5_700_000, qualifikation: "master", zusaetzlich: true } as const;
  const koordination = { ...post, baustein: "1", funktion: "koordination", verortung: "ki", anstellungstraeger: "kreis" } as const;
  addRow(facts, "stellen", "koord-1", { ...koordination, bezeichnung: "Koordination 1" });
  addRow(facts, "stellen", "koord-2", { ...koordination, bezeichnung: "Koordination 2" });
  addRow(facts, "stellen", "assistenz", { ...koordination, bezeichnung: "Assistenz", funktion: "verwaltungsassistenz", vzae: 0.5, kosten: 2_250_000, qualifikation: null });
  addRow(facts, "stellen", "zusatz", { ...koordination, bezeichnung: "Koordination Troisdorf", funktion: "zusaetzliche-koordination", verortung: "kreisangehoerige-kommune", anstellungstraeger: "stadt", kommune: "troisdorf" });
  const caseManagement = { ...post, baustein: "2", funktion: "case-management" } as const;
  addRow(facts, "stellen", "cm-1", { ...caseManagement, bezeichnung: "Case Management Ost", verortung: "ki", anstellungstraeger: "kreis" });
  addRow(facts, "stellen", "cm-2", { ...caseManagement, bezeichnung: "Case Management West", verortung: "ki", anstellungstraeger: "kreis" });
  addRow(facts, "stellen", "cm-3", { ...caseManagement, bezeichnung: "Case Management Süd", verortung: "freie-wohlfahrtspflege", anstellungstraeger: "verband", einsatzort: "Siegburg", ausserhalbBeratungsdienste: true });
  addRow(facts, "stellen", "abh", { bezeichnung: "Ausländerbehörde", baustein: "3", funktion: "auslaenderbehoerde", vzae: 1, besetzt: true });

  addRow(facts, "gremien", "lenkungsgruppe", { name: "Lenkungsgruppe", art: "lenkungsgruppe" });
  addRow(facts, "gremien", "ag", { name: "AG Übergänge", art: "arbeitsgruppe" });
  const member = { gremium: "lenkungsgruppe", leitungsebene: true } as const;
  addRow(facts, "mitglieder", "m-kreis", { ...member, organisation: "kreis", funktion: "Dezernatsleitung", seite: "intern" });
  addRow(facts, "mitglieder", "m-stadt", { ...member, organisation: "stadt", funktion: "Fachbereichsleitung", seite: "extern" });
  addRow(facts, "mitglieder", "m-verband", { ...member, organisation: "verband", funktion: "Geschäftsführung", seite: "extern" });
  addRow(facts, "mitglieder", "m-ag", { gremium: "ag", organisation: "verband", funktion: "Fachdienstleitung", seite: "extern" });

  for (const rechtskreis of Object.keys(KERN_SCHNITTSTELLEN) as (keyof typeof KERN_SCHNITTSTELLEN)[]) addRow(facts, "schnittstellen", rechtskreis, { rechtskreis, abgrenzung: "Wer was macht." });
  addRow(facts, "abstimmungen", "a-1", { gegenstand: "case-management-konzept", beratungsansatz: "mbe", organisation: "verband", datum: "2026-06-01" });
  addRow(facts, "meilensteine", "erreicht", { titel: "Lenkungsgruppe konstituiert", termin: "2026-03-17", stand: "erreicht" });
  addRow(facts, "meilensteine", "geplant", { titel: "Vereinbarung mit dem Jobcenter", termin: "2027-06-30", stand: "geplant" });
  addRow(facts, "massnahmen", "fachtag", { titel: "Fachtag", art: "veranstaltung", betrag: 500_000 });
  addRow(facts, "massnahmen", "handbuch", { titel: "Handbuch", art: "analyse", betrag: 1_000_000, grundlage: "Übergang AsylbLG zu SGB II" });

  addRow(facts, "vertraege", "vertrag", {
    traeger: "verband",
    stellen: ["cm-3"],
    ...YEAR,
    betrag: 5_700_000,
    einsatzgebiet: "Sozialraum Süd",
    eigenanteil: 0,
    erklaerungBeratungsdienste: true,
    erklaerungDoppelfinanzierung: true,
    mittelabruf: "quartal",
    iban: "DE02120300000000202051",
    bank: "Musterbank",
    nachweisBis: "2028-02-15",
    taetigkeitsberichtBis: "2028-01-31",
    fallbesprechungen: "monatlich",
    aufbewahrungJahre: 5,
    datenschutzbeauftragte: "datenschutz@verband.example",
    kuendigungsfrist: "drei Monate zum Quartalsende",
    ortUnterschrift: "Siegburg",
  });
  return facts;
}
